import {
  paginateDescribeDBClusterParameters,
  paginateDescribeDBClusters,
  paginateDescribeDBInstances,
  RDSClient,
} from '@aws-sdk/client-rds';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import { readEach } from '../readEach';
import { ReadingError } from '../ReadingError';
import { tagsOf } from './tags';

/** Amazon RDS. */
export const rds: AwsService<RDSClient> = {
  prefix: 'rds',
  answers: 'xml',
  create: options => new RDSClient(options),
};

/** The DB instances of a region; the RDS API lists Neptune's and DocumentDB's too. */
export const dbInstances: AwsCollector<'rds:instances'> = {
  id: 'rds:instances',
  read: async context => {
    const pages = paginateDescribeDBInstances(
      { client: context.client(rds) },
      { MaxRecords: 100 },
      context.call,
    );
    const found = await allPages(pages, page => page.DBInstances);
    return found.map(instance => ({
      arn: present(instance.DBInstanceArn, 'DBInstances[].DBInstanceArn'),
      dbInstanceIdentifier: instance.DBInstanceIdentifier ?? '',
      dbiResourceId: instance.DbiResourceId ?? '',
      // Without these it would look like one that is not judged.
      engine: present(instance.Engine, 'DBInstances[].Engine'),
      status: present(
        instance.DBInstanceStatus,
        'DBInstances[].DBInstanceStatus',
      ),
      enabledCloudwatchLogsExports: instance.EnabledCloudwatchLogsExports ?? [],
      dbClusterIdentifier: instance.DBClusterIdentifier,
      tags: tagsOf(instance.TagList),
    }));
  },
};

/** The DB clusters of a region; the RDS API lists Neptune's and DocumentDB's too. */
export const dbClusters: AwsCollector<'rds:clusters'> = {
  id: 'rds:clusters',
  read: async context => {
    const pages = paginateDescribeDBClusters(
      { client: context.client(rds) },
      { MaxRecords: 100 },
      context.call,
    );
    const found = await allPages(pages, page => page.DBClusters);
    return found.map(cluster => ({
      arn: present(cluster.DBClusterArn, 'DBClusters[].DBClusterArn'),
      dbClusterIdentifier: cluster.DBClusterIdentifier ?? '',
      dbClusterResourceId: cluster.DbClusterResourceId ?? '',
      engine: present(cluster.Engine, 'DBClusters[].Engine'),
      engineMode: cluster.EngineMode,
      status: cluster.Status ?? '',
      enabledCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports ?? [],
      dbClusterParameterGroup: cluster.DBClusterParameterGroup ?? '',
      members: (cluster.DBClusterMembers ?? []).map(member => ({
        dbInstanceIdentifier: member.DBInstanceIdentifier ?? '',
        parameterGroupStatus: member.DBClusterParameterGroupStatus,
      })),
      tags: tagsOf(cluster.TagList),
    }));
  },
};

/** The parameters by which Aurora MySQL keeps audit logs. */
const AUDIT_PARAMETERS = [
  'server_audit_logging',
  'server_audit_events',
  'server_audit_logs_upload',
];

/** The audit parameters of each group that an Aurora MySQL cluster uses: one call a group. */
export const dbClusterParameters: AwsCollector<'rds:cluster-parameters'> = {
  id: 'rds:cluster-parameters',
  read: async context => {
    const clusters = await context.read('rds:clusters');
    if (clusters.status !== 'ok') {
      throw ReadingError.fromReading(clusters);
    }
    const groups = clusters.value
      .filter(({ engine }) => engine === 'aurora-mysql')
      .map(cluster => cluster.dbClusterParameterGroup);
    return readEach(
      context,
      [...new Set(groups)],
      group => readAuditParameters(context, group),
      (parameterGroup, values) => ({ parameterGroup, values }),
    );
  },
};

async function readAuditParameters(
  context: AwsCollectorContext,
  group: string,
): Promise<Record<string, string>> {
  const pages = paginateDescribeDBClusterParameters(
    { client: context.client(rds) },
    {
      DBClusterParameterGroupName: group,
      Filters: [{ Name: 'parameter-name', Values: AUDIT_PARAMETERS }],
      MaxRecords: 100,
    },
    context.call,
  );
  const found = await allPages(pages, page => page.Parameters);
  const values = Object.fromEntries(
    found.map(parameter => [
      parameter.ParameterName ?? '',
      parameter.ParameterValue ?? '',
    ]),
  );
  // Every group of the engine lists it, set or not.
  present(values.server_audit_logging, 'the parameter server_audit_logging');
  return values;
}
