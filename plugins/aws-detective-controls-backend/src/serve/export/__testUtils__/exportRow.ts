import { ALL_CONTROLS } from '../../../evaluate';
import { ExportRow } from '../ExportRow';

/** A row of the tests: a VPC without flow logs. */
export function exportRow(overrides: Partial<ExportRow> = {}): ExportRow {
  const control = ALL_CONTROLS.find(
    ({ metadata }) => metadata.id === 'vpc-flow-logs-enabled',
  )!.metadata;
  return {
    entityRef: 'component:default/payments-api',
    entityTitle: 'Payments API',
    ownerRef: 'group:default/payments',
    systemRef: 'system:default/checkout',
    control,
    bestPractice: 'SEC04-BP01',
    state: 'fail',
    partition: 'aws',
    exportedAt: '2026-03-01T12:00:00.000Z',
    result: {
      controlId: control.id,
      subject: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
      status: 'fail',
      stale: false,
      reason: { en: 'No flow log', ja: 'フローログなし' },
      evidence: [
        {
          call: 'ec2:DescribeFlowLogs',
          takenAt: '2026-03-01T11:00:00.000Z',
          fields: { FlowLogs: 0 },
        },
      ],
      accountId: '111122223333',
      region: 'eu-west-1',
      resource: {
        arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
        type: 'AWS::EC2::VPC',
        id: 'vpc-1',
        name: 'main',
        accountId: '111122223333',
        region: 'eu-west-1',
      },
      inherited: false,
      since: '2026-02-01T00:00:00.000Z',
      evaluatedAt: '2026-03-01T11:00:00.000Z',
      dueAt: '2026-02-15T00:00:00.000Z',
    },
    ...overrides,
  };
}
