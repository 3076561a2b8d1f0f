import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { FindingAggregation, FindingLinks, isOk, OkReading } from '../../model';
import {
  causeOf,
  Conclusion,
  concluded,
  evidence,
  isSwitchedOff,
  nameList,
  unknown,
} from '../judging';

const COLLECTOR = 'securityhub:aggregation';

type HubRegion = FindingAggregation['regions'][number];

/**
 * Judges where the findings of an account's regions come together. Only regions
 * with a hub have findings; whether one has could not be told where it did not
 * answer, and then it must be linked for all to be.
 */
export function judgeFindingAggregation(
  reading: OkReading<FindingAggregation>,
): Conclusion {
  const { regions, aggregators } = reading.value;
  const possible = regions.filter(it => !isSwitchedOff(it.aggregators));
  const hubs = possible.filter(it => isOk(it.aggregators));
  if (possible.length === 0) {
    return concluded('not-applicable', 'hub-off', [
      evidence('securityhub:ListFindingAggregators', reading, {
        'regions with Security Hub': 0,
      }),
    ]);
  }

  // An account has one at most, and every region with a hub shows it.
  const aggregator = aggregators.at(0);
  if (!aggregator) {
    return judgeWithout(reading, possible, hubs);
  }
  const { links, homeRegion } = aggregator;
  const facts = [
    evidence('securityhub:ListFindingAggregators', reading, {
      FindingAggregatorArn: aggregator.arn,
    }),
  ];
  if (!isOk(links)) {
    return unknown(causeOf(links, COLLECTOR), facts);
  }
  facts.push(
    evidence('securityhub:GetFindingAggregator', links, {
      FindingAggregationRegion: homeRegion,
      RegionLinkingMode: links.value.regionLinkingMode,
      Regions: nameList(links.value.regions) || undefined,
    }),
  );
  const isLinked = ({ region }: HubRegion) =>
    region === homeRegion || takesIn(links.value, region);
  const leftOut = possible.filter(it => !isLinked(it));
  if (leftOut.length === 0) {
    return concluded('pass', 'regions-linked', facts, {
      home: homeRegion,
      mode: links.value.regionLinkingMode,
    });
  }
  return judgeGaps(leftOut, facts, gaps =>
    concluded('fail', 'regions-left-out', facts, {
      home: homeRegion,
      regions: nameList(gaps.map(({ region }) => region)),
    }),
  );
}

function takesIn(links: FindingLinks, region: string): boolean {
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

function judgeWithout(
  reading: OkReading<FindingAggregation>,
  possible: HubRegion[],
  hubs: HubRegion[],
): Conclusion {
  const names = hubs.map(({ region }) => region);
  const facts = [
    evidence('securityhub:ListFindingAggregators', reading, {
      FindingAggregators: 0,
      'regions with Security Hub': nameList(names) || '0',
    }),
  ];
  // One that did not answer might have shown it, or be a second region.
  const silent = possible.find(it => !isOk(it.aggregators));
  if (silent && !isOk(silent.aggregators)) {
    return unknown(inRegion(causeOf(silent.aggregators, COLLECTOR), silent));
  }
  if (hubs.length === 1) {
    const [region] = names;
    return concluded('not-applicable', 'one-region', facts, { region });
  }
  return judgeGaps(hubs, facts, () =>
    concluded('fail', 'no-aggregator', facts, { regions: nameList(names) }),
  );
}

/**
 * Judges regions that the account itself does not link. A member's findings may
 * be aggregated by its administrator, which is that account's to say.
 */
function judgeGaps(
  leftOut: HubRegion[],
  facts: Evidence[],
  fail: (gaps: HubRegion[]) => Conclusion,
): Conclusion {
  const judged = leftOut.map(it => ({ it, cause: openCause(it) }));
  const gaps = judged.filter(({ cause }) => !cause).map(({ it }) => it);
  if (gaps.length > 0) {
    return fail(gaps);
  }
  const causes = judged.flatMap(({ cause }) => cause ?? []);
  // What could not be read comes before what is another account's.
  const [cause] = causes.sort(
    (a, b) =>
      Number(a.kind === 'owned-elsewhere') -
      Number(b.kind === 'owned-elsewhere'),
  );
  return unknown(cause, facts);
}

/** Why it is open whether the findings of a region go somewhere; undefined where they do not. */
function openCause(hub: HubRegion): UnknownCause | undefined {
  const { aggregators, administrator, region } = hub;
  if (!isOk(aggregators)) {
    return inRegion(causeOf(aggregators, COLLECTOR), hub);
  }
  if (!administrator) {
    return {
      kind: 'failed',
      message: `The administrator of Security Hub in ${region} was not read`,
      collector: COLLECTOR,
    };
  }
  if (!isOk(administrator)) {
    return inRegion(causeOf(administrator, COLLECTOR), hub);
  }
  const { accountId, memberStatus } = administrator.value;
  return accountId && memberStatus?.toLowerCase() === 'enabled'
    ? {
        kind: 'owned-elsewhere',
        message: `Account ${accountId} administers Security Hub in ${region}, and what it aggregates was not read`,
        collector: COLLECTOR,
        accountId,
        at: administrator.takenAt,
      }
    : undefined;
}

function inRegion(cause: UnknownCause, { region }: HubRegion): UnknownCause {
  return { ...cause, message: `${region}: ${cause.message}` };
}
