import type {
  DBInstance,
  DBInstanceMessage,
  DescribeDBInstancesMessage,
} from '@aws-sdk/client-rds';
import type { WithTags } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, tagList, without } from './estateViews';
import { onlyMembers, pageSize } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';
import { describeDBClusterParameters, describeDBClusters } from './rdsClusters';

type Instance = WithTags<DBInstance>;

const FILTERS: Record<string, (instance: Instance) => (string | undefined)[]> =
  {
    'db-cluster-id': instance => [instance.DBClusterIdentifier],
    'db-instance-id': instance => [
      instance.DBInstanceIdentifier,
      instance.DBInstanceArn,
    ],
    'dbi-resource-id': instance => [instance.DbiResourceId],
    engine: instance => [instance.Engine],
  };

function passes(
  instance: Instance,
  filters: DescribeDBInstancesMessage['Filters'],
): boolean {
  return (filters ?? []).every(({ Name: name = '', Values: values }) => {
    const read = FILTERS[name];
    if (!read) {
      throw new AwsError(
        'InvalidParameterValue',
        `Unrecognized filter name: ${name}`,
      );
    }
    return read(instance).some(
      value => value !== undefined && values?.includes(value),
    );
  });
}

/** Lists DB instances of every engine, those of Neptune and DocumentDB too, as AWS does. */
function describeDBInstances(
  input: DescribeDBInstancesMessage,
  context: OperationContext,
): DBInstanceMessage {
  onlyMembers(input as Record<string, unknown>, [
    'DBInstanceIdentifier',
    'Filters',
    'Marker',
    'MaxRecords',
  ]);
  const wanted = input.DBInstanceIdentifier;
  const instances = (here(context).dbInstances ?? []).filter(
    instance =>
      (wanted === undefined ||
        wanted.toLowerCase() === instance.DBInstanceIdentifier ||
        wanted === instance.DBInstanceArn) &&
      passes(instance, input.Filters),
  );
  if (wanted !== undefined && instances.length === 0) {
    throw new AwsError(
      'DBInstanceNotFound',
      `DBInstance ${wanted} not found.`,
      404,
    );
  }
  const page = context.page({
    items: instances,
    token: input.Marker,
    size: pageSize(input.MaxRecords, {
      name: 'MaxRecords',
      min: 20,
      max: 100,
      default: 100,
      code: 'InvalidParameterValue',
    }),
    invalidToken: 'InvalidParameterValue',
  });
  return {
    DBInstances: page.items.map(instance => ({
      ...without(instance, 'Tags'),
      TagList: tagList(instance.Tags),
    })),
    Marker: page.nextToken,
  };
}

/** Amazon RDS. */
export const rds: ServiceOperations = {
  service: 'rds',
  operations: {
    DescribeDBInstances: {
      action: 'rds:DescribeDBInstances',
      run: describeDBInstances,
    },
    DescribeDBClusters: {
      action: 'rds:DescribeDBClusters',
      run: describeDBClusters,
    },
    DescribeDBClusterParameters: {
      action: 'rds:DescribeDBClusterParameters',
      run: describeDBClusterParameters,
    },
  },
};
