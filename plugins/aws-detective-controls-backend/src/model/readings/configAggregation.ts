import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** What an aggregator of AWS Config gathers. */
export interface ConfigAggregatorSource {
  /** Undefined where it is the whole organisation. */
  accountIds?: string[];
  allAwsRegions: boolean;
  awsRegions: string[];
}

/** The accounts of which an aggregator says the same in one region. */
export interface ConfigSourceStatus {
  region: string;
  /** `SUCCEEDED`, `FAILED` or `OUTDATED`. */
  status: string;
  errorCode?: string;
  accountIds: string[];
}

/** config:DescribeConfigurationAggregators, and DescribeConfigurationAggregatorSourcesStatus. */
export interface ConfigAggregator {
  name: string;
  arn: string;
  sources: ConfigAggregatorSource[];
  /** Whether it takes in some resource types or services only. */
  filtered: boolean;
  /** What it says of the accounts that it gathers. */
  statuses: Reading<ConfigSourceStatus[]>;
}

/** What AWS Config gathers, and lets others gather, in one region of an account. */
export interface ConfigAggregation {
  region: string;
  aggregators: Reading<ConfigAggregator[]>;
  /** What there is to gather: config:DescribeConfigurationRecorders. */
  recorders: Reading<{ name: string; recordingScope?: string }[]>;
  /** config:DescribeAggregationAuthorizations; read only where there may be a recorder. */
  authorizations?: Reading<{ accountId: string; region: string }[]>;
}

/** What the collector of aggregation reads: every enabled region of the account. */
export interface ConfigAggregationReadings {
  'config:aggregation': ConfigAggregation[];
}

/** What it calls. */
export const configAggregationDeclarations: Declarations<ConfigAggregationReadings> =
  {
    'config:aggregation': {
      target: 'global',
      shared: true,
      list: [],
      each: [
        {
          operation: 'config:DescribeConfigurationRecorders',
          action: 'config:DescribeConfigurationRecorders',
        },
        {
          operation: 'config:DescribeConfigurationAggregators',
          action: 'config:DescribeConfigurationAggregators',
        },
        {
          operation: 'config:DescribeConfigurationAggregatorSourcesStatus',
          action: 'config:DescribeConfigurationAggregatorSourcesStatus',
        },
        {
          operation: 'config:DescribeAggregationAuthorizations',
          action: 'config:DescribeAggregationAuthorizations',
        },
      ],
      buildsOn: ['account:regions'],
    },
  };
