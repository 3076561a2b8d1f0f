import { describeArn } from 'backstage-plugin-aws-detective-controls-common';
import { ClaimRule, Resource, Target } from '../model';
import { accountRuleCovers } from './accountRuleCovers';

const STACK_NAME_TAG = 'aws:cloudformation:stack-name';
const STACK_ID_TAG = 'aws:cloudformation:stack-id';

type TagRule = Extract<ClaimRule, { by: 'tags' }>;

const NONE: readonly Resource[] = [];

function append<K>(map: Map<K, Resource[]>, key: K, resource: Resource): void {
  const list = map.get(key);
  if (list) {
    list.push(resource);
  } else {
    map.set(key, [resource]);
  }
}

/**
 * The resources of one target, to be found by ARN, prefix, tag and VPC without
 * looking at each of them for each claim.
 */
export class ResourceIndex {
  private readonly byArn = new Map<string, Resource[]>();
  private readonly sortedByArn: Resource[];
  private readonly byTag = new Map<string, Map<string, Resource[]>>();
  private readonly byTagKey = new Map<string, Resource[]>();
  private readonly byVpc = new Map<string, Resource[]>();
  private readonly byWatched = new Map<string, Resource[]>();

  constructor(private readonly resources: readonly Resource[]) {
    this.sortedByArn = [...resources].sort((a, b) => compare(a.arn, b.arn));
    for (const resource of resources) {
      append(this.byArn, resource.arn, resource);
      const whole = describeArn(resource.arn)?.resourceArn ?? resource.arn;
      if (whole !== resource.arn) {
        append(this.byArn, whole, resource);
      }
      for (const [key, value] of Object.entries(resource.tags)) {
        append(this.byTagKey, key, resource);
        const values = this.byTag.get(key) ?? new Map<string, Resource[]>();
        this.byTag.set(key, values);
        append(values, value, resource);
      }
      if (resource.vpcId) {
        append(this.byVpc, resource.vpcId, resource);
      }
      if (resource.type === 'AWS::EC2::VPC' && resource.id !== resource.vpcId) {
        append(this.byVpc, resource.id, resource);
      }
      for (const watched of new Set(resource.watches)) {
        append(this.byWatched, watched, resource);
      }
    }
  }

  /** The resources that a rule takes; `target` is the one that they are of. */
  match(rule: ClaimRule, target: Target): readonly Resource[] {
    switch (rule.by) {
      case 'arn':
        return rule.prefix ? this.withPrefix(rule.arn) : this.withArn(rule.arn);
      case 'tags':
        return this.withTags(rule);
      case 'stack':
        return rule.stack.startsWith('arn:')
          ? this.withTag(STACK_ID_TAG, rule.stack)
          : this.withTag(STACK_NAME_TAG, rule.stack);
      case 'account':
        return accountRuleCovers(rule, target) ? this.resources : NONE;
      case 'vpc':
        return this.byVpc.get(rule.vpcId) ?? NONE;
      default:
        return NONE;
    }
  }

  /** The resources that have a tag, whatever its value. */
  withTagKey(key: string): readonly Resource[] {
    return this.byTagKey.get(key) ?? NONE;
  }

  /** The resources, alarms that is, that watch a resource. */
  watching(arn: string): readonly Resource[] {
    return this.byWatched.get(arn) ?? NONE;
  }

  private withArn(arn: string): readonly Resource[] {
    return this.byArn.get(arn) ?? NONE;
  }

  private withTag(key: string, value: string): readonly Resource[] {
    return this.byTag.get(key)?.get(value) ?? NONE;
  }

  private withPrefix(prefix: string): readonly Resource[] {
    let low = 0;
    let high = this.sortedByArn.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.sortedByArn[middle].arn < prefix) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    let end = low;
    while (this.sortedByArn[end]?.arn.startsWith(prefix)) {
      end++;
    }
    const matches = this.sortedByArn.slice(low, end);
    // `bucket/*` and `function:x:*` are how policies name what belongs to a resource.
    return /[/:]$/.test(prefix)
      ? [...this.withArn(prefix.slice(0, -1)), ...matches]
      : matches;
  }

  /** Looks at the resources of the rarest condition only. */
  private withTags(rule: TagRule): readonly Resource[] {
    const lists = rule.tags.map(({ key, values }) =>
      values.length
        ? values.map(value => this.withTag(key, value))
        : [this.withTagKey(key)],
    );
    const sizes = lists.map(list =>
      list.reduce((sum, { length }) => sum + length, 0),
    );
    const rarest = lists[sizes.indexOf(Math.min(...sizes))] ?? [];
    return rarest.flat().filter(resource => hasTags(resource, rule));
  }
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function hasTags({ tags, type }: Resource, rule: TagRule): boolean {
  if (rule.types && !rule.types.includes(type)) {
    return false;
  }
  return rule.tags.every(
    ({ key, values }) =>
      Object.hasOwn(tags, key) &&
      (values.length === 0 || values.includes(tags[key])),
  );
}
