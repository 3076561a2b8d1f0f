import { Evidence } from 'backstage-plugin-aws-detective-controls-common';
import { FindingAggregation, isOk, OkReading, Peers } from '../../model';
import {
  causeOf,
  Conclusion,
  concluded,
  evidence,
  isSwitchedOff,
  nameList,
  unknown,
} from '../judging';
import {
  AdministratorLink,
  administratorLink,
  HubRegion,
  inRegion,
  linksEvidence,
  takesIn,
} from './administratorLink';

const COLLECTOR = 'securityhub:aggregation';

/** A region that the account itself may not link, and where its administrator does. */
interface Judged {
  hub: HubRegion;
  link: AdministratorLink;
}

/**
 * Judges where the findings of an account's regions come together. Only regions
 * with a hub have findings; whether one has could not be told where it did not
 * answer, and then it must be linked for all to be.
 */
export function judgeFindingAggregation(
  reading: OkReading<FindingAggregation>,
  peers: Peers,
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
    return judgeWithout(reading, possible, hubs, peers);
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
  facts.push(linksEvidence(links, homeRegion));
  const leftOut = possible.filter(
    ({ region }) => region !== homeRegion && !takesIn(links.value, region),
  );
  if (leftOut.length === 0) {
    return concluded('pass', 'regions-linked', facts, {
      home: homeRegion,
      mode: links.value.regionLinkingMode,
    });
  }
  return judgeLeftOut({
    hubs: possible.map(hub => ({ hub, link: administratorLink(peers, hub) })),
    leftOut,
    home: homeRegion,
    facts,
    fail: (gaps, seen) =>
      concluded('fail', 'regions-left-out', seen, {
        home: homeRegion,
        regions: names(gaps),
      }),
  });
}

function judgeWithout(
  reading: OkReading<FindingAggregation>,
  possible: HubRegion[],
  hubs: HubRegion[],
  peers: Peers,
): Conclusion {
  const regions = nameList(hubs.map(({ region }) => region));
  const facts = [
    evidence('securityhub:ListFindingAggregators', reading, {
      FindingAggregators: 0,
      'regions with Security Hub': regions || '0',
    }),
  ];
  // One that did not answer might have shown it, or be a second region.
  const silent = possible.find(it => !isOk(it.aggregators));
  if (silent && !isOk(silent.aggregators)) {
    const cause = causeOf(silent.aggregators, COLLECTOR);
    return unknown(inRegion(cause, silent.region));
  }
  if (hubs.length === 1) {
    const [{ region }] = hubs;
    return concluded('not-applicable', 'one-region', facts, { region });
  }
  return judgeLeftOut({
    hubs: hubs.map(hub => ({ hub, link: administratorLink(peers, hub) })),
    leftOut: hubs,
    facts,
    fail: (gaps, seen) => {
      const home = gaps.flatMap(({ link }) =>
        link.kind === 'gap' ? link.home ?? [] : [],
      )[0];
      return home === undefined
        ? concluded('fail', 'no-aggregator', seen, { regions })
        : concluded('fail', 'regions-left-out', seen, {
            home,
            regions: names(gaps),
          });
    },
  });
}

/**
 * Judges regions that the account itself does not link. A member's findings may
 * be aggregated by its administrator: then all of them must be, by the same one.
 */
function judgeLeftOut(options: {
  hubs: Judged[];
  leftOut: HubRegion[];
  /** Where the account itself brings the others together. */
  home?: string;
  facts: Evidence[];
  fail(gaps: Judged[], facts: Evidence[]): Conclusion;
}): Conclusion {
  const { hubs, leftOut, home, fail } = options;
  const left = hubs.filter(({ hub }) => leftOut.includes(hub));
  const facts = [...options.facts, ...evidenceOf(left)];
  const gaps = left.filter(({ link }) => ['none', 'gap'].includes(link.kind));
  if (gaps.length > 0) {
    return fail(gaps, facts);
  }
  const open = causesOf(left).at(0) ?? causesOf(hubs).at(0);
  if (open) {
    return unknown(open, facts);
  }

  const all = [...options.facts, ...evidenceOf(hubs)];
  const links = hubs.flatMap(({ link }) =>
    link.kind === 'linked' ? link : [],
  );
  const [{ accountId: account, home: itsHome, mode }] = links;
  const together = links.filter(({ accountId }) => accountId === account);
  if (together.length === hubs.length) {
    return concluded('pass', 'linked-by-administrator', all, {
      account,
      home: itsHome,
      mode,
    });
  }
  const homes = links.map(link => `${link.home} (${link.accountId})`);
  return concluded('fail', 'regions-apart', all, {
    homes: nameList([...new Set([...(home ? [home] : []), ...homes])]),
  });
}

/** Why it is open whether regions are linked: what could not be read comes before what is another account's. */
function causesOf(judged: Judged[]) {
  return judged
    .flatMap(({ link }) => (link.kind === 'open' ? link.cause : []))
    .sort(
      (a, b) =>
        Number(a.kind === 'owned-elsewhere') -
        Number(b.kind === 'owned-elsewhere'),
    );
}

/** What is known of the administrators, each thing once, as of its oldest reading. */
function evidenceOf(judged: Judged[]): Evidence[] {
  const facts = judged.flatMap(({ link }) =>
    link.kind === 'none' ? [] : link.evidence,
  );
  const unique = new Map<string, Evidence>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.call, fact.fields]);
    const same = unique.get(key);
    const isOlder =
      !same || Date.parse(fact.takenAt) < Date.parse(same.takenAt);
    unique.set(key, isOlder ? fact : same);
  }
  return [...unique.values()];
}

function names(judged: Judged[]): string {
  return nameList(judged.map(({ hub }) => hub.region));
}
