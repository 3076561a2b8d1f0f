import {
  GLOBAL_REGION,
  isOk,
  PeerRequest,
  Reading,
  Readings,
  Snapshot,
  Target,
  Trail,
} from '../../model';

/** The trails of the other accounts that own trails which a target sees. */
export function trailPeers(readings: Readings, target: Target): PeerRequest[] {
  const reading = readings['cloudtrail:trails'];
  const owners =
    reading && isOk(reading)
      ? reading.value.map(({ ownerAccountId }) => ownerAccountId)
      : [];
  return [...new Set(owners)]
    .filter(owner => owner !== target.accountId)
    .map(accountId => ({
      collector: 'cloudtrail:trails',
      accountId,
      region: GLOBAL_REGION,
    }));
}

/** The trails that an account itself read. */
export function peerTrails(
  { peers }: Snapshot,
  accountId: string,
): Reading<Trail[]> | undefined {
  return peers.reading('cloudtrail:trails', {
    accountId,
    region: GLOBAL_REGION,
  });
}
