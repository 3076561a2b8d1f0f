import {
  Benchmark,
  ControlMetadata,
  CURRENT_PLAN,
  IMPROVEMENT_PLAN,
  findBestPractice,
  findCurrentBestPractice,
} from 'backstage-plugin-aws-detective-controls-common';

type Given = Pick<
  ControlMetadata,
  'id' | 'title' | 'step' | 'signal' | 'severity' | 'scope'
> & { hub?: string };

const GIVEN: Given[] = [
  {
    id: 'vpc-flow-logs-enabled',
    title: {
      en: 'VPC has an active flow log',
      ja: 'VPC フローログが有効である',
    },
    step: 'BP01-S1',
    signal: 'logging',
    severity: 'medium',
    scope: 'resource',
    hub: 'EC2.6',
  },
  {
    id: 's3-server-access-logging-enabled',
    title: {
      en: 'S3 bucket access logging is on',
      ja: 'S3 バケットのアクセスログが有効である',
    },
    step: 'BP01-S1',
    signal: 'logging',
    severity: 'medium',
    scope: 'resource',
    hub: 'S3.9',
  },
  {
    id: 'rds-instance-log-exports',
    title: {
      en: 'RDS instance exports its logs',
      ja: 'RDS インスタンスがログをエクスポートしている',
    },
    step: 'BP01-S2',
    signal: 'logging',
    severity: 'medium',
    scope: 'resource',
    hub: 'RDS.9',
  },
  {
    id: 'guardduty-detector-enabled',
    title: { en: 'GuardDuty is enabled', ja: 'GuardDuty が有効である' },
    step: 'BP01-S4',
    signal: 'logging',
    severity: 'high',
    scope: 'account-region',
    hub: 'GuardDuty.1',
  },
  {
    id: 'cloudtrail-multi-region-trail',
    title: {
      en: 'A trail covers every region',
      ja: '全リージョンの証跡がある',
    },
    step: 'BP01-S5',
    signal: 'logging',
    severity: 'high',
    scope: 'account',
    hub: 'CloudTrail.1',
  },
  {
    id: 'guardduty-eventbridge-rule',
    title: {
      en: 'High GuardDuty findings are routed',
      ja: '重要な GuardDuty 検出結果が通知される',
    },
    step: 'BP03-S1',
    signal: 'response',
    severity: 'medium',
    scope: 'account-region',
  },
  {
    id: 'resource-has-alarm',
    title: { en: 'The resource has an alarm', ja: 'アラームがある' },
    step: 'BP04-S1',
    signal: 'alarms',
    severity: 'medium',
    scope: 'resource',
  },
  {
    id: 'resource-no-open-critical-findings',
    title: {
      en: 'No critical finding is open',
      ja: '重大な検出結果が残っていない',
    },
    step: 'BP04-S2',
    signal: 'findings',
    severity: 'critical',
    scope: 'resource',
  },
  {
    id: 'resource-config-compliant',
    title: {
      en: 'The resource complies with AWS Config',
      ja: 'AWS Config に準拠している',
    },
    step: 'BP04-S2',
    signal: 'compliance',
    severity: 'medium',
    scope: 'resource',
  },
];

/** A few controls as the API gives them. */
export const CONTROLS: ControlMetadata[] = GIVEN.map(({ hub, ...given }) => {
  const id = `SEC04-${given.step.slice(0, 4)}` as const;
  const bestPractice = id as ControlMetadata['bestPractice'];
  const archived = findBestPractice(bestPractice)!;
  const current = findCurrentBestPractice(bestPractice)!;
  return {
    ...given,
    bestPractice,
    currentBestPractice: bestPractice,
    tier: 'core',
    resourceTypes: ['*'],
    iamActions: [],
    remediation: {
      summary: {
        en: `Do what closes ${given.id}.`,
        ja: `${given.id} の不備を解消します。`,
      },
      links: [
        {
          kind: 'well-architected-current',
          label: current.title,
          url: current.url,
        },
        {
          kind: 'well-architected-archived',
          label: archived.title,
          url: archived.url,
        },
      ],
    },
    equivalents: { securityHub: hub ? [hub] : [], configRules: [] },
  };
});

/** Both editions of SEC 4, with those controls. */
export const BENCHMARKS: Benchmark[] = [IMPROVEMENT_PLAN, CURRENT_PLAN].map(
  plan => ({
    ...plan,
    bestPractices: plan.bestPractices.map(practice => ({
      ...practice,
      steps: practice.steps.map(step => ({
        ...step,
        controls: CONTROLS.filter(control => control.step === step.id).map(
          control => control.id,
        ),
      })),
    })),
  }),
);
