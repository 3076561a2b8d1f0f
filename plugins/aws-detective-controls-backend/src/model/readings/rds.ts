import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** rds:DescribeDBInstances. */
export interface DbInstance {
  arn: string;
  dbInstanceIdentifier: string;
  /** `db-…`: how AWS Config names it. */
  dbiResourceId: string;
  engine: string;
  /** Such as `available`. */
  status: string;
  enabledCloudwatchLogsExports: string[];
  dbClusterIdentifier?: string;
  tags: Record<string, string>;
}

/** rds:DescribeDBClusters, which lists those of Neptune and DocumentDB too. */
export interface DbCluster {
  arn: string;
  dbClusterIdentifier: string;
  /** `cluster-…`: how AWS Config names it. */
  dbClusterResourceId: string;
  engine: string;
  /** `provisioned`, or `serverless` for Aurora Serverless v1. */
  engineMode?: string;
  /** Such as `available`. */
  status: string;
  enabledCloudwatchLogsExports: string[];
  dbClusterParameterGroup: string;
  members: {
    dbInstanceIdentifier: string;
    /** `in-sync` where the parameter group is in force, such as `pending-reboot` where not. */
    parameterGroupStatus?: string;
  }[];
  tags: Record<string, string>;
}

/** rds:DescribeDBClusterParameters, of the parameters that a control asks for. */
export interface DbClusterParameters {
  /** Name of the DB cluster parameter group. */
  parameterGroup: string;
  /** Values by name; empty where the group sets none. One call each group. */
  values: Reading<Record<string, string>>;
}

/** What the collectors of this service read. */
export interface RdsReadings {
  'rds:clusters': DbCluster[];
  /** Of the groups that Aurora MySQL clusters use. */
  'rds:cluster-parameters': DbClusterParameters[];
  'rds:instances': DbInstance[];
}

/** What they call. */
export const rdsDeclarations: Declarations<RdsReadings> = {
  'rds:clusters': {
    target: 'regional',
    list: [
      {
        operation: 'rds:DescribeDBClusters',
        action: 'rds:DescribeDBClusters',
      },
    ],
    types: ['AWS::RDS::DBCluster'],
  },
  'rds:cluster-parameters': {
    target: 'regional',
    list: [],
    each: [
      {
        operation: 'rds:DescribeDBClusterParameters',
        action: 'rds:DescribeDBClusterParameters',
      },
    ],
    buildsOn: ['rds:clusters'],
  },
  'rds:instances': {
    target: 'regional',
    list: [
      {
        operation: 'rds:DescribeDBInstances',
        action: 'rds:DescribeDBInstances',
      },
    ],
    types: ['AWS::RDS::DBInstance'],
  },
};
