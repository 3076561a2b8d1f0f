import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import {
  FailedReading,
  GLOBAL_REGION,
  globalSenders,
  isOk,
  PeerRequest,
  Readings,
  regionalSenders,
  SenderFound,
  Snapshot,
  Target,
} from '../../model';
import { causeOf, needed } from '../judging';
import { ownedElsewhere } from './ownedElsewhere';

/** The lists of an account's global target that show where CloudFront logs to. */
export const GLOBAL_SENDER_LISTS = [
  'cloudfront:distributions',
  'logs:global-deliveries',
] as const;

const OTHERS = 's3:other-log-senders';

/** What sends logs to a bucket. */
export interface LogSource {
  sender: string;
  /** Where it is another account. */
  accountId?: string;
  call: string;
  takenAt: string;
}

/** The buckets that this sweep shows to take logs, and what hides others. */
export interface LogDestinations {
  /** What sends logs there, by the bucket's name. */
  sources: Map<string, LogSource>;
  /** Why there may be more: the first reading that could not be had. */
  hiddenBy?: UnknownCause;
}

/** What the target asks of the account's global services. */
export function globalSenderLists(
  _readings: Readings,
  { accountId }: Target,
): PeerRequest[] {
  return GLOBAL_SENDER_LISTS.map(collector => ({
    collector,
    accountId,
    region: GLOBAL_REGION,
  }));
}

/**
 * Finds the buckets to which S3 access logs, vended deliveries, flow logs, load
 * balancers or distributions write.
 *
 * What hides senders of the region or of the account's global services hides the
 * account's own buckets among them. Other accounts and regions are waited for until
 * each was swept once. Then only what they say counts: what one of them keeps to itself
 * must not take the verdict from all buckets of all others. Policies, which would tell
 * who may write, take a call a bucket.
 */
export function findLogDestinations(snapshot: Snapshot): LogDestinations {
  const found: LogDestinations = { sources: new Map() };
  const note = (bucket: string | undefined, source: LogSource) => {
    if (bucket && !found.sources.has(bucket)) {
      found.sources.set(bucket, source);
    }
  };
  for (const it of [
    ...regionalSenders(id => needed(snapshot, id)),
    ...ownGlobalSenders(snapshot, found),
    ...buckets(snapshot),
  ]) {
    if ('hiddenBy' in it) {
      found.hiddenBy ??= causeOf(it.hiddenBy, it.collector);
    } else {
      const { bucket, sender, call, takenAt } = it;
      note(bucket, { sender, call, takenAt });
    }
  }
  const others = needed(snapshot, OTHERS);
  if (isOk(others)) {
    for (const { bucket, accountId: of, sender, call } of others.value) {
      // The account's own of another region: flow logs may cross regions.
      const accountId = of === snapshot.target.accountId ? undefined : of;
      note(bucket, { accountId, sender, call, takenAt: others.takenAt });
    }
  } else {
    found.hiddenBy ??= causeOf(others, OTHERS);
  }
  const { unswept } = snapshot;
  if (unswept) {
    const { accountId, region } = unswept;
    // Of this kind, so that the target is swept again when that was.
    found.hiddenBy ??= ownedElsewhere(
      region === GLOBAL_REGION ? 's3:global-log-senders' : 's3:log-senders',
      accountId,
      `What logs there from other accounts and regions is not known yet: account ${accountId} in ${region} was not swept`,
    );
  }
  return found;
}

function ownGlobalSenders(
  { peers, target, startedAt }: Snapshot,
  found: LogDestinations,
): SenderFound[] {
  const { accountId } = target;
  return globalSenders(id => {
    const reading = peers.reading(id, { accountId, region: GLOBAL_REGION });
    if (reading) {
      return reading;
    }
    const reason = `Whether CloudFront logs there is not known: the global services of account ${accountId} were not read yet`;
    // Of this kind, so that the target is swept again when they were.
    found.hiddenBy ??= ownedElsewhere(id, accountId, reason);
    const unread: FailedReading = {
      status: 'failed',
      reason,
      takenAt: startedAt,
    };
    return unread;
  });
}

function buckets(snapshot: Snapshot): SenderFound[] {
  const reading = needed(snapshot, 's3:buckets');
  if (!isOk(reading)) {
    return [{ hiddenBy: reading, collector: 's3:buckets' }];
  }
  return reading.value.flatMap(({ name, logging }): SenderFound[] => {
    if (!isOk(logging)) {
      return [{ hiddenBy: logging, collector: 's3:buckets' }];
    }
    const { targetBucket } = logging.value;
    const call = 's3:GetBucketLogging';
    return targetBucket
      ? [
          {
            bucket: targetBucket,
            sender: name,
            call,
            takenAt: logging.takenAt,
          },
        ]
      : [];
  });
}
