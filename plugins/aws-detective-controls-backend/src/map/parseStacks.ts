import { describeArn } from 'backstage-plugin-aws-detective-controls-common';
import {
  AnnotationValue,
  parseParts,
  ParsedValue,
  splitList,
} from './claimValues';

/** Reads a list of CloudFormation stacks, each by its name or its ARN. */
export function parseStacks({ key, value }: AnnotationValue): ParsedValue {
  return parseParts(splitList(value), stack =>
    /^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(stack) ||
    describeArn(stack)?.type === 'AWS::CloudFormation::Stack'
      ? { by: 'stack', source: key, value: stack, stack }
      : {
          annotation: key,
          value: stack,
          code: 'malformed-stack',
          message: `"${stack}" is not a CloudFormation stack. Write its name, such as payments-prod, or its whole ARN.`,
        },
  );
}
