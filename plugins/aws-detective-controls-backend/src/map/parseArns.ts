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

/** Types of which no part is a resource of its own. */
const WITHOUT_PARTS = [
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
];

/**
 * The resource that a text names by all of its parts, as policies do: `bucket/*`,
 * `function:pay:*`, `log-group:pay:*`.
 */
function wholeOf(part: string): string | undefined {
  const described = /^[^*]+[/:]\*$/.test(part)
    ? describeArn(part.replace('*', 'x'))
    : undefined;
  return described?.qualifier === 'x' &&
    WITHOUT_PARTS.includes(described.type ?? '')
    ? described.resourceArn
    : undefined;
}

/**
 * Reads a list of ARNs: by comma, newline, or the spaces that YAML folds newlines
 * into. A trailing `*` makes an ARN a prefix. The ARN of a part of a resource, such
 * as an alias of a function, or of all its parts, claims the resource.
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
    const prefix = part.slice(0, -1);
    const whole = wholeOf(part);
    if (whole) {
      return { by: 'arn', source: key, value: part, arn: whole, prefix: false };
    }
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
