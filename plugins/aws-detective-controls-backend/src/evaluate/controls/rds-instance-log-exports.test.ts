import { DbCluster, DbInstance } from '../../model';
import {
  causesOf,
  CLUSTER_ARN,
  dbCluster,
  dbInstance,
  DB_ARN,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { ENGINE_LOG_TYPES, requiredLogTypesOf } from './engineLogTypes';
import { rdsInstanceLogExports } from './rds-instance-log-exports';

const control = rdsInstanceLogExports();

function withInstance(over: Partial<DbInstance>) {
  return snapshotOf({ 'rds:instances': ok([dbInstance(over)]) });
}

describe('rds-instance-log-exports', () => {
  it.each(Object.entries(ENGINE_LOG_TYPES))(
    'passes on %s with all of its log types, and fails without the last',
    (pattern, logTypes) => {
      const engine = pattern.replace('*', 'ee');
      const all = withInstance({
        engine,
        enabledCloudwatchLogsExports: [...logTypes],
      });
      const butOne = withInstance({
        engine,
        enabledCloudwatchLogsExports: logTypes.slice(0, -1),
      });
      expect(judged(control, all, DB_ARN)).toBe('pass: logs-exported');
      expect(verdictOn(control, butOne, DB_ARN)).toMatchObject({
        status: 'fail',
        reason: {
          key: 'logs-missing',
          params: { engine, missing: logTypes.at(-1) },
        },
      });
    },
  );

  it.each<[string, Partial<DbInstance>]>([
    ['other-service', { engine: 'docdb', dbClusterIdentifier: 'documents' }],
    ['other-service', { engine: 'neptune', dbClusterIdentifier: 'graph' }],
    [
      'cluster-member',
      { engine: 'aurora-postgresql', dbClusterIdentifier: 'main' },
    ],
    ['cluster-member', { engine: 'mysql', dbClusterIdentifier: 'multi-az' }],
    ['nothing-required', { engine: 'custom-oracle-ee' }],
    ['not-in-service', { status: 'creating' }],
    ['not-in-service', { status: 'stopped' }],
  ])('is not applicable by %s: %o', (key, over) => {
    const snapshot = withInstance({
      enabledCloudwatchLogsExports: [],
      ...over,
    });
    expect(judged(control, snapshot, DB_ARN)).toBe(`not-applicable: ${key}`);
  });

  it.each(['backing-up', 'storage-optimization', 'storage-full'])(
    'judges an instance that is %s',
    status => {
      const snapshot = withInstance({
        status,
        enabledCloudwatchLogsExports: [],
      });
      expect(judged(control, snapshot, DB_ARN)).toBe('fail: logs-missing');
    },
  );

  it('judges a replica by its own exports, not by those of its source', () => {
    const replicaArn = `${DB_ARN}-replica`;
    const snapshot = snapshotOf({
      'rds:instances': ok([
        dbInstance(),
        dbInstance({
          arn: replicaArn,
          dbInstanceIdentifier: 'orders-1-replica',
          enabledCloudwatchLogsExports: [],
        }),
      ]),
    });
    expect(judged(control, snapshot, DB_ARN)).toBe('pass: logs-exported');
    expect(judged(control, snapshot, replicaArn)).toBe('fail: logs-missing');
  });

  it('demands what config says instead of the default', () => {
    const less = rdsInstanceLogExports({
      requiredLogTypes: { mysql: ['error'] },
    });
    const snapshot = withInstance({
      engine: 'mysql',
      enabledCloudwatchLogsExports: ['error'],
    });
    expect(judged(control, snapshot, DB_ARN)).toBe('fail: logs-missing');
    expect(judged(less, snapshot, DB_ARN)).toBe('pass: logs-exported');
  });

  it('is not applicable where config demands nothing', () => {
    const none = rdsInstanceLogExports({ requiredLogTypes: { postgres: [] } });
    const snapshot = withInstance({ enabledCloudwatchLogsExports: [] });
    expect(judged(none, snapshot, DB_ARN)).toBe(
      'not-applicable: nothing-required',
    );
  });

  it('is unknown where the instances could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf({ 'rds:instances': failure }, { declared: [DB_ARN] }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(
        verdicts.map(({ status, cause }) => [status, cause?.kind]),
      ).toEqual([
        ['unknown', failure.status],
        ['unknown', failure.status],
      ]);
    }
  });
});

describe('rds-instance-log-exports of Multi-AZ DB clusters', () => {
  const withCluster = (over: Partial<DbCluster>) =>
    snapshotOf({ 'rds:clusters': ok([dbCluster(over)]) });

  it.each([
    ['mysql', ['error', 'general', 'slowquery']],
    ['postgres', ['postgresql', 'upgrade']],
  ])(
    'passes on %s with all that such a cluster can export, and fails without the last',
    (engine, logTypes) => {
      const exporting = (enabledCloudwatchLogsExports: string[]) =>
        withCluster({ engine, enabledCloudwatchLogsExports });
      expect(judged(control, exporting(logTypes), CLUSTER_ARN)).toBe(
        'pass: logs-exported',
      );
      expect(
        verdictOn(control, exporting(logTypes.slice(0, -1)), CLUSTER_ARN),
      ).toMatchObject({
        status: 'fail',
        reason: {
          key: 'logs-missing',
          params: { engine, missing: logTypes.at(-1) },
        },
      });
    },
  );

  it('judges the cluster once, and not its members', () => {
    const member = dbInstance({
      engine: 'mysql',
      dbClusterIdentifier: 'orders',
      enabledCloudwatchLogsExports: [],
    });
    const { verdicts } = evaluate(
      control,
      snapshotOf({
        'rds:clusters': ok([dbCluster({ engine: 'mysql' })]),
        'rds:instances': ok([member]),
      }),
    );
    expect(verdicts.map(({ subject, status }) => [subject, status])).toEqual([
      [DB_ARN, 'not-applicable'],
      [CLUSTER_ARN, 'fail'],
    ]);
  });

  it.each<[string, Partial<DbCluster>]>([
    ['other-engine', { engine: 'aurora-mysql' }],
    ['other-engine', { engine: 'aurora-postgresql' }],
    ['other-engine', { engine: 'neptune' }],
    ['other-engine', { engine: 'docdb' }],
    ['not-in-service', { engine: 'mysql', status: 'creating' }],
  ])('are not applicable by %s: %o', (key, over) => {
    expect(judged(control, withCluster(over), CLUSTER_ARN)).toBe(
      `not-applicable: ${key}`,
    );
  });

  it('are asked for what config demands, as far as they can export it', () => {
    const demanding = (mysql: string[]) =>
      rdsInstanceLogExports({ requiredLogTypes: { mysql } });
    const snapshot = withCluster({
      engine: 'mysql',
      enabledCloudwatchLogsExports: ['error'],
    });
    expect(judged(demanding(['audit', 'error']), snapshot, CLUSTER_ARN)).toBe(
      'pass: logs-exported',
    );
    expect(judged(demanding(['audit']), snapshot, CLUSTER_ARN)).toBe(
      'not-applicable: nothing-required',
    );
  });

  it('are unknown by each cause where the clusters could not be listed', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(
          control,
          snapshotOf({ 'rds:clusters': failure }, { declared: [CLUSTER_ARN] }),
          CLUSTER_ARN,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });
});

describe('requiredLogTypesOf', () => {
  it('prefers an exact key to a pattern', () => {
    const overrides = { 'oracle-*': ['alert'], 'oracle-se2': ['audit'] };
    expect(requiredLogTypesOf('oracle-se2', overrides)).toEqual(['audit']);
    expect(requiredLogTypesOf('oracle-ee', overrides)).toEqual(['alert']);
  });

  it('knows no engine by the name of an inherited property', () => {
    expect(requiredLogTypesOf('constructor', {})).toEqual([]);
  });
});
