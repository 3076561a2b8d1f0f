import { FlowLog } from '../../model';
import { ResourceIndex } from './ResourceIndex';

/** Log groups that AWS names after the resource that writes them. */
const OWNERS: readonly { pattern: RegExp; type: string }[] = [
  { pattern: /^\/aws\/lambda\/([^/]+)$/, type: 'AWS::Lambda::Function' },
  {
    pattern: /^\/aws\/rds\/instance\/([^/]+)\/[^/]+$/,
    type: 'AWS::RDS::DBInstance',
  },
  {
    pattern: /^\/aws\/rds\/cluster\/([^/]+)\/[^/]+$/,
    type: 'AWS::RDS::DBCluster',
  },
  { pattern: /^\/aws\/eks\/([^/]+)\/cluster$/, type: 'AWS::EKS::Cluster' },
];

/** Finds whose log a log group holds. */
export class LogGroupIndex {
  private readonly vpcs = new Map<string, string[]>();

  constructor(
    private readonly resources: ResourceIndex,
    flowLogs: readonly FlowLog[],
  ) {
    for (const { logGroupName, resourceId } of flowLogs) {
      if (logGroupName) {
        const known = this.vpcs.get(logGroupName) ?? [];
        this.vpcs.set(logGroupName, [...known, resourceId]);
      }
    }
  }

  /** ARNs of the log group itself and of what writes it, where they are known. */
  arnsOf(logGroup: string): string[] {
    const name = logGroup.replace(
      /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:([^:]+).*$/,
      '$1',
    );
    const owners = OWNERS.flatMap(({ pattern, type }) => {
      const id = pattern.exec(name)?.[1];
      return id ? this.resources.ofType(type, id) ?? [] : [];
    });
    const vpcs = (this.vpcs.get(name) ?? []).flatMap(
      id => this.resources.ofType('AWS::EC2::VPC', id) ?? [],
    );
    const group = this.resources.ofType('AWS::Logs::LogGroup', name) ?? [];
    return [...owners, ...vpcs].concat(group).map(({ arn }) => arn);
  }
}
