import { paginateDescribeDBInstances, RDSClient } from '@aws-sdk/client-rds';
import { allPages } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
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
      arn: instance.DBInstanceArn ?? '',
      dbInstanceIdentifier: instance.DBInstanceIdentifier ?? '',
      dbiResourceId: instance.DbiResourceId ?? '',
      engine: instance.Engine ?? '',
      status: instance.DBInstanceStatus ?? '',
      enabledCloudwatchLogsExports: instance.EnabledCloudwatchLogsExports ?? [],
      dbClusterIdentifier: instance.DBClusterIdentifier,
      tags: tagsOf(instance.TagList),
    }));
  },
};
