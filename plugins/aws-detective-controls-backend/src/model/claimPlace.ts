import {
  isAccountId,
  isRegionName,
} from 'backstage-plugin-aws-detective-controls-common';
import { ClaimRule } from './EntityClaims';
import { GLOBAL_TYPES } from './readings';
import { GLOBAL_REGION } from './Target';

/** Where a claim rule looks; what is undefined may be any. */
export interface ClaimPlace {
  partition?: string;
  /** Twelve digits. */
  accountId?: string;
  regions?: string[];
  /** Whether it takes what belongs to no region, where it names no regions. */
  global: boolean;
}

/**
 * Where a claim rule looks, as far as it says: an account rule by its account and
 * regions, an ARN and the ARN of a stack by their fields, a prefix by those of its
 * fields that are complete. Tags, stack names and VPC ids say nothing, but that a
 * VPC has nothing global.
 */
export function claimPlace(rule: ClaimRule): ClaimPlace {
  switch (rule.by) {
    case 'account':
      return {
        accountId: rule.accountId,
        regions: rule.regions,
        global: true,
      };
    case 'arn':
      return placeOfArn(rule.arn, rule.prefix);
    case 'stack':
      return rule.stack.startsWith('arn:')
        ? placeOfStack(rule.stack)
        : { global: true };
    case 'tags':
      return { global: true };
    default:
      return { global: false };
  }
}

/** A stack's own region, and what it makes beyond all regions: a distribution. */
function placeOfStack(arn: string): ClaimPlace {
  const place = placeOfArn(arn, false);
  const { regions } = place;
  return { ...place, regions: regions && [...regions, GLOBAL_REGION] };
}

/** The service field of the ARNs of {@link GLOBAL_TYPES}: `cloudfront`. */
const GLOBAL_SERVICES: ReadonlySet<string> = new Set(
  [...GLOBAL_TYPES].map(type => type.split('::')[1].toLowerCase()),
);

function placeOfArn(arn: string, prefix: boolean): ClaimPlace {
  const fields = arn.split(':');
  // The last field of a prefix may be a part of one.
  const [, partition, service, region = '', accountId = ''] = prefix
    ? fields.slice(0, -1)
    : fields;
  return {
    partition,
    accountId: isAccountId(accountId) ? accountId : undefined,
    regions: isRegionName(region) ? [region] : undefined,
    global: service === undefined || GLOBAL_SERVICES.has(service),
  };
}
