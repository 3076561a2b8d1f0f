import {
  AWS_REGION_ANNOTATION,
  ClaimWarning,
  isAccountId,
  isRegionName,
} from 'backstage-plugin-aws-detective-controls-common';
import { GLOBAL_REGION } from '../model';
import {
  AnnotationValue,
  parseParts,
  ParsedValue,
  splitList,
} from './claimValues';

function accountIdWarning(annotation: string, value: string): ClaimWarning {
  return {
    annotation,
    value,
    code: 'malformed-account-id',
    message: `"${value}" is not an AWS account id. Write its twelve digits, in quotes so that YAML keeps the leading zeros: "012345678901".`,
  };
}

function parseRegions(value: string): {
  regions: string[];
  warnings: ClaimWarning[];
} {
  const isRegion = (text: string) =>
    isRegionName(text) || text === GLOBAL_REGION;
  const parts = splitList(value);
  return {
    regions: parts.filter(isRegion),
    warnings: parts
      .filter(part => !isRegion(part))
      .map(part => ({
        annotation: AWS_REGION_ANNOTATION,
        value: part,
        code: 'malformed-region',
        message: `"${part}" is not an AWS region. Write its name, such as eu-west-1; for global services write ${GLOBAL_REGION}.`,
      })),
  };
}

/**
 * Reads a list of account ids, and the regions that limit them. Where no region
 * of the limit can be read, nothing is claimed: without it, it would be everything.
 *
 * @param regionValue - the value of the region annotation, where there is one
 */
export function parseAccounts(
  { key, value }: AnnotationValue,
  regionValue?: string,
): ParsedValue {
  const limit = regionValue?.trim() ? parseRegions(regionValue) : undefined;
  const parsed = parseParts(splitList(value), accountId =>
    isAccountId(accountId)
      ? {
          by: 'account',
          source: key,
          value: accountId,
          accountId,
          ...(limit ? { regions: limit.regions } : {}),
        }
      : accountIdWarning(key, accountId),
  );
  return {
    rules: limit && !limit.regions.length ? [] : parsed.rules,
    warnings: [...parsed.warnings, ...(limit?.warnings ?? [])],
  };
}
