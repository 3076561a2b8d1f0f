import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import {
  GLOBAL_REGION,
  globalRegion,
  isOk,
  PeerRequest,
  Peers,
  Readings,
  Snapshot,
  Target,
} from '../../model';
import { causeOf } from './readings';

/** The lists of an account's global target whose resources are judged in a region. */
export const GLOBAL_LISTS = [
  'cloudfront:distributions',
  'route53:hosted-zones',
] as const;

/**
 * What the target of the region that keeps the metrics, alarms, findings and AWS Config
 * rows of global services asks of the account's global target; nothing elsewhere.
 */
export function globalLists({
  accountId,
  region,
  partition,
}: Target): PeerRequest[] {
  return region === globalRegion(partition)
    ? GLOBAL_LISTS.map(collector => ({
        collector,
        accountId,
        region: GLOBAL_REGION,
      }))
    : [];
}

/** What {@link globalLists} brought: the lists that were read to their end. */
export function globalReadings(target: Target, peers: Peers): Readings {
  return Object.fromEntries(
    globalLists(target).flatMap(request => {
      const reading = peers.reading(request.collector, request);
      return reading && isOk<unknown>(reading)
        ? [[request.collector, reading]]
        : [];
    }),
  );
}

/** Why there may be global resources that are not known here; undefined where all are. */
export function globalListFailure({
  target,
  peers,
}: Pick<Snapshot, 'target' | 'peers'>): UnknownCause | undefined {
  for (const request of globalLists(target)) {
    const { collector, accountId } = request;
    const reading = peers.reading(collector, request);
    if (!reading) {
      return {
        kind: 'owned-elsewhere',
        message: `The global services of account ${accountId} were not read yet`,
        collector,
        accountId,
      };
    }
    if (!isOk<unknown>(reading)) {
      return causeOf(reading, collector);
    }
  }
  return undefined;
}
