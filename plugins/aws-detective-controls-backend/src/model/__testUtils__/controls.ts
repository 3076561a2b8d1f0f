import { ControlMetadata } from 'backstage-plugin-aws-detective-controls-common';
import { Control } from '../Control';

function createControl(
  metadata: Pick<ControlMetadata, 'id' | 'step' | 'signal' | 'severity'> &
    Partial<ControlMetadata>,
  needs: Control['needs'],
): Control {
  return {
    metadata: {
      title: { en: `Title of ${metadata.id}`, ja: `${metadata.id} の題名` },
      bestPractice: 'SEC04-BP01',
      currentBestPractice: 'SEC04-BP01',
      scope: 'resource',
      tier: 'core',
      resourceTypes: ['AWS::EC2::VPC'],
      iamActions: ['ec2:DescribeVpcs'],
      remediation: {
        summary: { en: 'Turn it on.', ja: '有効にします。' },
        steps: {
          console: [{ en: 'Open {{id}}.', ja: '{{id}} を開きます。' }],
          cli: 'aws turn-on {{id}}',
          terraform: 'id = "{{id}}"',
        },
        links: [
          {
            kind: 'service-doc',
            label: { en: 'Page of the service', ja: 'サービスのページ' },
            url: { en: 'https://example.com/en', ja: 'https://example.com/ja' },
          },
        ],
      },
      equivalents: { securityHub: ['EC2.6'], configRules: [] },
      ...metadata,
    },
    needs,
    reasons: {
      'not-there': {
        en: '{{count}} of them are not there',
        ja: '{{count}} 件がありません',
      },
    },
    target: 'regional',
    evaluate: () => ({ verdicts: [] }),
  };
}

/** Five controls, not in the order of the plan: response, findings, and three of logging. */
export const CONTROLS: Control[] = [
  createControl(
    {
      id: 'guardduty-eventbridge-rule',
      step: 'BP03-S1',
      bestPractice: 'SEC04-BP03',
      signal: 'response',
      severity: 'medium',
      scope: 'account-region',
    },
    ['events:rules'],
  ),
  createControl(
    {
      id: 'resource-no-open-critical-findings',
      step: 'BP01-S7',
      signal: 'findings',
      severity: 'critical',
    },
    ['securityhub:findings'],
  ),
  createControl(
    {
      id: 'guardduty-detector-enabled',
      step: 'BP01-S4',
      signal: 'logging',
      severity: 'high',
      scope: 'account-region',
    },
    ['guardduty:detectors'],
  ),
  createControl(
    {
      id: 'vpc-flow-logs-enabled',
      step: 'BP01-S1',
      signal: 'logging',
      severity: 'medium',
    },
    ['ec2:vpcs', 'ec2:flow-logs'],
  ),
  createControl(
    {
      id: 'rds-instance-log-exports',
      step: 'BP01-S1',
      signal: 'logging',
      severity: 'medium',
    },
    ['rds:instances'],
  ),
];
