import {
  Benchmark,
  ControlMetadata,
  CURRENT_PLAN,
  IMPROVEMENT_PLAN,
  ImprovementPlan,
  RemediationSteps,
  StepId,
  findBestPractice,
  findCurrentBestPractice,
} from 'backstage-plugin-aws-detective-controls-common';

type Given = Pick<
  ControlMetadata,
  'id' | 'title' | 'step' | 'signal' | 'severity' | 'scope' | 'differences'
> & {
  /** Where it stands in the edition in force. */
  currentStep: StepId;
  hub?: string;
  steps?: RemediationSteps;
};

const GIVEN: Given[] = [
  {
    id: 'vpc-flow-logs-enabled',
    title: {
      en: 'VPC has an active flow log',
      ja: 'VPC フローログが有効である',
    },
    step: 'BP01-S1',
    currentStep: 'BP01-S1',
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
    currentStep: 'BP01-S1',
    signal: 'logging',
    severity: 'medium',
    scope: 'resource',
    hub: 'S3.9',
    steps: {
      console: [
        {
          en: 'Open the bucket {{id}}.',
          ja: 'バケット {{id}} を開きます。',
        },
        {
          en: 'Turn on server access logging.',
          ja: 'サーバーアクセスログを有効にします。',
        },
      ],
      cli: 'aws s3api put-bucket-logging --bucket {{id}} --region {{region}} --target <log-bucket>',
      terraform:
        'resource "aws_s3_bucket_logging" "this" { bucket = "{{id}}" }',
    },
    differences: [
      {
        sources: ['S3.9', 'S3_BUCKET_LOGGING_ENABLED'],
        why: {
          en: 'They fail buckets that keep the logs of others.',
          ja: 'ほかのログの保存先であるバケットも不合格とします。',
        },
      },
    ],
  },
  {
    id: 'rds-instance-log-exports',
    title: {
      en: 'RDS instance exports its logs',
      ja: 'RDS インスタンスがログをエクスポートしている',
    },
    step: 'BP01-S2',
    currentStep: 'BP01-S2',
    signal: 'logging',
    severity: 'medium',
    scope: 'resource',
    hub: 'RDS.9',
  },
  {
    id: 'guardduty-detector-enabled',
    title: { en: 'GuardDuty is enabled', ja: 'GuardDuty が有効である' },
    step: 'BP01-S4',
    currentStep: 'BP01-S5',
    signal: 'logging',
    severity: 'high',
    scope: 'account-region',
    hub: 'GuardDuty.1',
    steps: {
      console: [
        {
          en: 'Sign in to {{account}}, and open GuardDuty in {{region}}.',
          ja: '{{account}} にサインインし、{{region}} の GuardDuty を開きます。',
        },
      ],
      cli: 'aws guardduty create-detector --enable --region {{region}}',
      terraform: 'resource "aws_guardduty_detector" "this" {}',
    },
  },
  {
    id: 'cloudtrail-multi-region-trail',
    title: {
      en: 'A trail covers every region',
      ja: '全リージョンの証跡がある',
    },
    step: 'BP01-S5',
    currentStep: 'BP01-S3',
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
    currentStep: 'BP04-S2',
    signal: 'response',
    severity: 'medium',
    scope: 'account-region',
  },
  {
    id: 'resource-has-alarm',
    title: { en: 'The resource has an alarm', ja: 'アラームがある' },
    step: 'BP04-S1',
    currentStep: 'BP03-S2',
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
    currentStep: 'BP04-S1',
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
    currentStep: 'BP04-S1',
    signal: 'compliance',
    severity: 'medium',
    scope: 'resource',
  },
];

/** A few controls as the API gives them. */
export const CONTROLS: ControlMetadata[] = GIVEN.map(of => {
  const { hub, steps, currentStep: _, ...given } = of;
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
      steps,
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
export const BENCHMARKS: Benchmark[] = [
  benchmarkOf(IMPROVEMENT_PLAN, ({ step }) => step),
  benchmarkOf(CURRENT_PLAN, ({ currentStep }) => currentStep),
];

function benchmarkOf(
  plan: ImprovementPlan,
  stepOf: (given: Given) => StepId,
): Benchmark {
  return {
    ...plan,
    bestPractices: plan.bestPractices.map(practice => ({
      ...practice,
      steps: practice.steps.map(step => ({
        ...step,
        controls: GIVEN.filter(given => stepOf(given) === step.id).map(
          ({ id }) => id,
        ),
      })),
    })),
  };
}
