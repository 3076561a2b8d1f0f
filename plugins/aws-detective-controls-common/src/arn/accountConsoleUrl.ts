import { buildConsoleUrl } from './buildConsoleUrl';
import { ConsoleLinkOptions } from './ConsoleLinkOptions';
import { findPartition, regionPartition } from './partitions';

/**
 * An account in a region, as a place in the console.
 *
 * @public
 */
export interface ConsolePlace {
  accountId: string;
  /** A region, or `aws-global`. */
  region: string;
  /** The region's own unless told; needed for `aws-global` outside of `aws`. */
  partition?: string;
}

/** The pages of services, below the console's host. */
const SERVICE_PAGES: Readonly<Record<string, string>> = {
  athena: 'athena/home#/query-editor',
  cloudtrail: 'cloudtrailv2/home#/trails',
  cloudwatch: 'cloudwatch/home#alarmsV2:',
  config: 'config/home#/settings',
  detective: 'detective/home',
  events: 'events/home#/rules',
  guardduty: 'guardduty/home#/settings',
  'log-groups': 'cloudwatch/home#logsV2:log-groups',
  'logs-insights': 'cloudwatch/home#logsV2:logs-insights',
  securityhub: 'securityhub/home#/summary',
  sns: 'sns/v3/home#/topics',
};

/** The service on whose page the gap of an account-level control is closed. */
const CONTROL_SERVICES: Readonly<Record<string, string>> = {
  'athena-cloudtrail-table': 'athena',
  'cloudtrail-bucket-access-logging': 'cloudtrail',
  'cloudtrail-bucket-not-public': 'cloudtrail',
  'cloudtrail-cloudwatch-logs': 'cloudtrail',
  'cloudtrail-kms-encrypted': 'cloudtrail',
  'cloudtrail-log-file-validation': 'cloudtrail',
  'cloudtrail-logs-queryable': 'cloudtrail',
  'cloudtrail-multi-region-trail': 'cloudtrail',
  'cloudtrail-retention': 'cloudtrail',
  'cloudtrail-trail-enabled': 'cloudtrail',
  'config-aggregator': 'config',
  'config-recorder-recording': 'config',
  'config-records-all-types': 'config',
  'detective-enabled': 'detective',
  'finding-response-automation': 'events',
  'finding-topic-has-confirmed-subscriber': 'sns',
  'guardduty-detector-enabled': 'guardduty',
  'guardduty-eventbridge-rule': 'events',
  'log-analytics-engine': 'logs-insights',
  'log-group-policy-not-public': 'log-groups',
  'organization-trail': 'cloudtrail',
  'securityhub-enabled': 'securityhub',
  'securityhub-eventbridge-rule': 'events',
  'securityhub-finding-aggregator': 'securityhub',
  'securityhub-partner-integration': 'securityhub',
  'securityhub-standards-enabled': 'securityhub',
};

function placeUrl(
  path: string,
  place: ConsolePlace,
  options: ConsoleLinkOptions,
): string | undefined {
  const { accountId, region } = place;
  const partition = findPartition(place.partition ?? regionPartition(region));
  return (
    partition &&
    buildConsoleUrl({ path, partition, region, accountId, options })
  );
}

/**
 * The console page on which to look at what an account-level control judges.
 *
 * @param controlOrService - the id of a control, or the IAM prefix of a service
 *   such as `guardduty`; anything else leads to the console's home
 * @param place - the account and region
 * @param options - how the link signs in
 * @returns undefined where the partition has no public console
 * @public
 */
export function accountConsoleUrl(
  controlOrService: string,
  place: ConsolePlace,
  options: ConsoleLinkOptions = {},
): string | undefined {
  const service = CONTROL_SERVICES[controlOrService] ?? controlOrService;
  return placeUrl(SERVICE_PAGES[service] ?? 'console/home', place, options);
}

/**
 * The console page of a finding of Security Hub.
 *
 * @param findingId - its `Id`
 * @param place - the account and region in which it was read
 * @param options - how the link signs in
 * @returns undefined where the partition has no public console
 * @public
 */
export function securityHubFindingUrl(
  findingId: string,
  place: ConsolePlace,
  options: ConsoleLinkOptions = {},
): string | undefined {
  // The page takes its filter apart after it was decoded, so the operator and
  // the id are encoded on their own first.
  const operator = encodeURIComponent('\\operator\\:EQUALS\\:');
  const filter = `${operator}${encodeURIComponent(findingId)}`;
  const search = `Id%3D${encodeURIComponent(filter)}`;
  return placeUrl(
    `securityhub/home#/findings?search=${search}`,
    place,
    options,
  );
}

/**
 * The console page of a finding of GuardDuty, archived or not.
 *
 * @param findingId - its `Id`, which is not its ARN
 * @param place - the account and region in which it was read
 * @param options - how the link signs in
 * @returns undefined where the partition has no public console
 * @public
 */
export function guardDutyFindingUrl(
  findingId: string,
  place: ConsolePlace,
  options: ConsoleLinkOptions = {},
): string | undefined {
  const id = encodeURIComponent(findingId);
  return placeUrl(
    `guardduty/home#/findings?macros=all&fId=${id}`,
    place,
    options,
  );
}

/**
 * The console page of a CloudWatch alarm.
 *
 * @param alarmName - its name
 * @param place - its account and region
 * @param options - how the link signs in
 * @returns undefined where the partition has no public console
 * @public
 */
export function alarmUrl(
  alarmName: string,
  place: ConsolePlace,
  options: ConsoleLinkOptions = {},
): string | undefined {
  const name = encodeURIComponent(alarmName);
  return placeUrl(`cloudwatch/home#alarmsV2:alarm/${name}`, place, options);
}

/**
 * The console page of an AWS Config rule.
 *
 * @param ruleName - its name
 * @param place - its account and region
 * @param options - how the link signs in
 * @returns undefined where the partition has no public console
 * @public
 */
export function configRuleUrl(
  ruleName: string,
  place: ConsolePlace,
  options: ConsoleLinkOptions = {},
): string | undefined {
  const name = encodeURIComponent(ruleName);
  return placeUrl(
    `config/home#/rules/details?configRuleName=${name}`,
    place,
    options,
  );
}
