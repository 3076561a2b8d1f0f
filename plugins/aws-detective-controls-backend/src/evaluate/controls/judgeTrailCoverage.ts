import { LocalizedText } from 'backstage-plugin-aws-detective-controls-common';
import { Evaluation, Snapshot, Trail } from '../../model';
import { concluded, evidence, judgeTarget, unknown } from '../judging';
import { CoverageOptions, trailCoverage, TrailCoverage } from './trailCoverage';

/** The reasons why no trail covers an account, whichever regions it has to log. */
export const TRAIL_GAP_REASONS = {
  'no-trail': {
    en: 'The account has no trail.',
    ja: 'アカウントに証跡がありません。',
  },
  'trail-not-logging': {
    en: 'The trail {{trail}} is stopped.',
    ja: '証跡 {{trail}} の記録が停止しています。',
  },
  'trail-not-delivering': {
    en: 'The trail {{trail}} cannot deliver its log files to its bucket.',
    ja: '証跡 {{trail}} がログファイルをバケットに配信できていません。',
  },
  'trail-events-left-out': {
    en: 'The trail {{trail}} leaves management events out.',
    ja: '証跡 {{trail}} が一部の管理イベントを記録していません。',
  },
  'trail-not-of-organization': {
    en: 'The trail {{trail}} of account {{owner}} does not cover its member accounts.',
    ja: 'アカウント {{owner}} の証跡 {{trail}} はメンバーアカウントを対象にしていません。',
  },
} as const satisfies Record<string, LocalizedText>;

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
