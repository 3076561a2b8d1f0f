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

/** What the collectors of this service read. */
export interface RdsReadings {
  'rds:instances': DbInstance[];
}

/** What they call. */
export const rdsDeclarations: Declarations<RdsReadings> = {
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
