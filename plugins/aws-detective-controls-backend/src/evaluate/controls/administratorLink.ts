import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  FindingAggregation,
  FindingLinks,
  GLOBAL_REGION,
  HubAdministrator,
  isOk,
  OkReading,
  PeerRequest,
  Peers,
  Readings,
  Target,
} from '../../model';
import { causeOf, evidence, isSwitchedOff, nameList } from '../judging';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';

const COLLECTOR = 'securityhub:aggregation';

/** One region of an account, with its hub. */
export type HubRegion = FindingAggregation['regions'][number];

/** Where the administrator of a region's hub takes its findings. */
export type AdministratorLink =
  /** There is no administrator. */
  | { kind: 'none' }
  | { kind: 'open'; cause: UnknownCause; evidence: Evidence[] }
  /** It takes them nowhere; `home` is where it takes those of other regions. */
  | { kind: 'gap'; home?: string; evidence: Evidence[] }
  | {
      kind: 'linked';
      accountId: string;
      home: string;
      mode: string;
      evidence: Evidence[];
    };

/** What the administrators of an account's hubs aggregate. */
export function hubAdministrators(
  readings: Readings,
  target: Target,
): PeerRequest[] {
  const reading = readings[COLLECTOR];
  const accounts =
    reading && isOk(reading)
      ? reading.value.regions.flatMap(({ administrator }) =>
          administrator && isOk(administrator)
            ? enabledAccount(administrator.value) ?? []
            : [],
        )
      : [];
  return [...new Set(accounts)]
    .filter(accountId => accountId !== target.accountId)
    .map(accountId => ({
      collector: COLLECTOR,
      accountId,
      region: GLOBAL_REGION,
    }));
}

/** Judges one region by what its administrator read of itself. */
export function administratorLink(
  peers: Peers,
  hub: HubRegion,
): AdministratorLink {
  const { aggregators, administrator, region } = hub;
  const open = (cause: UnknownCause, facts: Evidence[] = []) => ({
    kind: 'open' as const,
    cause,
    evidence: facts,
  });
  if (!isOk(aggregators)) {
    return open(inRegion(causeOf(aggregators, COLLECTOR), region));
  }
  if (!administrator) {
    return open({
      kind: 'failed',
      message: `The administrator of Security Hub in ${region} was not read`,
      collector: COLLECTOR,
    });
  }
  if (!isOk(administrator)) {
    return open(inRegion(causeOf(administrator, COLLECTOR), region));
  }
  const accountId = enabledAccount(administrator.value);
  if (!accountId) {
    return { kind: 'none' };
  }
  const facts = [
    evidence('securityhub:GetAdministratorAccount', administrator, {
      AccountId: accountId,
      MemberStatus: administrator.value.memberStatus,
    }),
  ];
  const role = `administers Security Hub in ${region}`;
  const peer = peers.reading(COLLECTOR, { accountId, region: GLOBAL_REGION });
  if (!peer || !isOk(peer)) {
    return open(silentPeer(COLLECTOR, accountId, role, peer), facts);
  }
  const own = peer.value.regions.find(it => it.region === region);
  if (!own || isSwitchedOff(own.aggregators)) {
    return open(
      ownedElsewhere(
        COLLECTOR,
        accountId,
        `Account ${accountId}, which ${role}, has no Security Hub there by its own reading`,
        { at: peer.takenAt },
      ),
      facts,
    );
  }
  return linkOf(peer, { accountId, role, region, facts });
}

function linkOf(
  peer: OkReading<FindingAggregation>,
  of: { accountId: string; role: string; region: string; facts: Evidence[] },
): AdministratorLink {
  const { accountId, role, region } = of;
  const { regions, aggregators } = peer.value;
  const aggregator = aggregators.at(0);
  const facts = [
    ...of.facts,
    evidence('securityhub:ListFindingAggregators', peer, {
      account: accountId,
      FindingAggregatorArn: aggregator?.arn,
      FindingAggregators: aggregator ? undefined : 0,
    }),
  ];
  if (!aggregator) {
    // One that did not answer might have shown it.
    const silent = regions.find(
      it => !isOk(it.aggregators) && !isSwitchedOff(it.aggregators),
    );
    return silent
      ? {
          kind: 'open',
          cause: silentPeer(COLLECTOR, accountId, role, silent.aggregators),
          evidence: facts,
        }
      : { kind: 'gap', evidence: facts };
  }
  const { links, homeRegion: home } = aggregator;
  if (!isOk(links)) {
    return {
      kind: 'open',
      cause: silentPeer(COLLECTOR, accountId, role, links),
      evidence: facts,
    };
  }
  facts.push(linksEvidence(links, home));
  return region === home || takesIn(links.value, region)
    ? {
        kind: 'linked',
        accountId,
        home,
        mode: links.value.regionLinkingMode,
        evidence: facts,
      }
    : { kind: 'gap', home, evidence: facts };
}

/** What an aggregator of findings links. */
export function linksEvidence(
  links: OkReading<FindingLinks>,
  home: string,
): Evidence {
  return evidence('securityhub:GetFindingAggregator', links, {
    FindingAggregationRegion: home,
    RegionLinkingMode: links.value.regionLinkingMode,
    Regions: nameList(links.value.regions) || undefined,
  });
}

/** Whether an aggregator brings the findings of a region to its own. */
export function takesIn(links: FindingLinks, region: string): boolean {
  switch (links.regionLinkingMode) {
    case 'ALL_REGIONS':
      return true;
    case 'ALL_REGIONS_EXCEPT_SPECIFIED':
      return !links.regions.includes(region);
    case 'SPECIFIED_REGIONS':
      return links.regions.includes(region);
    default:
      return false;
  }
}

/** A cause that says in which region it was met. */
export function inRegion(cause: UnknownCause, region: string): UnknownCause {
  return { ...cause, message: `${region}: ${cause.message}` };
}

function enabledAccount({
  accountId,
  memberStatus,
}: HubAdministrator): string | undefined {
  return memberStatus?.toLowerCase() === 'enabled' ? accountId : undefined;
}
