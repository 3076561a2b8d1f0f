import type { DBInstance } from '@aws-sdk/client-rds';
import { arn } from '../arns';
import type { WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** A DB instance as CreateDBInstance leaves it, available, without log exports. */
export function dbInstanceDefaults(
  instance: WithTags<DBInstance>,
  place: DefaultsContext,
): WithTags<DBInstance> {
  const name = instance.DBInstanceIdentifier ?? '';
  const resourceId = stableId(
    `${place.accountId}/${place.region}/${name}`,
    26,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  );
  return {
    DBInstanceArn: arn(place, 'rds', `db:${name}`),
    DbiResourceId: `db-${resourceId}`,
    DBInstanceClass: 'db.m6g.large',
    DBInstanceStatus: 'available',
    AllocatedStorage: instance.DBClusterIdentifier ? 1 : 100,
    AutoMinorVersionUpgrade: true,
    BackupRetentionPeriod: 1,
    CopyTagsToSnapshot: false,
    DeletionProtection: false,
    InstanceCreateTime: new Date('2024-03-04T09:00:00Z'),
    MultiAZ: false,
    PubliclyAccessible: false,
    StorageEncrypted: false,
    ...instance,
  };
}
