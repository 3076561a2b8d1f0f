import { describeArn } from 'backstage-plugin-aws-detective-controls-common';
import { Resource } from '../../model';

/**
 * Finds resources of the inventory by what other AWS services call them.
 */
export class ResourceIndex {
  private readonly byArn = new Map<string, Resource>();
  private readonly byName = new Map<string, Resource[]>();
  private readonly byTypeAndName = new Map<string, Resource>();

  constructor(resources: readonly Resource[]) {
    for (const resource of resources) {
      this.byArn.set(resource.arn, resource);
      for (const name of new Set([resource.id, ...resource.aliases])) {
        const named = this.byName.get(name);
        if (named) {
          named.push(resource);
        } else {
          this.byName.set(name, [resource]);
        }
        this.byTypeAndName.set(`${resource.type}\n${name}`, resource);
      }
    }
  }

  /** The resource of a type with an id, an alias or an ARN, as AWS Config names it. */
  ofType(type: string, id: string): Resource | undefined {
    const resource =
      this.byTypeAndName.get(`${type}\n${id}`) ?? this.byArn.get(id);
    return resource?.type === type ? resource : undefined;
  }

  /**
   * The resources that a finding names, by ARNs and bare ids. An ARN of a part
   * (an object, a function's version) names the whole. A bare id that an ARN of
   * the same finding has settled says nothing more; one that several resources
   * share names them all, for a finding must not be lost.
   */
  named(names: readonly string[]): Resource[] {
    const found = new Set<Resource>();
    const settled = new Set<string>();
    for (const name of names.filter(isArn)) {
      const resource = this.ofArn(name);
      if (resource) {
        found.add(resource);
      }
      const described = describeArn(name);
      for (const id of [
        described?.id,
        described?.name,
        resource?.id,
        ...(resource?.aliases ?? []),
      ]) {
        settled.add(id ?? '');
      }
    }
    for (const name of names) {
      if (!isArn(name) && !settled.has(name)) {
        this.byName.get(name)?.forEach(resource => found.add(resource));
      }
    }
    return [...found];
  }

  private ofArn(arn: string): Resource | undefined {
    return (
      this.byArn.get(arn) ??
      this.byArn.get(describeArn(arn)?.resourceArn ?? arn)
    );
  }
}

function isArn(name: string): boolean {
  return name.startsWith('arn:');
}
