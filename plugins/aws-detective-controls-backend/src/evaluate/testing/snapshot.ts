import {
  CollectorId,
  FailedReading,
  GLOBAL_COLLECTORS,
  GLOBAL_REGION,
  OkReading,
  PeerReading,
  peersOf,
  Reading,
  Readings,
  REGIONAL_COLLECTORS,
  Snapshot,
  Target,
  Trail,
} from '../../model';
import { globalReadings } from '../judging';
import { buildInventory } from '../inventory/buildInventory';

/** When the sweep of every fixture began. */
export const STARTED_AT = '2026-03-02T10:00:00.000Z';
/** When every reading of a fixture was taken. */
export const TAKEN_AT = '2026-03-02T10:00:30.000Z';

/** A regional target. */
export const TARGET: Target = {
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
};
/** The global target of the same account. */
export const GLOBAL_TARGET: Target = { ...TARGET, region: GLOBAL_REGION };
/** Another account. */
export const OTHER_ACCOUNT = '444455556666';

/** A reading that AWS answered. */
export function ok<T>(value: T, takenAt = TAKEN_AT): OkReading<T> {
  return { status: 'ok', value, takenAt };
}

/** A reading that failed. */
export function broken(
  status: FailedReading['status'],
  details: Partial<FailedReading> = {},
): FailedReading {
  return { status, reason: `it was ${status}`, takenAt: TAKEN_AT, ...details };
}

/** A reading that IAM refused. */
export function denied(action: string): FailedReading {
  return broken('denied', { action, code: 'AccessDeniedException' });
}

/** A reading of each status that fails, for every control to be unknown by. */
export const FAILURES: readonly FailedReading[] = [
  denied('service:Action'),
  broken('throttled', { code: 'ThrottlingException' }),
  broken('disabled', { code: 'OptInRequired' }),
  broken('failed', { code: 'InternalFailure' }),
];

/** The causes that those readings must be unknown by. */
export const EACH_FAILURE: readonly string[] = [
  'denied',
  'throttled',
  'disabled',
  'failed',
];

/** What a target answers in which there is nothing, and everything could be read. */
function emptyReadings(target: Target): Readings {
  if (target.region === GLOBAL_REGION) {
    return {
      ...emptyLists(GLOBAL_COLLECTORS),
      'organizations:config-administrators': ok({}),
      'organizations:membership': ok({}),
      'securityhub:aggregation': ok({ regions: [], aggregators: [] }),
    };
  }
  return {
    ...emptyLists(REGIONAL_COLLECTORS),
    'config:compliance': ok({ source: 'select', rows: [] }),
    'securityhub:arrivals': ok({ administrator: {}, aggregators: [] }),
    'securityhub:hub': ok({
      hubArn: `arn:aws:securityhub:${target.region}:${target.accountId}:hub/default`,
    }),
  };
}

/** What the account's global target shows to its regions: nothing. */
function emptyPeers({ accountId, region }: Target): PeerReading[] {
  const shown: CollectorId[] = [
    'cloudfront:distributions',
    'logs:global-deliveries',
    'route53:hosted-zones',
  ];
  return region === GLOBAL_REGION
    ? []
    : shown.map(collector => globalPeer(collector, ok([]), accountId));
}

/** What an account's global target read of a collector; the one of fixtures unless told. */
export function globalPeer(
  collector: CollectorId,
  reading: Reading<unknown>,
  accountId = TARGET.accountId,
): PeerReading {
  return { collector, accountId, region: GLOBAL_REGION, reading };
}

function emptyLists(ids: readonly CollectorId[]): Readings {
  return Object.fromEntries(ids.map(id => [id, ok([])]));
}

/**
 * A snapshot in which every list was read and is empty, but for what is given.
 */
export function snapshotOf(
  readings: Readings,
  options: {
    target?: Target;
    declared?: string[];
    regionEnabled?: boolean;
    globalRegionSwept?: boolean;
    peers?: PeerReading[];
  } = {},
): Snapshot {
  const { target = TARGET, declared = [], regionEnabled, peers = [] } = options;
  const all = { ...emptyReadings(target), ...readings };
  const others = peersOf([...emptyPeers(target), ...peers]);
  return {
    target,
    regionEnabled,
    globalRegionSwept: options.globalRegionSwept,
    readings: all,
    resources: buildInventory(
      target,
      { ...all, ...globalReadings(target, others) },
      declared,
    ),
    peers: others,
    startedAt: STARTED_AT,
  };
}

/** A snapshot of the account's global target. */
export function globalSnapshotOf(
  trails: Reading<Trail[]>,
  peers: Record<string, Reading<Trail[]>> = {},
): Snapshot {
  return snapshotOf(
    { 'cloudtrail:trails': trails },
    { target: GLOBAL_TARGET, peers: trailPeerReadings(peers) },
  );
}

/** What accounts read of their own trails, by account. */
export function trailPeerReadings(
  trails: Record<string, Reading<Trail[]>>,
): PeerReading[] {
  return Object.entries(trails).map(([accountId, reading]) => ({
    collector: 'cloudtrail:trails',
    accountId,
    region: GLOBAL_REGION,
    reading,
  }));
}
