import { PluginConfig } from '../config';

/**
 * The regions in which an account is to be swept: its own of config, or those
 * of every account.
 */
export function accountRegions(
  config: Pick<PluginConfig, 'accounts' | 'regions'>,
  accountId: string,
): string[] | 'enabled' {
  const account = config.accounts.find(it => it.accountId === accountId);
  return account?.regions ?? config.regions;
}

/** Whether an opt-in status of ec2:DescribeRegions means that a region is on. */
export function isRegionEnabled(optInStatus: string): boolean {
  return optInStatus === 'opt-in-not-required' || optInStatus === 'opted-in';
}
