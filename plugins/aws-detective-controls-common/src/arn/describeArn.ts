import { parse, validate } from '@aws-sdk/util-arn-parser';
import { APPLICATION_ARNS } from './applicationArns';
import { FOUNDATION_ARNS } from './foundationArns';
import { isAccountId, isRegionName } from './names';

/**
 * What an ARN says of the resource that it names.
 *
 * @public
 */
export interface ArnDescription {
  /** The ARN as it was given. */
  arn: string;
  /** Such as `aws` or `aws-cn`. */
  partition: string;
  /** Such as `lambda`. */
  service: string;
  /** Empty where the ARN names none: S3 buckets, IAM, CloudFront, Route 53. */
  region: string;
  /**
   * Twelve digits; empty where the ARN names none (S3 buckets, API Gateway);
   * rarely a word, such as `aws` in the ARN of a managed policy.
   */
  accountId: string;
  /** Everything after the account. */
  resource: string;
  /** CloudFormation type name, such as `AWS::Lambda::Function`; undefined where it is not known. */
  type?: string;
  /** The id within the type; `resource` itself where the type is not known. */
  id: string;
  /** The name that people know, where it stands in the ARN beside what makes the id. */
  name?: string;
  /**
   * The ARN of the resource itself: `arn` without `qualifier`, where there is one.
   */
  resourceArn: string;
  /**
   * What of the resource `arn` names, where that is not all of it: a Lambda alias
   * or version, an index of a table, an object of a bucket, the `*` of a log group.
   */
  qualifier?: string;
}

interface CompiledRow {
  type: string;
  regionless: boolean;
  pattern: RegExp;
}

const COMPILED_ROWS = new Map<string, CompiledRow[]>(
  Object.entries({ ...APPLICATION_ARNS, ...FOUNDATION_ARNS }).map(
    ([service, rows]) => [
      service,
      rows.map(
        ({ type, prefix, id = '[^/:]+', parts, regionless = false }) => ({
          type,
          regionless,
          pattern: new RegExp(
            `^(?<own>${prefix}(?<id>${id}))${
              parts ? `(?:[${parts}](?<qualifier>.+))?` : ''
            }$`,
          ),
        }),
      ),
    ],
  ),
);

const PARTITION = /^aws(?:-[a-z]+)*$/;
const SERVICE = /^[a-z0-9][a-z0-9-]*$/;
/** Accounts of AWS's own resources are words. */
const ACCOUNT_WORD = /^[a-z][a-z-]*$/;

/**
 * Takes an ARN apart, and says which type of resource it names.
 *
 * @param arn - an ARN of any service, without wildcards
 * @returns undefined for a text that is no ARN: wrong number of fields, white
 *   space around it, a region or account that cannot be one, no resource
 * @public
 */
export function describeArn(arn: string): ArnDescription | undefined {
  if (!validate(arn) || /[\r\n]/.test(arn) || arn !== arn.trim()) {
    return undefined;
  }
  const { partition, service, region, accountId, resource } = parse(arn);
  if (
    !PARTITION.test(partition) ||
    !SERVICE.test(service) ||
    !(region === '' || isRegionName(region)) ||
    !(
      accountId === '' ||
      isAccountId(accountId) ||
      ACCOUNT_WORD.test(accountId)
    ) ||
    resource === ''
  ) {
    return undefined;
  }

  const fields = { arn, partition, service, region, accountId, resource };
  for (const { type, pattern, regionless } of COMPILED_ROWS.get(service) ??
    []) {
    const groups = pattern.exec(resource)?.groups;
    if (groups && !(regionless && region)) {
      return {
        ...fields,
        type,
        id: groups.id,
        ...(groups.name ? { name: groups.name } : {}),
        resourceArn: arn.slice(0, arn.length - resource.length) + groups.own,
        ...(groups.qualifier ? { qualifier: groups.qualifier } : {}),
      };
    }
  }
  return { ...fields, id: resource, resourceArn: arn };
}
