import { FaultScope } from 'aws-simulator';
import { SERVICE_PACKAGES } from '../../collect/__testUtils__/servicePackages';
import { COLLECTOR_IDS, operationsOf } from '../../model';
import { TwinEstateOptions } from './twinEstate';
import { LOG_ANALYTICS_ESTATES } from './twins/logAnalytics';

/** An operation that the collectors call, such as `ec2:DescribeVpcs`. */
export interface StruckOperation {
  name: string;
  /** The IAM action that it takes; undefined where AWS asks for none. */
  action?: string;
  /** Where a fault strikes it, and under which the journal has it. */
  scope: Required<Pick<FaultScope, 'service' | 'operation'>>;
  /** A twin estate in which it is called. */
  estate: TwinEstateOptions;
}

/** Where a failure shows in some estates only: such an estate. */
const ESTATES: Record<string, TwinEstateOptions> = {
  ...LOG_ANALYTICS_ESTATES,
  // A recorder that does not keep compliance as configuration items.
  'config:DescribeComplianceByResource': { recordedTypes: ['AWS::S3::Bucket'] },
  // Asked for what the account itself lacks.
  'config:DescribeAggregationAuthorizations': { without: 'aggregators' },
  'detective:ListInvitations': { without: 'graphs' },
  'guardduty:GetAdministratorAccount': {
    ruleSource: 'nobody',
    hubRoute: false,
    without: 'aggregators',
  },
  'organizations:DescribeOrganization': { without: 'aggregators' },
  'organizations:ListDelegatedAdministrators': { without: 'aggregators' },
  'securityhub:GetAdministratorAccount': {
    without: 'aggregators',
    hubRoute: false,
  },
  'securityhub:GetFindingAggregator': { hubRoute: false },
  'securityhub:ListFindingAggregators': { hubRoute: false },
};

/** Every operation of every collector, by name. */
export const OPERATIONS: readonly StruckOperation[] = [
  ...new Map(
    COLLECTOR_IDS.flatMap(operationsOf).map(({ operation: name, action }) => {
      const [prefix, operation] = name.split(':');
      const scope = { service: SERVICE_PACKAGES[prefix] ?? prefix, operation };
      return [name, { name, action, scope, estate: ESTATES[name] ?? {} }];
    }),
  ).values(),
].sort((a, b) => (a.name < b.name ? -1 : 1));
