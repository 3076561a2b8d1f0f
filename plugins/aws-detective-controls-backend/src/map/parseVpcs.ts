import {
  AnnotationValue,
  parseParts,
  ParsedValue,
  splitList,
} from './claimValues';

/** Reads a list of VPC ids. */
export function parseVpcs({ key, value }: AnnotationValue): ParsedValue {
  return parseParts(splitList(value), vpcId =>
    /^vpc-[0-9a-z]+$/.test(vpcId)
      ? { by: 'vpc', source: key, value: vpcId, vpcId }
      : {
          annotation: key,
          value: vpcId,
          code: 'malformed-vpc-id',
          message: `"${vpcId}" is not the id of a VPC. Write it as AWS does, such as vpc-0a1b2c3d4e5f67890.`,
        },
  );
}
