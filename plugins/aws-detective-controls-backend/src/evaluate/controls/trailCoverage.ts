import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { isOk, OkReading, Reading, Snapshot, Trail } from '../../model';
import { causeOf, evidence } from '../judging';
import { excludedSources, takesAllManagementEvents } from './managementEvents';
import { peerTrails } from './trailPeers';

/** What is missing of a trail that does not cover an account. */
export type TrailGap =
  | 'trail-single-region'
  | 'trail-not-logging'
  | 'trail-not-delivering'
  | 'trail-events-left-out'
  | 'trail-not-of-organization';

/** Whether one trail covers the account: yes, no, or not to be known. */
export type TrailCoverage = { trail: Trail; evidence: Evidence[] } & (
  | { covers: true }
  | { covers: false; gap: TrailGap }
  | { covers: undefined; cause: UnknownCause }
);

/** What is asked of a trail. */
export interface CoverageOptions {
  /** Whether a trail of one region will do: not unless told. */
  anyRegion?: boolean;
}

/**
 * Judges one trail of an account's list. A trail of another account is judged
 * from what that account read of itself.
 */
export function trailCoverage(
  snapshot: Snapshot,
  trail: Trail,
  list: OkReading<Trail[]>,
  options: CoverageOptions = {},
): TrailCoverage {
  const listed = { trail, evidence: [listEvidence(trail, list)] };
  if (!trail.isMultiRegion && !options.anyRegion) {
    return { ...listed, covers: false, gap: 'trail-single-region' };
  }
  if (trail.ownerAccountId === snapshot.target.accountId) {
    return judgeOwn(trail, list);
  }
  if (!trail.isOrganization) {
    return { ...listed, covers: false, gap: 'trail-not-of-organization' };
  }
  return judgeElsewhere(snapshot, trail, listed.evidence, options);
}

function judgeElsewhere(
  snapshot: Snapshot,
  trail: Trail,
  listed: Evidence[],
  { anyRegion = false }: CoverageOptions,
): TrailCoverage {
  const owner = trail.ownerAccountId;
  const elsewhere = (
    message: string,
    of: Partial<UnknownCause> = {},
  ): TrailCoverage => ({
    trail,
    evidence: listed,
    covers: undefined,
    cause: {
      ...of,
      kind: 'owned-elsewhere',
      message,
      collector: 'cloudtrail:trails',
      accountId: owner,
    },
  });

  const peer = peerTrails(snapshot, owner);
  if (!peer) {
    return elsewhere(
      `Account ${owner}, which owns ${trail.arn}, is no target or was not swept yet`,
    );
  }
  if (!isOk(peer)) {
    return elsewhere(
      `Account ${owner} could not read its own trails: ${peer.reason}`,
      causeOf(peer, 'cloudtrail:trails'),
    );
  }
  const own = peer.value.find(({ arn }) => arn === trail.arn);
  if (!own) {
    return elsewhere(`Account ${owner} does not list ${trail.arn} itself`, {
      at: peer.takenAt,
    });
  }
  const everywhere = own.isMultiRegion || anyRegion;
  if (!own.isOrganization || !everywhere) {
    const gap = everywhere
      ? 'trail-not-of-organization'
      : 'trail-single-region';
    const facts = [...listed, listEvidence(own, peer)];
    return { trail: own, evidence: facts, covers: false, gap };
  }
  const judged = judgeOwn(own, peer);
  const facts = [...listed, ...judged.evidence];
  return judged.covers === undefined
    ? {
        ...elsewhere(
          `Account ${owner} could not read its own trail: ${judged.cause.message}`,
          judged.cause,
        ),
        evidence: facts,
      }
    : { ...judged, evidence: facts };
}

function judgeOwn(trail: Trail, list: OkReading<Trail[]>): TrailCoverage {
  const { status, selectors } = trail;
  const facts = [listEvidence(trail, list)];
  if (isOk(status)) {
    facts.push(
      evidence('cloudtrail:GetTrailStatus', status, {
        IsLogging: status.value.isLogging,
        LatestDeliveryError: status.value.latestDeliveryError,
      }),
    );
  }
  if (isOk(selectors)) {
    facts.push(
      evidence('cloudtrail:GetEventSelectors', selectors, {
        'all management events': takesAllManagementEvents(selectors.value),
        ExcludeManagementEventSources:
          excludedSources(trail).join(', ') || undefined,
      }),
    );
  }
  const judged = { trail, evidence: facts };
  // What one call shows to be missing needs no other call.
  if (isOk(status) && !status.value.isLogging) {
    return { ...judged, covers: false, gap: 'trail-not-logging' };
  }
  // Of the bucket: gone, or closed to CloudTrail. AWS keeps it while it lasts.
  if (isOk(status) && status.value.latestDeliveryError) {
    return { ...judged, covers: false, gap: 'trail-not-delivering' };
  }
  if (isOk(selectors) && !takesAllManagementEvents(selectors.value)) {
    return { ...judged, covers: false, gap: 'trail-events-left-out' };
  }
  for (const reading of [status, selectors] as Reading<unknown>[]) {
    if (!isOk(reading)) {
      const cause = causeOf(reading, 'cloudtrail:trails');
      return { ...judged, covers: undefined, cause };
    }
  }
  return { ...judged, covers: true };
}

function listEvidence(trail: Trail, list: { takenAt: string }): Evidence {
  return evidence('cloudtrail:DescribeTrails', list, {
    TrailARN: trail.arn,
    IsMultiRegionTrail: trail.isMultiRegion,
    IsOrganizationTrail: trail.isOrganization,
  });
}
