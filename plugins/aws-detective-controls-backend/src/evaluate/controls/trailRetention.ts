import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  GLOBAL_REGION,
  isOk,
  PeerRequest,
  Readings,
  Snapshot,
  Target,
  Trail,
} from '../../model';
import { causeOf, evidence, needed } from '../judging';
import { elsewhereReason } from './judgeTrailBuckets';
import { TrailSetting } from './judgeTrailSetting';
import { silentPeer } from './ownedElsewhere';
import {
  causeAtOwner,
  evidenceAtOwner,
  notRead,
  OwnedTrailBucket,
  trailBucketOwner,
  trailBucketPeers,
} from './trailBucketOwner';
import { touchesLogs } from './trailKeys';
import { trailPeers } from './trailPeers';

const GROUPS = 'logs:trail-log-groups';

const bucketPeers = trailBucketPeers(['s3:trail-bucket-lifecycles']);

/** The trails of others that record a target, and where those keep their logs. */
export function retentionPeers(
  readings: Readings,
  target: Target,
): PeerRequest[] {
  const trails = readings['cloudtrail:trails'];
  const groups = trails && isOk(trails) ? trails.value.flatMap(groupOf) : [];
  return [
    ...trailPeers(readings, target),
    ...bucketPeers(readings, target),
    ...groups
      .map(accountOf)
      .filter(accountId => accountId !== target.accountId)
      .map(
        (accountId): PeerRequest => ({
          collector: GROUPS,
          accountId,
          region: GLOBAL_REGION,
        }),
      ),
  ];
}

/** Whether the bucket of a trail keeps its logs for so many days. */
export function keptInBucket(
  snapshot: Snapshot,
  trail: Trail,
  minimum: number,
): TrailSetting {
  const buckets = needed(snapshot, 's3:trail-buckets');
  if (!isOk(buckets)) {
    return open(causeOf(buckets, 's3:trail-buckets'));
  }
  const name = trail.s3BucketName ?? '';
  const { arn, name: trailName, ownerAccountId } = trail;
  const bucket = buckets.value.find(it => it.name === name) ?? {
    name,
    trails: [{ arn, name: trailName, ownerAccountId }],
  };
  const owned = trailBucketOwner(snapshot, bucket, buckets);
  if ('cause' in owned) {
    return { ...open(owned.cause), reason: elsewhereReason(name) };
  }
  const setting = keptByRules(owned, trail, minimum);
  const facts = evidenceAtOwner(owned, setting.evidence);
  if (setting.has === undefined && owned.otherAccountId !== undefined) {
    return {
      ...open(causeAtOwner(owned, setting.cause), facts),
      reason: elsewhereReason(name, owned.otherAccountId),
    };
  }
  return { ...setting, evidence: facts };
}

function keptByRules(
  { name, label, region, reading }: OwnedTrailBucket,
  trail: Trail,
  minimum: number,
): TrailSetting {
  const list = reading('s3:trail-bucket-lifecycles');
  const rules = isOk(list)
    ? list.value.find(it => it.name === name)?.rules ??
      notRead(`The lifecycle of the bucket ${name}`, list)
    : list;
  if (!isOk(rules)) {
    return open(causeOf(rules, 's3:trail-bucket-lifecycles'));
  }
  const expiring = rules.value.filter(
    rule =>
      touchesLogs(rule, trail) &&
      (rule.expirationDate !== undefined ||
        (rule.expirationDays ?? Infinity) < minimum),
  );
  const [rule] = expiring;
  const facts = [
    evidence('s3:GetBucketLifecycleConfiguration', rules, {
      Bucket: name,
      BucketRegion: region,
      Rules: rules.value.length,
      'Rules[].ID': rule?.id,
      'Rules[].Filter.Prefix': rule?.prefix,
      'Rules[].Expiration.Days': rule?.expirationDays,
      'Rules[].Expiration.Date': rule?.expirationDate,
    }),
  ];
  if (!rule) {
    return { has: true, evidence: facts };
  }
  return rule.expirationDays === undefined
    ? {
        has: false,
        reason: 'bucket-expires-on-day',
        params: {
          bucket: label,
          date: rule.expirationDate?.slice(0, 10) ?? '',
          minimum,
        },
        evidence: facts,
      }
    : {
        has: false,
        reason: 'bucket-expires',
        params: { bucket: label, days: rule.expirationDays, minimum },
        evidence: facts,
      };
}

/** Whether the log group of a trail, where it has one, keeps its logs for so many days. */
export function keptInLogGroup(
  snapshot: Snapshot,
  trail: Trail,
  minimum: number,
): TrailSetting {
  const [arn] = groupOf(trail);
  if (arn === undefined) {
    return { has: true, evidence: [] };
  }
  const accountId = accountOf(arn);
  const isOther = accountId !== snapshot.target.accountId;
  const role = `has the log group ${arn}`;
  const list = isOther
    ? snapshot.peers.reading(GROUPS, { accountId, region: GLOBAL_REGION })
    : needed(snapshot, GROUPS);
  if (!list) {
    return open(silentPeer(GROUPS, accountId, role, list));
  }
  const found = isOk(list) ? list.value.find(it => it.arn === arn) : undefined;
  const group =
    found?.group ?? (isOk(list) ? notRead(`The log group ${arn}`, list) : list);
  if (!isOk(group)) {
    return open(
      isOther
        ? silentPeer(GROUPS, accountId, role, group)
        : causeOf(group, GROUPS),
    );
  }
  const { exists, retentionInDays: days } = group.value;
  const facts = [
    evidence('logs:DescribeLogGroups', group, {
      account: isOther ? accountId : undefined,
      logGroupName: exists ? found?.name : 'none',
      retentionInDays: exists ? days ?? 'never expires' : undefined,
    }),
  ];
  // Where a log group is gone, nothing expires in it: the bucket tells.
  return days === undefined || days >= minimum
    ? { has: true, evidence: facts }
    : {
        has: false,
        reason: 'log-group-expires',
        params: { group: found?.name ?? arn, days, minimum },
        evidence: facts,
      };
}

function groupOf({ cloudWatchLogsLogGroupArn: arn }: Trail): string[] {
  return arn ? [arn] : [];
}

/** Of `arn:aws:logs:eu-west-1:111122223333:log-group:<name>:*`. */
function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}

function open(cause: UnknownCause, facts: Evidence[] = []) {
  return { has: undefined, cause, evidence: facts };
}
