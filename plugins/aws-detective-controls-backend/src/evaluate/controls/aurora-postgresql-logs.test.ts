import { DbCluster } from '../../model';
import {
  CLUSTER_ARN,
  dbCluster,
  evaluate,
  FAILURES,
  judged,
  ok,
  snapshotOf,
} from '../testing';
import { auroraPostgresqlLogs as control } from './aurora-postgresql-logs';

function withCluster(over: Partial<DbCluster>) {
  return snapshotOf({
    'rds:clusters': ok([
      dbCluster({
        engine: 'aurora-postgresql',
        enabledCloudwatchLogsExports: [],
        ...over,
      }),
    ]),
  });
}

describe('aurora-postgresql-logs', () => {
  it.each<[string, Partial<DbCluster>]>([
    [
      'pass: log-exported',
      { enabledCloudwatchLogsExports: ['instance', 'postgresql'] },
    ],
    ['fail: log-not-exported', { enabledCloudwatchLogsExports: ['instance'] }],
    ['fail: log-not-exported', { status: 'modifying' }],
    ['not-applicable: other-engine', { engine: 'aurora-mysql' }],
    ['not-applicable: other-engine', { engine: 'postgres' }],
    ['not-applicable: other-engine', { engine: 'neptune' }],
    ['not-applicable: serverless-v1', { engineMode: 'serverless' }],
    ['not-applicable: not-in-service', { status: 'deleting' }],
    ['not-applicable: not-in-service', { status: 'stopped' }],
  ])('is %s with %o', (expected, over) => {
    expect(judged(control, withCluster(over), CLUSTER_ARN)).toBe(expected);
  });

  it('is unknown for a claimed cluster that no list shows', () => {
    const snapshot = snapshotOf({}, { declared: [CLUSTER_ARN] });
    expect(judged(control, snapshot, CLUSTER_ARN)).toBe(
      'unknown: unknown-not-seen',
    );
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
