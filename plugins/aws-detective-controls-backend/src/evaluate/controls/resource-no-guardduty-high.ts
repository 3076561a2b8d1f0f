import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { isOk, Snapshot } from '../../model';
import { findingsByResource, isOpenAndHigh, ResourceIndex } from '../inventory';
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

/** No unarchived finding of GuardDuty of severity 7 or above names the resource. */
export const resourceNoGuarddutyHigh = defineControl({
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
  },
  evaluate(snapshot) {
    const reading = needed(snapshot, 'guardduty:findings');
    const high = (isOk(reading) ? reading.value : []).filter(
      ({ severity }) => severity >= 7,
    );
    const index = new ResourceIndex(snapshot.resources);
    const named = findingsByResource(high, index);
    const silence = whySilenceSaysNothing(snapshot);
    return judgeInventory(snapshot, ({ arn, seen }) => {
      if (!isOk(reading)) {
        return unknown(causeOf(reading, 'guardduty:findings'));
      }
      const findings = named.get(arn) ?? [];
      const open = findings.filter(isOpenAndHigh);
      const facts = [
        evidence('guardduty:GetFindings', reading, {
          open: open.length,
          archived: findings.length - open.length,
          Type: open.length
            ? nameList(open.map(({ type }) => type))
            : undefined,
        }),
      ];
      if (open.length) {
        const params = { count: open.length };
        return concluded('fail', 'open-findings', facts, params);
      }
      if (silence) {
        return unknown(silence, facts);
      }
      return seen || findings.length
        ? concluded('pass', 'no-open-finding', facts)
        : unknown(notSeen(arn), facts);
    });
  },
});

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
