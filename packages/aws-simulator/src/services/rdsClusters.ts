import type {
  DBCluster,
  DBClusterMessage,
  DBClusterParameterGroupDetails,
  DescribeDBClusterParametersMessage,
  DescribeDBClustersMessage,
} from '@aws-sdk/client-rds';
import { clusterParametersOf } from '../estate/defaults/dbClusterDefaults';
import type { WithTags } from '../estate/Estate';
import { AwsError } from './AwsError';
import { here, tagList, without } from './estateViews';
import { onlyMembers, pageSize, required } from './inputs';
import type { OperationContext } from './Operation';

type Cluster = WithTags<DBCluster>;

const FILTERS: Record<string, (cluster: Cluster) => (string | undefined)[]> = {
  'db-cluster-id': cluster => [
    cluster.DBClusterIdentifier,
    cluster.DBClusterArn,
  ],
  'db-cluster-resource-id': cluster => [cluster.DbClusterResourceId],
  engine: cluster => [cluster.Engine],
};

function sizeOf(asked: number | undefined): number {
  return pageSize(asked, {
    name: 'MaxRecords',
    min: 20,
    max: 100,
    default: 100,
    code: 'InvalidParameterValue',
  });
}

function unknownFilter(name: string): AwsError {
  return new AwsError(
    'InvalidParameterValue',
    `Unrecognized filter name: ${name}`,
  );
}

function passes(
  cluster: Cluster,
  filters: DescribeDBClustersMessage['Filters'],
): boolean {
  return (filters ?? []).every(({ Name: name = '', Values: values }) => {
    const read = FILTERS[name];
    if (!read) {
      throw unknownFilter(name);
    }
    return read(cluster).some(
      value => value !== undefined && values?.includes(value),
    );
  });
}

/** Lists DB clusters of every engine, those of Neptune and DocumentDB too, as AWS does. */
export function describeDBClusters(
  input: DescribeDBClustersMessage,
  context: OperationContext,
): DBClusterMessage {
  onlyMembers(input as Record<string, unknown>, [
    'DBClusterIdentifier',
    'Filters',
    'Marker',
    'MaxRecords',
  ]);
  const wanted = input.DBClusterIdentifier;
  const clusters = (here(context).dbClusters ?? []).filter(
    cluster =>
      (wanted === undefined ||
        wanted.toLowerCase() === cluster.DBClusterIdentifier ||
        wanted === cluster.DBClusterArn) &&
      passes(cluster, input.Filters),
  );
  if (wanted !== undefined && clusters.length === 0) {
    throw new AwsError(
      'DBClusterNotFoundFault',
      `DBCluster ${wanted} not found.`,
      404,
    );
  }
  const page = context.page({
    items: clusters,
    token: input.Marker,
    size: sizeOf(input.MaxRecords),
    invalidToken: 'InvalidParameterValue',
  });
  return {
    DBClusters: page.items.map(cluster => ({
      ...without(cluster, 'Tags'),
      TagList: tagList(cluster.Tags),
    })),
    Marker: page.nextToken,
  };
}

/** The parameters of a group: those that the estate sets, and the audit parameters of Aurora MySQL. */
export function describeDBClusterParameters(
  input: DescribeDBClusterParametersMessage,
  context: OperationContext,
): DBClusterParameterGroupDetails {
  onlyMembers(input as unknown as Record<string, unknown>, [
    'DBClusterParameterGroupName',
    'Filters',
    'Marker',
    'MaxRecords',
  ]);
  const name = required(
    input.DBClusterParameterGroupName,
    'DBClusterParameterGroupName',
    'InvalidParameterValue',
  );
  const values = clusterParametersOf(here(context), name);
  if (!values) {
    throw new AwsError(
      'DBParameterGroupNotFound',
      `DBClusterParameterGroup not found: ${name}`,
      404,
    );
  }
  const filters = input.Filters ?? [];
  const other = filters.find(filter => filter.Name !== 'parameter-name');
  if (other) {
    throw unknownFilter(other.Name ?? '');
  }
  const page = context.page({
    items: Object.entries(values).filter(([parameter]) =>
      filters.every(filter => filter.Values?.includes(parameter)),
    ),
    token: input.Marker,
    size: sizeOf(input.MaxRecords),
    invalidToken: 'InvalidParameterValue',
  });
  return {
    Parameters: page.items.map(([ParameterName, ParameterValue]) => ({
      ParameterName,
      ParameterValue: ParameterValue || undefined,
    })),
    Marker: page.nextToken,
  };
}
