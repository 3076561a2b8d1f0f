import { targetSubject } from '../../model';
import {
  alarm,
  alarmArn,
  bucket,
  BUCKET_ARN,
  complianceRow,
  denied,
  FAILURES,
  guardDutyFinding,
  metric,
  ok,
  securityHubFinding,
  snapshotOf,
} from '../testing';
import { buildRecords } from './buildRecords';

const BUCKETS = { 's3:buckets': ok([bucket()]) };

describe('buildRecords', () => {
  it('keeps open findings of Security Hub, tied to the resources that they name', () => {
    const { findings } = buildRecords(
      snapshotOf({
        ...BUCKETS,
        'securityhub:findings': ok([
          securityHubFinding({ id: 'open', securityControlId: 'S3.2' }),
          securityHubFinding({ id: 'medium', severityLabel: 'MEDIUM' }),
          securityHubFinding({ id: 'resolved', workflowStatus: 'RESOLVED' }),
          securityHubFinding({ id: 'passed', complianceStatus: 'PASSED' }),
          securityHubFinding({ id: 'archived', recordState: 'ARCHIVED' }),
        ]),
      }),
    );
    expect(findings.securityhub?.map(({ id }) => id)).toEqual([
      'open',
      'medium',
    ]);
    expect(findings.securityhub?.[0]).toMatchObject({
      source: 'securityhub',
      product: 'Security Hub',
      type: 'S3.2',
      severity: 'CRITICAL',
      workflowStatus: 'NEW',
      resourceArns: [BUCKET_ARN],
    });
  });

  it.each([
    [9, 'CRITICAL'],
    [8.9, 'HIGH'],
    [7, 'HIGH'],
    [6.9, 'MEDIUM'],
    [4, 'MEDIUM'],
    [3.9, 'LOW'],
  ])('labels a GuardDuty severity of %s as %s', (severity, label) => {
    const { findings } = buildRecords(
      snapshotOf({
        ...BUCKETS,
        'guardduty:findings': ok([guardDutyFinding({ severity })]),
      }),
    );
    expect(findings.guardduty).toEqual([
      expect.objectContaining({
        severity: label,
        product: 'GuardDuty',
        workflowStatus: 'NEW',
        resourceArns: [BUCKET_ARN],
      }),
    ]);
  });

  it('leaves archived findings of GuardDuty out', () => {
    const { findings } = buildRecords(
      snapshotOf({
        'guardduty:findings': ok([guardDutyFinding({ archived: true })]),
      }),
    );
    expect(findings.guardduty).toEqual([]);
  });

  it('gives a finding that names no resource of the inventory to the account', () => {
    const { findings } = buildRecords(
      snapshotOf({ 'guardduty:findings': ok([guardDutyFinding()]) }),
    );
    expect(findings.guardduty?.[0].resourceArns).toEqual([
      targetSubject(snapshotOf({}).target),
    ]);
  });

  it('keeps alarms with what they watch', () => {
    const onBucket = metric('AWS/S3', { BucketName: 'orders' });
    const { alarms } = buildRecords(
      snapshotOf({
        ...BUCKETS,
        'cloudwatch:alarms': ok([
          alarm({ name: 'errors', metrics: [onBucket], alarmActions: [] }),
          alarm({ name: 'all', kind: 'composite', alarmRule: 'TRUE' }),
        ]),
      }),
    );
    expect(alarms).toEqual([
      expect.objectContaining({
        arn: alarmArn('errors'),
        metric: 'AWS/S3 Some',
        actionCount: 0,
        resourceArns: [BUCKET_ARN],
      }),
      expect.objectContaining({
        arn: alarmArn('all'),
        kind: 'composite',
        metric: undefined,
        actionCount: 1,
        resourceArns: [],
      }),
    ]);
  });

  it('keeps a row for each rule of each known resource, once', () => {
    const { rules } = buildRecords(
      snapshotOf({
        ...BUCKETS,
        'config:compliance': ok({
          source: 'select',
          rows: [
            complianceRow(),
            complianceRow(),
            complianceRow({ resourceId: 'others' }),
          ],
        }),
      }),
    );
    expect(rules).toEqual([
      {
        ruleName: 's3-versioning',
        compliance: 'COMPLIANT',
        resourceArn: BUCKET_ARN,
      },
    ]);
  });

  it.each(FAILURES)(
    'leaves a kind undefined whose reading was $status',
    failed => {
      const records = buildRecords(
        snapshotOf({
          'securityhub:findings': failed,
          'guardduty:findings': failed,
          'cloudwatch:alarms': failed,
          'config:compliance': failed,
        }),
      );
      expect(records).toEqual({ findings: {} });
    },
  );

  it('tells nothing found from nothing read', () => {
    const records = buildRecords(
      snapshotOf({ 'cloudwatch:alarms': denied('cloudwatch:DescribeAlarms') }),
    );
    expect(records).toEqual({
      findings: { securityhub: [], guardduty: [] },
      rules: [],
    });
  });
});
