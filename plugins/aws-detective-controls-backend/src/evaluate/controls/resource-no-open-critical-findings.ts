import { Control, isOk, SecurityHubFinding } from '../../model';
import {
  findingsByResource,
  isOpen,
  ResourceIndex,
  securityHubSeverity,
} from '../inventory';
import {
  concluded,
  evidence,
  firstFailure,
  judgeInventory,
  nameList,
  needed,
  notSeen,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { FindingThresholds, isDue, severitiesFrom } from './findingThresholds';

/** Without a hub, that there is no finding proves nothing. */
const COLLECTORS = ['securityhub:hub', 'securityhub:findings'] as const;

/** No open finding of Security Hub that is severe enough names the resource. */
export function resourceNoOpenCriticalFindings(
  thresholds: FindingThresholds = {},
): Control {
  const { severity = 'HIGH', ageDays = 0 } = thresholds;
  const severities = severitiesFrom(severity);
  const named = severities.join(', ');
  return defineControl({
    id: 'resource-no-open-critical-findings',
    title: {
      en: 'The resource has no open critical or high Security Hub finding',
      ja: 'リソースに未対応の重大・高の Security Hub 検出結果がない',
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
      en: 'Work the findings; each one links to its own remediation.',
      ja: '検出結果に対応します (各検出結果の修復手順を参照)。',
    },
    servicePage: {
      label: {
        en: 'Findings in Security Hub CSPM',
        ja: 'Security Hub CSPM の検出結果',
      },
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings.html',
    },
    steps: {
      console: [
        {
          en: 'Open the finding in Security Hub CSPM, and follow its remediation.',
          ja: 'Security Hub CSPM で検出結果を開き、修復手順に従います。',
        },
        {
          en: 'A finding of a control closes by itself when the control passes at its next check.',
          ja: 'コントロールの検出結果は、次のチェックで合格すると自動的に閉じます。',
        },
        {
          en: 'Set other findings to Resolved; suppress only what was accepted, with a note.',
          ja: 'それ以外は [解決済み] にします。[抑制済み] は受容したものだけにし、メモを残します。',
        },
      ],
      cli: `aws securityhub get-findings --region {{region}} \\
  --filters '{"ResourceId":[{"Value":"{{arn}}","Comparison":"EQUALS"}],"RecordState":[{"Value":"ACTIVE","Comparison":"EQUALS"}]}'
aws securityhub batch-update-findings --region {{region}} \\
  --finding-identifiers Id=<finding-id>,ProductArn=<product-arn> \\
  --workflow Status=RESOLVED --note Text=<what-was-done>,UpdatedBy=<you>`,
      terraform: `# Findings are worked, not declared: change the resource that the finding names
# ({{arn}}) as its remediation says.`,
    },
    equivalents: { securityHub: [], configRules: [] },
    needs: COLLECTORS,
    inventory: true,
    reasons: {
      'open-findings': {
        en: '{{count}} open finding(s) of severity {{severities}} name the resource.',
        ja: '重大度 {{severities}} の未対応の検出結果が {{count}} 件あります。',
      },
      'no-open-finding': {
        en: 'No open finding of severity {{severities}} names the resource.',
        ja: '重大度 {{severities}} の未対応の検出結果はありません。',
      },
      'findings-not-due': {
        en: '{{count}} open finding(s) of severity {{severities}} name the resource, none of them {{days}} day(s) old.',
        ja: '重大度 {{severities}} の未対応の検出結果が {{count}} 件ありますが、いずれも {{days}} 日以内のものです。',
      },
    },
    evaluate(snapshot) {
      const reading = needed(snapshot, 'securityhub:findings');
      const cause = firstFailure(snapshot, COLLECTORS);
      const severe = (isOk(reading) ? reading.value : []).filter(
        ({ severityLabel }) =>
          severities.includes(securityHubSeverity(severityLabel)),
      );
      const index = new ResourceIndex(snapshot.resources);
      const byResource = findingsByResource(severe, index);
      return judgeInventory(snapshot, ({ arn, seen }) => {
        if (cause) {
          return unknown(cause);
        }
        const findings = byResource.get(arn) ?? [];
        const open = findings.filter(isOpen);
        const facts = [
          evidence('securityhub:GetFindings', reading, countsOf(findings)),
        ];
        const due = open.filter(finding =>
          isDue(finding, snapshot.startedAt, ageDays),
        );
        if (due.length) {
          const params = { count: due.length, severities: named };
          return concluded('fail', 'open-findings', facts, params);
        }
        if (open.length) {
          const params = {
            count: open.length,
            severities: named,
            days: ageDays,
          };
          return concluded('pass', 'findings-not-due', facts, params);
        }
        return seen || findings.length
          ? concluded('pass', 'no-open-finding', facts, { severities: named })
          : unknown(notSeen(arn), facts);
      });
    },
  });
}

// Every finding counts once, so that nothing that was put aside goes unseen.
function countsOf(findings: readonly SecurityHubFinding[]) {
  const open = findings.filter(isOpen);
  const closed = findings.filter(finding => !isOpen(finding));
  const archived = closed.filter(
    ({ recordState }) => recordState === 'ARCHIVED',
  );
  const active = closed.filter(({ recordState }) => recordState !== 'ARCHIVED');
  const withStatus = (status: string) =>
    active.filter(({ workflowStatus }) => workflowStatus === status).length;
  const suppressed = withStatus('SUPPRESSED');
  const resolved = withStatus('RESOLVED');
  return {
    open: open.length,
    suppressed,
    resolved,
    passed: active.length - suppressed - resolved,
    archived: archived.length,
    Title: open.length ? nameList(open.map(({ title }) => title)) : undefined,
  };
}
