import { DbCluster } from '../../model';
import { TARGET } from './snapshot';

const { accountId, region } = TARGET;

/** ARN of the DB cluster `orders`. */
export const CLUSTER_ARN = `arn:aws:rds:${region}:${accountId}:cluster:orders`;

/** An Aurora MySQL cluster that exports its audit log. */
export function dbCluster(over: Partial<DbCluster> = {}): DbCluster {
  return {
    arn: CLUSTER_ARN,
    dbClusterIdentifier: 'orders',
    dbClusterResourceId: 'cluster-ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    engine: 'aurora-mysql',
    engineMode: 'provisioned',
    status: 'available',
    enabledCloudwatchLogsExports: ['audit'],
    dbClusterParameterGroup: 'audited',
    members: [
      { dbInstanceIdentifier: 'orders-1', parameterGroupStatus: 'in-sync' },
    ],
    tags: {},
    ...over,
  };
}
