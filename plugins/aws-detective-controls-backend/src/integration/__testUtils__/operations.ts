import { FaultScope } from 'aws-simulator';
import { ALL_COLLECTORS } from '../../collect';
import { TwinEstateOptions } from './twinEstate';

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

/** Client packages that are not named as their IAM prefix. */
const PACKAGES: Record<string, string> = {
  config: 'config-service',
  elasticloadbalancing: 'elastic-load-balancing-v2',
  events: 'eventbridge',
  logs: 'cloudwatch-logs',
  tag: 'resource-groups-tagging-api',
};

/** Where an operation is called in some estates only: such an estate. */
const ESTATES: Record<string, TwinEstateOptions> = {
  // A recorder that does not keep compliance as configuration items.
  'config:DescribeComplianceByResource': { recordedTypes: ['AWS::S3::Bucket'] },
};

/** Every operation of every collector, by name. */
export const OPERATIONS: readonly StruckOperation[] = [
  ...new Map(
    ALL_COLLECTORS.flatMap(collector => collector.operations).map(
      ({ operation: name, action }) => {
        const [prefix, operation] = name.split(':');
        const scope = { service: PACKAGES[prefix] ?? prefix, operation };
        return [name, { name, action, scope, estate: ESTATES[name] ?? {} }];
      },
    ),
  ).values(),
].sort((a, b) => (a.name < b.name ? -1 : 1));
