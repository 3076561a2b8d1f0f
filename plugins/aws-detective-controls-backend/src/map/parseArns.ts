import {
  describeArn,
  isAccountId,
  isRegionName,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  AnnotationValue,
  parseParts,
  ParsedValue,
  splitList,
} from './claimValues';

const HOW_TO_WRITE =
  'Write it in full, such as arn:aws:sqs:eu-west-1:111122223333:orders; only the end may be left open, with one *.';

/**
 * Whether a text can be the beginning of an ARN: partition and service are there,
 * and each field that is complete can be one.
 */
function isArnPrefix(prefix: string): boolean {
  const [arn, partition, service, ...rest] = prefix.split(':');
  if (arn !== 'arn' || !/^aws(-[a-z]+)*$/.test(partition) || !rest.length) {
    return false;
  }
  // The last field may be a part of one.
  const [region, accountId] = rest.slice(0, -1);
  return (
    /^[a-z0-9-]+$/.test(service) &&
    (!region || isRegionName(region)) &&
    (!accountId || isAccountId(accountId) || accountId === 'aws')
  );
}

/**
 * Reads a list of ARNs: by comma, newline, or the spaces that YAML folds newlines
 * into. A trailing `*` makes an ARN a prefix. The ARN of a part of a resource, such
 * as an alias of a function, claims the resource.
 */
export function parseArns({ key, value }: AnnotationValue): ParsedValue {
  const parts = splitList(value.replace(/\s+(?=arn:)/g, '\n'));
  return parseParts(parts, part => {
    const described = part.includes('*') ? undefined : describeArn(part);
    if (described) {
      return {
        by: 'arn',
        source: key,
        value: part,
        arn: described.resourceArn,
        prefix: false,
      };
    }
    // Log groups are often named with the `:*` that their policies need.
    const logGroup = /:log-group:[^:*]+:\*$/.test(part) && describeArn(part);
    if (logGroup) {
      const arn = logGroup.resourceArn;
      return { by: 'arn', source: key, value: part, arn, prefix: false };
    }
    const prefix = part.slice(0, -1);
    if (part.endsWith('*') && !prefix.includes('*') && isArnPrefix(prefix)) {
      return { by: 'arn', source: key, value: part, arn: prefix, prefix: true };
    }
    return {
      annotation: key,
      value: part,
      code: 'malformed-arn',
      message: `"${part}" is not an ARN. ${HOW_TO_WRITE}`,
    };
  });
}
