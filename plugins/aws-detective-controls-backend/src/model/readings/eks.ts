import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** eks:ListClusters and DescribeCluster. */
export interface EksCluster {
  arn: string;
  name: string;
  /** One call each. */
  details: Reading<{
    /** Such as `ACTIVE`. */
    status: string;
    /** The control plane's log types that are on, such as `audit`. */
    loggedTypes: string[];
    tags: Record<string, string>;
  }>;
}

/** What the collectors of this service read. */
export interface EksReadings {
  'eks:clusters': EksCluster[];
}

/** What they call. */
export const eksDeclarations: Declarations<EksReadings> = {
  'eks:clusters': {
    target: 'regional',
    list: [{ operation: 'eks:ListClusters', action: 'eks:ListClusters' }],
    each: [{ operation: 'eks:DescribeCluster', action: 'eks:DescribeCluster' }],
    types: ['AWS::EKS::Cluster'],
  },
};
