import { Evaluation, Snapshot, Trail } from '../../model';
import { concluded, evidence, judgeTarget, unknown } from '../judging';
import { CoverageOptions, trailCoverage, TrailCoverage } from './trailCoverage';

/**
 * Judges an account by its trails: one that covers it is enough. Two that cover
 * a half each are not. The reasons of a failure are those of {@link TrailCoverage}.
 *
 * @param options.counts - which trails count; all unless told
 * @param options.passes - the reason where one covers the account, which names it
 * @param options.none - the reason where there is none that counts
 */
export function judgeTrailCoverage(
  options: CoverageOptions & {
    snapshot: Snapshot;
    counts?(trail: Trail): boolean;
    passes: string;
    none: string;
  },
): Evaluation {
  const { snapshot, counts = () => true, passes, none } = options;
  return judgeTarget({
    snapshot,
    collector: 'cloudtrail:trails',
    judge: list => {
      const trails = list.value
        .filter(counts)
        .map(trail => trailCoverage(snapshot, trail, list, options));
      if (trails.length === 0) {
        const found = evidence('cloudtrail:DescribeTrails', list, {
          trailList: list.value.length,
        });
        return concluded('fail', none, [found]);
      }
      const covering = trails.find(({ covers }) => covers);
      if (covering) {
        return concluded('pass', passes, covering.evidence, named(covering));
      }
      const open = trails.find(({ covers }) => covers === undefined);
      if (open?.covers === undefined && open) {
        return unknown(open.cause, open.evidence);
      }
      const [nearest] = trails.sort((a, b) => rank(a) - rank(b));
      return concluded(
        'fail',
        gapOf(nearest),
        trails.flatMap(({ evidence: facts }) => facts),
        named(nearest),
      );
    },
  });
}

function named({ trail }: TrailCoverage) {
  return { trail: trail.name, owner: trail.ownerAccountId };
}

function gapOf(coverage: TrailCoverage): string {
  return coverage.covers === false ? coverage.gap : '';
}

/** How far a trail is from covering the account: the nearest is named. */
const GAPS = [
  'trail-events-left-out',
  'trail-not-delivering',
  'trail-not-logging',
  'trail-not-of-organization',
  'trail-single-region',
];

function rank(coverage: TrailCoverage): number {
  return GAPS.indexOf(gapOf(coverage));
}
