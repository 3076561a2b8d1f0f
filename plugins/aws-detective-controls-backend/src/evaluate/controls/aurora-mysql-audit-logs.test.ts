import { DbCluster, DbClusterParameters, Reading } from '../../model';
import {
  causesOf,
  CLUSTER_ARN,
  dbCluster,
  denied,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { auroraMysqlAuditLogs as control } from './aurora-mysql-audit-logs';

const ON = {
  server_audit_logging: '1',
  server_audit_events: 'CONNECT,QUERY_DDL',
  server_audit_logs_upload: '',
};

function snapshotWith(
  over: Partial<DbCluster>,
  parameters: Reading<DbClusterParameters[]>,
) {
  return snapshotOf({
    'rds:clusters': ok([dbCluster(over)]),
    'rds:cluster-parameters': parameters,
  });
}

function withCluster(
  over: Partial<DbCluster>,
  values: Reading<Record<string, string>> = ok(ON),
) {
  return snapshotWith(over, ok([{ parameterGroup: 'audited', values }]));
}

const NOT_EXPORTED = { enabledCloudwatchLogsExports: ['error'] };

describe('aurora-mysql-audit-logs', () => {
  it('passes where events are recorded and exported, and names them', () => {
    expect(verdictOn(control, withCluster({}), CLUSTER_ARN)).toMatchObject({
      status: 'pass',
      reason: {
        key: 'audit-published',
        params: { events: 'CONNECT,QUERY_DDL' },
      },
    });
  });

  it.each(['1', 'ON', 'true'])(
    'passes where server_audit_logs_upload is %s in place of the export',
    server_audit_logs_upload => {
      const values = ok({ ...ON, server_audit_logs_upload });
      expect(
        judged(control, withCluster(NOT_EXPORTED, values), CLUSTER_ARN),
      ).toBe('pass: audit-published');
    },
  );

  it.each<[string, Partial<DbCluster>, Record<string, string>]>([
    ['audit-off', {}, { ...ON, server_audit_logging: '0' }],
    ['audit-off', {}, { ...ON, server_audit_logging: 'OFF' }],
    ['audit-off', {}, { ...ON, server_audit_logging: '' }],
    ['no-audit-events', {}, { ...ON, server_audit_events: ' ' }],
    ['no-audit-events', {}, { server_audit_logging: '1' }],
    ['audit-not-published', NOT_EXPORTED, ON],
    [
      'audit-not-published',
      NOT_EXPORTED,
      { ...ON, server_audit_logs_upload: '0' },
    ],
  ])('fails by %s', (key, over, values) => {
    expect(judged(control, withCluster(over, ok(values)), CLUSTER_ARN)).toBe(
      `fail: ${key}`,
    );
  });

  it.each<[string, Partial<DbCluster>]>([
    ['other-engine', { engine: 'aurora-postgresql' }],
    ['other-engine', { engine: 'mysql' }],
    ['other-engine', { engine: 'docdb' }],
    ['serverless-v1', { engineMode: 'serverless' }],
    ['not-in-service', { status: 'creating' }],
    ['not-in-service', { status: 'stopped' }],
  ])(
    'is not applicable by %s, whatever else could not be read',
    (key, over) => {
      const snapshot = snapshotWith(
        over,
        denied('rds:DescribeDBClusterParameters'),
      );
      expect(judged(control, snapshot, CLUSTER_ARN)).toBe(
        `not-applicable: ${key}`,
      );
    },
  );

  it('is unknown while an instance has not taken the parameter group', () => {
    const members = [
      { dbInstanceIdentifier: 'orders-1', parameterGroupStatus: 'in-sync' },
      {
        dbInstanceIdentifier: 'orders-2',
        parameterGroupStatus: 'pending-reboot',
      },
    ];
    expect(
      verdictOn(control, withCluster({ members }), CLUSTER_ARN),
    ).toMatchObject({
      status: 'unknown',
      reason: {
        key: 'parameters-pending',
        params: { instance: 'orders-2', status: 'pending-reboot' },
      },
      cause: { kind: 'insufficient-data' },
    });
    expect(
      judged(control, withCluster({ members, ...NOT_EXPORTED }), CLUSTER_ARN),
    ).toBe('fail: audit-not-published');
  });

  it('is unknown where AWS does not say whether an instance has taken the parameter group', () => {
    const members = [
      { dbInstanceIdentifier: 'orders-1', parameterGroupStatus: 'in-sync' },
      { dbInstanceIdentifier: 'orders-2' },
    ];
    expect(
      verdictOn(control, withCluster({ members }), CLUSTER_ARN),
    ).toMatchObject({
      status: 'unknown',
      reason: {
        key: 'parameters-unsure',
        params: { instance: 'orders-2' },
      },
      cause: { kind: 'insufficient-data' },
    });
    expect(
      judged(control, withCluster({ members, ...NOT_EXPORTED }), CLUSTER_ARN),
    ).toBe('fail: audit-not-published');
  });

  it('names the instance that has not taken the group before one of which that is not known', () => {
    const members = [
      { dbInstanceIdentifier: 'orders-1' },
      {
        dbInstanceIdentifier: 'orders-2',
        parameterGroupStatus: 'pending-reboot',
      },
    ];
    expect(judged(control, withCluster({ members }), CLUSTER_ARN)).toBe(
      'unknown: parameters-pending',
    );
  });

  it('is unknown where the parameters of its group could not be read, exported or not', () => {
    for (const over of [{}, NOT_EXPORTED]) {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(control, withCluster(over, failure), CLUSTER_ARN),
        ),
      ).toEqual(EACH_FAILURE);
    }
  });

  it('is unknown where no parameters were read, or only those of another group', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, snapshotWith({}, failure), CLUSTER_ARN),
      ),
    ).toEqual(EACH_FAILURE);
    const another = withCluster({ dbClusterParameterGroup: 'another' });
    expect(verdictOn(control, another, CLUSTER_ARN).cause?.kind).toBe('failed');
  });

  it('is unknown as a whole where the clusters could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf({ 'rds:clusters': failure }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ status }) => status)).toEqual(['unknown']);
    }
  });
});
