import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { Control, isOk, Snapshot } from '../../model';
import {
  findingsByResource,
  guardDutySeverity,
  ResourceIndex,
} from '../inventory';
import {
  causeOf,
  concluded,
  evidence,
  judgeInventory,
  nameList,
  needed,
  notSeen,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { FindingThresholds, isDue, severitiesFrom } from './findingThresholds';

/** No unarchived finding of GuardDuty that is severe enough names the resource. */
export function resourceNoGuarddutyHigh(
  thresholds: FindingThresholds = {},
): Control {
  const { severity = 'HIGH', ageDays = 0 } = thresholds;
  // GuardDuty is read from its high severities up.
  const severities = severitiesFrom(
    severity === 'CRITICAL' ? severity : 'HIGH',
  );
  return defineControl({
    id: 'resource-no-guardduty-high',
    title: {
      en: 'The resource has no open high-severity GuardDuty finding',
      ja: 'リソースに重大度の高い GuardDuty 検出結果がない',
    },
    bestPractice: 'SEC04-BP04',
    currentBestPractice: 'SEC04-BP04',
    step: 'BP04-S2',
    signal: 'findings',
    severity: 'high',
    tier: 'core',
    scope: 'resource',
    resourceTypes: ['*'],
    summary: {
      en: 'Investigate with the GuardDuty finding type guide and archive when done.',
      ja: 'GuardDuty の検出結果タイプの手順で調査し、完了後にアーカイブします。',
    },
    servicePage: {
      label: {
        en: 'GuardDuty active finding types',
        ja: 'GuardDuty のアクティブな検出結果タイプ',
      },
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-active.html',
    },
    steps: {
      console: [
        {
          en: 'Open GuardDuty in {{region}}, Findings, and filter by the resource {{id}}.',
          ja: '{{region}} の GuardDuty で [検出結果] を開き、リソース {{id}} で絞り込みます。',
        },
        {
          en: 'Follow the guide of the finding type: contain, then find the cause.',
          ja: '検出結果タイプの手順に従い、封じ込めてから原因を調べます。',
        },
        {
          en: 'Archive the finding when it is done.',
          ja: '完了後に検出結果をアーカイブします。',
        },
      ],
      cli: `DETECTOR=$(aws guardduty list-detectors --region {{region}} --query 'DetectorIds[0]' --output text)
aws guardduty list-findings --region {{region}} --detector-id "$DETECTOR" \\
  --finding-criteria '{"Criterion":{"severity":{"Gte":7},"service.archived":{"Eq":["false"]}}}'
aws guardduty archive-findings --region {{region}} --detector-id "$DETECTOR" \\
  --finding-ids <finding-id>`,
      terraform: `# Findings are worked, not declared: change the resource that the finding names
# ({{arn}}) as the guide of the finding type says.`,
    },
    equivalents: {
      securityHub: [],
      configRules: ['GUARDDUTY_NON_ARCHIVED_FINDINGS'],
    },
    needs: ['guardduty:detectors', 'guardduty:findings'],
    inventory: true,
    reasons: {
      'open-findings': {
        en: '{{count}} open GuardDuty finding(s) of high severity name the resource.',
        ja: '重大度の高い未アーカイブの GuardDuty 検出結果が {{count}} 件あります。',
      },
      'no-open-finding': {
        en: 'No open GuardDuty finding of high severity names the resource.',
        ja: '重大度の高い未アーカイブの GuardDuty 検出結果はありません。',
      },
      'findings-not-due': {
        en: '{{count}} open GuardDuty finding(s) of high severity name the resource, none of them {{days}} day(s) old.',
        ja: '重大度の高い未アーカイブの GuardDuty 検出結果が {{count}} 件ありますが、いずれも {{days}} 日以内のものです。',
      },
    },
    evaluate(snapshot) {
      const reading = needed(snapshot, 'guardduty:findings');
      const high = (isOk(reading) ? reading.value : []).filter(finding =>
        severities.includes(guardDutySeverity(finding.severity)),
      );
      const index = new ResourceIndex(snapshot.resources);
      const named = findingsByResource(high, index);
      const silence = whySilenceSaysNothing(snapshot);
      return judgeInventory(snapshot, ({ arn, seen }) => {
        if (!isOk(reading)) {
          return unknown(causeOf(reading, 'guardduty:findings'));
        }
        const findings = named.get(arn) ?? [];
        const open = findings.filter(({ archived }) => !archived);
        const facts = [
          evidence('guardduty:GetFindings', reading, {
            open: open.length,
            archived: findings.length - open.length,
            Type: open.length
              ? nameList(open.map(({ type }) => type))
              : undefined,
          }),
        ];
        const due = open.filter(finding =>
          isDue(finding, snapshot.startedAt, ageDays),
        );
        if (due.length) {
          const params = { count: due.length };
          return concluded('fail', 'open-findings', facts, params);
        }
        if (silence) {
          return unknown(silence, facts);
        }
        if (open.length) {
          const params = { count: open.length, days: ageDays };
          return concluded('pass', 'findings-not-due', facts, params);
        }
        return seen || findings.length
          ? concluded('pass', 'no-open-finding', facts)
          : unknown(notSeen(arn), facts);
      });
    },
  });
}

/** Without a detector that watches, that there is no finding proves nothing. */
function whySilenceSaysNothing(snapshot: Snapshot): UnknownCause | undefined {
  const detectors = needed(snapshot, 'guardduty:detectors');
  if (!isOk(detectors)) {
    return causeOf(detectors, 'guardduty:detectors');
  }
  return detectors.value.some(({ status }) => status === 'ENABLED')
    ? undefined
    : {
        kind: 'disabled',
        message: 'GuardDuty is not enabled in the region',
        collector: 'guardduty:detectors',
        at: detectors.takenAt,
      };
}
