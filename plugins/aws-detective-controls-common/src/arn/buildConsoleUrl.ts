import { ConsoleLinkOptions } from './ConsoleLinkOptions';
import { isRegionName } from './names';
import { Partition } from './partitions';

/**
 * Puts the address of a console page together.
 *
 * @param page - the path below the console's host; its query and its fragment stay
 * @returns undefined for a partition without a public console
 */
export function buildConsoleUrl(page: {
  path: string;
  global?: boolean;
  partition: Partition;
  region: string;
  accountId: string;
  options: ConsoleLinkOptions;
}): string | undefined {
  const { path, global, partition, region, accountId, options } = page;
  if (!partition.consoleHost) {
    return undefined;
  }
  const url = global
    ? `https://${partition.consoleHost}/${path}`
    : regionalUrl(
        partition.consoleHost,
        path,
        consoleRegion(partition, region),
      );
  return options.ssoStartUrl ? throughPortal(url, accountId, options) : url;
}

/** The region in which to open a page: `aws-global` has none of its own. */
export function consoleRegion(partition: Partition, region: string): string {
  return isRegionName(region) ? region : partition.consoleRegion;
}

function regionalUrl(host: string, path: string, region: string): string {
  const [beforeFragment, ...fragment] = path.split('#');
  const separator = beforeFragment.includes('?') ? '&' : '?';
  return [
    `https://${region}.${host}/${beforeFragment}${separator}region=${region}`,
    ...fragment,
  ].join('#');
}

/**
 * A shortcut link of IAM Identity Center: signs in, then opens `destination`.
 *
 * Source: "Creating shortcut links to AWS Management Console destinations", IAM
 * Identity Center User Guide.
 */
function throughPortal(
  destination: string,
  accountId: string,
  { ssoStartUrl = '', ssoRoleName }: ConsoleLinkOptions,
): string {
  const query = [
    `account_id=${accountId}`,
    ...(ssoRoleName ? [`role_name=${encodeURIComponent(ssoRoleName)}`] : []),
    `destination=${encodeURIComponent(destination)}`,
  ].join('&');
  const start = ssoStartUrl.replace(/[#/]+$/, '');
  return `${start}/#/console?${query}`;
}
