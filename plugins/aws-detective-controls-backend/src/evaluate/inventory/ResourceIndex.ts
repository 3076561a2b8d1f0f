import { describeArn } from 'backstage-plugin-aws-detective-controls-common';
import { Resource, ResourceName } from '../../model';
import { isOfType } from './isOfType';
import { OTHER_TYPE } from './listedResources';

/** Types that AWS Config names otherwise than CloudFormation. */
const CONFIG_TYPES: Readonly<Record<string, string>> = {
  'AWS::ACM::Certificate': 'AWS::CertificateManager::Certificate',
  'AWS::Elasticsearch::Domain': 'AWS::OpenSearchService::Domain',
  'AWS::OpenSearch::Domain': 'AWS::OpenSearchService::Domain',
};

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

  /**
   * The resource of a type with an id, an alias or an ARN, as AWS Config names it; by
   * its ARN also one whose type is not known.
   */
  ofType(named: string, id: string): Resource | undefined {
    const type = CONFIG_TYPES[named] ?? named;
    const resource =
      this.byTypeAndName.get(`${type}\n${id}`) ?? this.byArn.get(id);
    return resource?.type === type ||
      resource?.type.startsWith(`${OTHER_TYPE}::`)
      ? resource
      : undefined;
  }

  /**
   * The resources that a finding names, by ARNs and bare ids. An ARN of a part
   * (an object, a function's version) names the whole. A bare id that an ARN of
   * the same finding and type has settled says nothing more. Of several resources that share
   * one, those of its type are meant; where no type is told, all of them, for a
   * finding must not be lost.
   */
  named(names: readonly ResourceName[]): Resource[] {
    const found = new Set<Resource>();
    const settled: { type: string; ids: (string | undefined)[] }[] = [];
    for (const { id: arn } of names.filter(isArn)) {
      const resource = this.ofArn(arn);
      if (resource) {
        found.add(resource);
      }
      const described = describeArn(arn);
      settled.push({
        type: described?.type ?? `${OTHER_TYPE}::${described?.service}`,
        ids: [
          described?.id,
          described?.name,
          resource?.id,
          ...(resource?.aliases ?? []),
        ],
      });
    }
    for (const name of names.filter(it => !isArn(it))) {
      const isSettled = settled.some(
        ({ type, ids }) => ids.includes(name.id) && isOfType(type, name.type),
      );
      for (const resource of this.byName.get(name.id) ?? []) {
        if (!isSettled && isOfType(resource.type, name.type)) {
          found.add(resource);
        }
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

function isArn({ id }: ResourceName): boolean {
  return id.startsWith('arn:');
}
