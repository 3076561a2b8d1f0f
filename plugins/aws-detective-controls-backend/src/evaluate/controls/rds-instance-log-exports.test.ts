import { DbInstance } from '../../model';
import {
  dbInstance,
  DB_ARN,
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
