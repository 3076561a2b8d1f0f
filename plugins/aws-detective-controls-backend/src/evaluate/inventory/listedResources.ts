import { describeArn } from 'backstage-plugin-aws-detective-controls-common';
import {
  COLLECTOR_IDS,
  CollectorId,
  declarationOf,
  GLOBAL_REGION,
  isOk,
  Readings,
  Resource,
  Target,
} from '../../model';
import {
  bucketArn,
  classicLoadBalancerArn,
  hostedZoneArn,
  instanceArn,
  vpcArn,
} from './arns';

/** Types whose every resource one collector lists. */
export const LISTED_BY: ReadonlyMap<string, CollectorId> = new Map(
  COLLECTOR_IDS.flatMap(id =>
    (declarationOf(id).types ?? []).map(type => [type, id] as const),
  ),
);

/** The prefix of the type of resources of which only the service is known. */
export const OTHER_TYPE = 'Other';

/**
 * A resource as its ARN describes it.
 *
 * @returns undefined for a text that is no ARN
 */
export function resourceOfArn(
  target: Target,
  arn: string,
  facts: { seen: boolean; tags?: Record<string, string> },
): Resource | undefined {
  const described = describeArn(arn);
  if (!described) {
    return undefined;
  }
  const { service, accountId, type, id, resourceArn } = described;
  const ofBucket = type === 'AWS::S3::Bucket';
  const owner = /^\d{12}$/.test(accountId) ? accountId : target.accountId;
  const name = facts.tags?.Name ?? described.name;
  return {
    arn: resourceArn,
    type: type ?? `${OTHER_TYPE}::${service}`,
    id,
    aliases: aliasesOf(described, target),
    ...(name && name !== id ? { name } : {}),
    accountId: target.accountId,
    region: described.region || (ofBucket ? target.region : GLOBAL_REGION),
    tags: facts.tags ?? {},
    ...(owner !== target.accountId ? { ownerAccountId: owner } : {}),
    seen: facts.seen,
    ...(type === 'AWS::EC2::VPC' ? { vpcId: id } : {}),
  };
}

/** Every resource that the lists of a target show. */
export function listedResources(
  target: Target,
  readings: Readings,
): Resource[] {
  const resources: Resource[] = [];
  const add = (
    arn: string,
    more: Partial<Resource> & { tags?: Record<string, string> } = {},
  ) => {
    const { tags, aliases = [], ...rest } = more;
    const resource = resourceOfArn(target, arn, { seen: true, tags });
    if (resource) {
      resources.push({
        ...resource,
        ...rest,
        aliases: [...new Set([...resource.aliases, ...aliases])],
      });
    }
  };

  for (const vpc of valueOf(readings['ec2:vpcs'])) {
    add(vpcArn(target, vpc), { tags: vpc.tags });
  }
  for (const { instanceId, tags, vpcId } of valueOf(
    readings['ec2:instances'],
  )) {
    add(instanceArn(target, instanceId), { tags, ...(vpcId ? { vpcId } : {}) });
  }
  for (const { arn } of [
    ...valueOf(readings['lambda:functions']),
    ...valueOf(readings['logs:log-groups']),
  ]) {
    add(arn);
  }
  for (const { arn, name, vpcId } of valueOf(
    readings['elasticloadbalancing:load-balancers'],
  )) {
    add(arn, { name, ...(vpcId ? { vpcId } : {}) });
  }
  for (const { name, vpcId } of valueOf(
    readings['elasticloadbalancing:classic-load-balancers'],
  )) {
    add(classicLoadBalancerArn(target, name), vpcId ? { vpcId } : {});
  }
  for (const { name } of valueOf(readings['s3:buckets'])) {
    add(bucketArn(target, name));
  }
  for (const { arn, dbiResourceId, tags } of valueOf(
    readings['rds:instances'],
  )) {
    add(arn, { tags, aliases: [dbiResourceId] });
  }
  for (const { arn, dbClusterResourceId, tags } of valueOf(
    readings['rds:clusters'],
  )) {
    add(arn, { tags, aliases: [dbClusterResourceId] });
  }
  for (const { arn, domainNames } of valueOf(
    readings['cloudfront:distributions'],
  )) {
    const [name] = domainNames;
    add(arn, name ? { name } : {});
  }
  for (const { id, name } of valueOf(readings['route53:hosted-zones'])) {
    add(hostedZoneArn(target, id), { name });
  }
  for (const { arn, name, tags } of valueOf(readings['ecs:services'])) {
    add(arn, { name, tags });
  }
  for (const { newest } of valueOf(readings['ecs:task-definitions'])) {
    if (isOk(newest)) {
      add(newest.value.arn);
    }
  }
  for (const { arn, details } of valueOf(readings['eks:clusters'])) {
    add(arn, isOk(details) ? { tags: details.value.tags } : {});
  }
  for (const { arn } of valueOf(readings['es:domains'])) {
    add(arn);
  }
  for (const { arn, name } of valueOf(readings['aoss:collections'])) {
    add(arn, { name });
  }
  for (const { arn } of valueOf(readings['cloudwatch:alarms'])) {
    add(arn);
  }
  for (const { arn, ownerAccountId } of valueOf(
    readings['cloudtrail:trails'],
  )) {
    if (ownerAccountId === target.accountId) {
      add(arn);
    }
  }
  return resources;
}

function valueOf<T>(
  reading: { status: string; value?: T[] } | undefined,
): readonly T[] {
  return reading?.status === 'ok' ? reading.value ?? [] : [];
}

/** Whether the list that shows every resource of a type was read to its end. */
export function isListRead(readings: Readings, type: string): boolean {
  const collector = LISTED_BY.get(type);
  const reading = collector && readings[collector];
  return reading !== undefined && isOk<unknown>(reading);
}

function aliasesOf(
  {
    type,
    id,
    name,
    partition,
    region,
    accountId,
  }: NonNullable<ReturnType<typeof describeArn>>,
  target: Target,
): string[] {
  const aliases = name ? [name] : [];
  if (type === 'AWS::SQS::Queue') {
    // AWS Config names a queue by its URL.
    const domain =
      partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    aliases.push(
      `https://sqs.${region || target.region}.${domain}/${accountId}/${id}`,
    );
  }
  if (type === 'AWS::OpenSearchService::Domain') {
    // AWS Config names a domain by its id, which begins with the account.
    aliases.push(`${accountId}/${id}`);
  }
  if (type === 'AWS::WAFv2::WebACL') {
    aliases.push(...id.split('/'));
  }
  return aliases;
}
