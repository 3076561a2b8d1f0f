import type { DBCluster } from '@aws-sdk/client-rds';
import { arn } from '../arns';
import type { RegionEstate, WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** The parameter group that a cluster of an engine has unless told. */
const DEFAULT_GROUPS: Record<string, string> = {
  'aurora-mysql': 'default.aurora-mysql8.0',
  'aurora-postgresql': 'default.aurora-postgresql16',
  docdb: 'default.docdb5.0',
  neptune: 'default.neptune1.3',
};

/** Parameters that every group of Aurora MySQL lists, set or not. */
const AUDIT_PARAMETERS = {
  server_audit_events: '',
  server_audit_excl_users: '',
  server_audit_incl_users: '',
  server_audit_logging: '0',
  server_audit_logs_upload: '0',
};

/** A DB cluster as CreateDBCluster leaves it, available, without log exports. */
export function dbClusterDefaults(
  cluster: WithTags<DBCluster>,
  place: DefaultsContext,
): WithTags<DBCluster> {
  const { DBClusterIdentifier: name = '', Engine: engine = '' } = cluster;
  const resourceId = stableId(
    `${place.accountId}/${place.region}/${name}`,
    26,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  );
  return {
    DBClusterArn: arn(place, 'rds', `cluster:${name}`),
    DbClusterResourceId: `cluster-${resourceId}`,
    DBClusterParameterGroup: DEFAULT_GROUPS[engine] ?? `default.${engine}`,
    Status: 'available',
    EngineMode: 'provisioned',
    BackupRetentionPeriod: 1,
    ClusterCreateTime: new Date('2024-03-04T09:00:00Z'),
    CopyTagsToSnapshot: false,
    DeletionProtection: false,
    MultiAZ: false,
    StorageEncrypted: false,
    ...cluster,
    DBClusterMembers: cluster.DBClusterMembers?.map(member => ({
      DBClusterParameterGroupStatus: 'in-sync',
      IsClusterWriter: false,
      PromotionTier: 1,
      ...member,
    })),
  };
}

/**
 * The parameters of a DB cluster parameter group, and their values.
 *
 * @returns undefined for a group that the region does not have; AWS's own, which
 * begin with `default.`, are everywhere
 */
export function clusterParametersOf(
  region: RegionEstate,
  name: string,
): Record<string, string> | undefined {
  const group = region.dbClusterParameterGroups?.find(
    it => it.DBClusterParameterGroupName === name,
  );
  if (!group && !name.startsWith('default.')) {
    return undefined;
  }
  const family = group?.DBParameterGroupFamily ?? name;
  return {
    ...(family.includes('aurora-mysql') ? AUDIT_PARAMETERS : {}),
    ...group?.Parameters,
  };
}
