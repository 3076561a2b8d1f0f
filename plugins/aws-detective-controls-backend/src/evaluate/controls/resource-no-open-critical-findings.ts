import { isOk, SecurityHubFinding } from '../../model';
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

/** Without a hub, that there is no finding proves nothing. */
const COLLECTORS = ['securityhub:hub', 'securityhub:findings'] as const;

/** No open critical or high finding of Security Hub names the resource. */
export const resourceNoOpenCriticalFindings = defineControl({
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
  equivalents: { securityHub: [], configRules: [] },
  needs: COLLECTORS,
  inventory: true,
  reasons: {
    'open-findings': {
      en: '{{count}} open critical or high finding(s) name the resource.',
      ja: '未対応の重大・高の検出結果が {{count}} 件あります。',
    },
    'no-open-finding': {
      en: 'No open critical or high finding names the resource.',
      ja: '未対応の重大・高の検出結果はありません。',
    },
  },
  evaluate(snapshot) {
    const reading = needed(snapshot, 'securityhub:findings');
    const cause = firstFailure(snapshot, COLLECTORS);
    const severe = (isOk(reading) ? reading.value : []).filter(isSevere);
    const index = new ResourceIndex(snapshot.resources);
    const named = findingsByResource(severe, index);
    return judgeInventory(snapshot, ({ arn, seen }) => {
      if (cause) {
        return unknown(cause);
      }
      const findings = named.get(arn) ?? [];
      const open = findings.filter(isOpen);
      const facts = [
        evidence('securityhub:GetFindings', reading, countsOf(findings)),
      ];
      if (open.length) {
        const params = { count: open.length };
        return concluded('fail', 'open-findings', facts, params);
      }
      return seen || findings.length
        ? concluded('pass', 'no-open-finding', facts)
        : unknown(notSeen(arn), facts);
    });
  },
});

function isSevere({ severityLabel }: SecurityHubFinding): boolean {
  return ['CRITICAL', 'HIGH'].includes(securityHubSeverity(severityLabel));
}

// Every finding counts once, so that nothing that was put aside goes unseen.
function countsOf(findings: readonly SecurityHubFinding[]) {
  const open = findings.filter(isOpen);
  const closed = findings.filter(finding => !isOpen(finding));
  const archived = closed.filter(({ recordState }) => recordState !== 'ACTIVE');
  const active = closed.filter(({ recordState }) => recordState === 'ACTIVE');
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
