import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  CollectorId,
  FailedReading,
  GLOBAL_REGION,
  isOk,
  PeerRequest,
  Reading,
  Readings,
  ReadingValues,
  Snapshot,
  Target,
  TrailBucket,
} from '../../model';
import { nameList, needed } from '../judging';
import { silentPeer } from './ownedElsewhere';

const LIST = 's3:trail-buckets';

/** A bucket of a trail as the account that owns it lists it. */
export interface OwnedTrailBucket {
  name: string;
  region: string;
  /** How to name it to a reader: with its account where that is another. */
  label: string;
  trails: TrailBucket['trails'];
  /** The owner, where it is another account than the one that is judged. */
  otherAccountId?: string;
  /** When the owner listed it. */
  takenAt: string;
  /** What the owner read of its buckets of trails. */
  reading<K extends CollectorId>(id: K): Reading<ReadingValues[K]>;
}

/** Why the owner of a bucket is not known. */
export interface UnknownOwner {
  cause: UnknownCause;
}

/**
 * What is asked of the accounts that own, or may own, the buckets elsewhere to which
 * trails of a target write: their list of such buckets, and more of these.
 */
export function trailBucketPeers(
  collectors: readonly CollectorId[],
): (readings: Readings, target: Target) => PeerRequest[] {
  return (readings, target) => {
    const list = readings[LIST];
    const buckets = list && isOk(list) ? list.value : [];
    const accounts = buckets
      .filter(({ region }) => region === undefined)
      .flatMap(bucket => possibleOwners(bucket, target.accountId));
    return [...new Set(accounts)].flatMap(accountId =>
      [LIST, ...collectors].map(
        (collector): PeerRequest => ({
          collector: collector as CollectorId,
          accountId,
          region: GLOBAL_REGION,
        }),
      ),
    );
  };
}

/**
 * The bucket of a trail as its owner reads it: the account itself, or another one
 * that is a target and lists the bucket as its own. AWS tells nobody else whose a
 * bucket is: a trail names it by its name alone.
 */
export function trailBucketOwner(
  snapshot: Snapshot,
  bucket: TrailBucket,
  list: { takenAt: string },
): OwnedTrailBucket | UnknownOwner {
  const { name, region, trails } = bucket;
  if (region !== undefined) {
    const reading: OwnedTrailBucket['reading'] = id => needed(snapshot, id);
    const { takenAt } = list;
    return { name, region, label: name, trails, takenAt, reading };
  }
  const accounts = possibleOwners(bucket, snapshot.target.accountId);
  for (const accountId of accounts) {
    const owned = ownedBy(snapshot, bucket, accountId);
    if (owned) {
      return owned;
    }
  }
  for (const accountId of accounts) {
    const peer = peerList(snapshot, accountId);
    if (!peer || !isOk(peer)) {
      const role =
        accountId === bucket.ownerAccountId
          ? `owned the bucket ${name} when it was last read`
          : `owns a trail that writes to the bucket ${name}, and may own that`;
      return { cause: silentPeer(LIST, accountId, role, peer) };
    }
  }
  const writers = nameList(trails.map(({ arn }) => arn));
  return {
    cause: {
      kind: 'owned-elsewhere',
      message: `No account that is a target and was read lists the bucket ${name}, to which ${writers} writes, as its own`,
      collector: LIST,
      at: list.takenAt,
    },
  };
}

/** A cause, as that of the account which is judged by what the owner read. */
export function causeAtOwner(
  { name, otherAccountId }: OwnedTrailBucket,
  cause: UnknownCause,
): UnknownCause {
  return otherAccountId === undefined
    ? cause
    : {
        ...cause,
        kind: 'owned-elsewhere',
        message: `Account ${otherAccountId}, which owns the bucket ${name}, does not tell: ${cause.message}`,
        accountId: otherAccountId,
      };
}

/** What the owner read, with its account where that is another. */
export function evidenceAtOwner(
  { otherAccountId }: OwnedTrailBucket,
  facts: Evidence[],
): Evidence[] {
  return otherAccountId === undefined
    ? facts
    : facts.map(fact => ({
        ...fact,
        fields: { account: otherAccountId, ...fact.fields },
      }));
}

/** That some part of what the owner read is missing from it. */
export function notRead(
  what: string,
  { takenAt }: { takenAt: string },
): FailedReading {
  return { status: 'failed', reason: `${what} was not read`, takenAt };
}

// Most often the owner of a trail owns its bucket, too: it is asked in any case.
function possibleOwners(
  { ownerAccountId, trails }: TrailBucket,
  ownAccountId: string,
): string[] {
  const accounts = [
    ...(ownerAccountId === undefined ? [] : [ownerAccountId]),
    ...trails.map(trail => trail.ownerAccountId),
  ];
  return [...new Set(accounts)].filter(id => id !== ownAccountId);
}

function ownedBy(
  snapshot: Snapshot,
  { name, trails }: TrailBucket,
  accountId: string,
): OwnedTrailBucket | undefined {
  const list = peerList(snapshot, accountId);
  if (!list || !isOk(list)) {
    return undefined;
  }
  const region = list.value.find(bucket => bucket.name === name)?.region;
  if (region === undefined) {
    return undefined;
  }
  const { takenAt } = list;
  return {
    name,
    region,
    label: `${name} (${accountId})`,
    // Those of the account that is judged: what else writes there is the owner's.
    trails,
    otherAccountId: accountId,
    takenAt,
    reading: id =>
      snapshot.peers.reading(id, { accountId, region: GLOBAL_REGION }) ??
      notRead(`${id} of account ${accountId}`, list),
  };
}

function peerList(
  { peers }: Snapshot,
  accountId: string,
): Reading<TrailBucket[]> | undefined {
  return peers.reading(LIST, { accountId, region: GLOBAL_REGION });
}
