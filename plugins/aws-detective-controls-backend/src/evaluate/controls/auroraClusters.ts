import { Evidence } from 'backstage-plugin-aws-detective-controls-common';
import { DbCluster, OkReading } from '../../model';
import { concluded, Conclusion, evidence, nameList } from '../judging';

/** States in which a cluster does not serve, or is on its way out. */
const NOT_IN_SERVICE: ReadonlySet<string> = new Set([
  'cloning-failed',
  'creating',
  'deleting',
  'inaccessible-encryption-credentials',
  'inaccessible-encryption-credentials-recoverable',
  'migrating',
  'migration-failed',
  'preparing-data-migration',
  'starting',
  'stopped',
  'stopping',
]);

/** Reasons of {@link exemptionOf}. */
export const CLUSTER_REASONS = {
  'other-engine': {
    en: 'A cluster of the engine {{engine}}.',
    ja: 'エンジン {{engine}} のクラスターです。',
  },
  'serverless-v1': {
    en: 'Aurora Serverless v1, which decides on its own which logs it exports.',
    ja: 'Aurora Serverless v1 です。出力するログを選ぶことはできません。',
  },
  'not-in-service': {
    en: 'The cluster is {{status}}.',
    ja: 'クラスターの状態は {{status}} です。',
  },
} as const;

/** What the list of clusters says of one. */
export function clusterEvidence(
  cluster: DbCluster,
  list: OkReading<DbCluster[]>,
): Evidence {
  return evidence('rds:DescribeDBClusters', list, {
    Engine: cluster.engine,
    EngineMode: cluster.engineMode,
    Status: cluster.status,
    EnabledCloudwatchLogsExports: nameList(
      cluster.enabledCloudwatchLogsExports,
    ),
  });
}

/**
 * Why a control of one Aurora engine does not apply to a cluster.
 *
 * @param engine - that it judges, such as `aurora-mysql`
 * @returns undefined where it applies
 */
export function exemptionOf(
  cluster: DbCluster,
  engine: string,
  facts: Evidence[],
): Conclusion | undefined {
  if (cluster.engine !== engine) {
    return concluded('not-applicable', 'other-engine', facts, {
      engine: cluster.engine,
    });
  }
  if (cluster.engineMode === 'serverless') {
    return concluded('not-applicable', 'serverless-v1', facts);
  }
  return NOT_IN_SERVICE.has(cluster.status)
    ? concluded('not-applicable', 'not-in-service', facts, {
        status: cluster.status,
      })
    : undefined;
}
