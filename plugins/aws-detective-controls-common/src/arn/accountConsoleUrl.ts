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
  events: 'events/home#/rules',
  guardduty: 'guardduty/home#/settings',
  'logs-insights': 'cloudwatch/home#logsV2:logs-insights',
  securityhub: 'securityhub/home#/summary',
};

/** The service on whose page the gap of an account-level control is closed. */
const CONTROL_SERVICES: Readonly<Record<string, string>> = {
  'athena-cloudtrail-table': 'athena',
  'cloudtrail-logs-queryable': 'cloudtrail',
  'log-analytics-engine': 'logs-insights',
  'cloudtrail-multi-region-trail': 'cloudtrail',
  'config-recorder-recording': 'config',
  'guardduty-detector-enabled': 'guardduty',
  'guardduty-eventbridge-rule': 'events',
  'securityhub-enabled': 'securityhub',
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
