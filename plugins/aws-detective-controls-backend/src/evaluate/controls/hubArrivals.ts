import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  FindingArrivals,
  GLOBAL_REGION,
  isOk,
  PeerRequest,
  Readings,
  Snapshot,
  Target,
} from '../../model';
import { causeOf, evidence, isSwitchedOff, needed } from '../judging';
import { takesIn } from './administratorLink';
import { securityHubEvents } from './findingEvents';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';
import { PeerPlace, PeerRoute, peerRoute } from './peerRoute';

const RULES = 'events:rules';
const ARRIVALS = 'securityhub:arrivals';
const AGGREGATION = 'securityhub:aggregation';

/** Whether the findings of a region's hub are routed where else they arrive. */
export type ArrivalRoute = { evidence: Evidence[] } & (
  | { kind: 'routed'; rule: string; targets: number; place: PeerPlace }
  | { kind: 'open'; cause: UnknownCause }
  | { kind: 'gap' }
);

/** What is to be known of where else the findings arrive. */
export function hubArrivals(readings: Readings, target: Target): PeerRequest[] {
  const reading = readings[ARRIVALS];
  if (!reading || !isOk(reading)) {
    return [];
  }
  const administrator = hubAdministratorOf(reading.value);
  return [
    ...arrivalPlaces(reading.value, target).map(({ accountId, region }) => ({
      collector: RULES,
      accountId,
      region,
    })),
    ...(administrator
      ? [
          {
            collector: AGGREGATION,
            accountId: administrator,
            region: GLOBAL_REGION,
          },
        ]
      : []),
  ] as PeerRequest[];
}

/**
 * Judges by the rules of the account's administrator, in the same region, and of the
 * account's own home region: the event bus there gets the findings too (Security Hub
 * user guide, "Types of Security Hub integration with EventBridge").
 */
export function arrivalRoute(snapshot: Snapshot): ArrivalRoute {
  const { target, peers } = snapshot;
  const reading = needed(snapshot, ARRIVALS);
  if (!isOk(reading)) {
    return isSwitchedOff(reading)
      ? { kind: 'gap', evidence: [] }
      : { kind: 'open', cause: causeOf(reading, ARRIVALS), evidence: [] };
  }
  const { administrator, aggregators } = reading.value;
  const facts = [
    evidence('securityhub:GetAdministratorAccount', reading, {
      AccountId: administrator.accountId ?? 'none',
    }),
    evidence('securityhub:ListFindingAggregators', reading, {
      FindingAggregationRegion:
        aggregators.map(({ homeRegion }) => homeRegion).join(', ') || 'none',
    }),
  ];
  const routes = arrivalPlaces(reading.value, target).map(place => ({
    place,
    ...routeAt(snapshot, place),
  }));
  for (const route of routes) {
    if (route.kind === 'routed') {
      return { ...route, evidence: [...facts, ...route.evidence] };
    }
  }
  const looked = [...facts, ...routes.flatMap(route => route.evidence)];
  for (const route of routes) {
    if (route.kind === 'open') {
      return { kind: 'open', cause: route.cause, evidence: looked };
    }
  }
  const accountId = hubAdministratorOf(reading.value);
  const cause = accountId && administratorHome(peers, target, accountId);
  return cause
    ? { kind: 'open', cause, evidence: looked }
    : { kind: 'gap', evidence: looked };
}

function routeAt(
  { target, startedAt, peers }: Snapshot,
  place: PeerPlace,
): PeerRoute {
  const { accountId, region, role } = place;
  const rules = peers.reading(RULES, { accountId, region });
  if (!rules || !isOk(rules)) {
    const cause = silentPeer(RULES, accountId, role, rules);
    return { kind: 'open', cause, evidence: [] };
  }
  const routes = securityHubEvents({ target, startedAt }).map(event =>
    peerRoute(rules, place, [event, { ...event, account: accountId, region }]),
  );
  return (
    routes.find(({ kind }) => kind === 'routed') ??
    routes.find(({ kind }) => kind === 'open') ??
    routes[0]
  );
}

/**
 * Why it is not known whether the administrator's home region routes them: which one
 * that is shows only in what the administrator read of itself.
 */
export function administratorHome(
  peers: Snapshot['peers'],
  { region }: Target,
  accountId: string,
): UnknownCause | undefined {
  const role = `administers Security Hub in ${region}`;
  const reading = peers.reading(AGGREGATION, {
    accountId,
    region: GLOBAL_REGION,
  });
  if (!reading || !isOk(reading)) {
    return silentPeer(AGGREGATION, accountId, role, reading);
  }
  const { regions, aggregators } = reading.value;
  const silent = [
    ...aggregators.map(({ links }) => links),
    ...(aggregators.length ? [] : regions.map(it => it.aggregators)),
  ].find(part => !isOk<unknown>(part) && !isSwitchedOff(part));
  if (silent) {
    return silentPeer(AGGREGATION, accountId, role, silent);
  }
  const home = aggregators.find(
    ({ homeRegion, links }) =>
      homeRegion !== region && isOk(links) && takesIn(links.value, region),
  );
  return (
    home &&
    ownedElsewhere(
      AGGREGATION,
      accountId,
      `Account ${accountId}, which ${role}, brings findings together in ${home.homeRegion}, whose rules are not read for this`,
    )
  );
}

/** Where else the findings of a region's hub arrive, by what it read. */
export function arrivalPlaces(
  arrivals: FindingArrivals,
  { accountId, region }: Target,
): PeerPlace[] {
  const administrator = hubAdministratorOf(arrivals);
  return [
    ...arrivals.aggregators
      .filter(it => it.homeRegion !== region && takesIn(it, region))
      .map(({ homeRegion }) => ({
        accountId,
        region: homeRegion,
        role: `brings the findings of ${region} together in ${homeRegion}`,
      })),
    ...(administrator && administrator !== accountId
      ? [
          {
            accountId: administrator,
            region,
            role: `administers Security Hub in ${region}`,
          },
        ]
      : []),
  ];
}

/** The account whose event bus the findings of a region's hub reach too. */
export function hubAdministratorOf({ administrator }: FindingArrivals) {
  return administrator.memberStatus?.toLowerCase() === 'enabled'
    ? administrator.accountId
    : undefined;
}
