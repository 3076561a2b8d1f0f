import {
  Evidence,
  LocalizedText,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { Evaluation, isOk, Reason, Snapshot, Trail } from '../../model';
import { concluded, judgeTarget, unknown } from '../judging';
import { NO_TRAIL_REASON, noTrail } from './noTrail';
import { trailCoverage, TrailCoverage } from './trailCoverage';
import { peerTrails } from './trailPeers';

/** Whether one trail has what is asked of it: yes, no and why, or not to be known. */
export type TrailSetting = { evidence: Evidence[] } & (
  | { has: true; params?: Reason['params'] }
  | { has: false; reason: string; params?: Reason['params'] }
  | { has: undefined; cause: UnknownCause; reason?: Reason }
);

/** The reasons that every control of a setting of trails may give. */
export const TRAIL_SETTING_REASONS = {
  ...NO_TRAIL_REASON,
  'only-narrow-trail': {
    en: 'No trail that logs every management event of every region has it; {{trail}} does not log them all.',
    ja: '全リージョンのすべての管理イベントを記録する証跡で該当するものがありません。{{trail}} はすべてを記録していません。',
  },
} as const satisfies Record<string, LocalizedText>;

/** A trail with what it covers and what it is set to. */
interface Judged {
  coverage: TrailCoverage;
  setting: TrailSetting;
  facts: Evidence[];
  /** Known by the list of an account that does not own it, and no better. */
  unread: boolean;
}

/**
 * Judges an account by a setting of its trails: one that covers the account and
 * has it is enough.
 *
 * @param options.has - of a trail, as its owner read it
 * @param options.passes - the reason where one has it, which names it
 */
export function judgeTrailSetting(options: {
  snapshot: Snapshot;
  has(trail: Trail, reading: { takenAt: string }): TrailSetting;
  passes: string;
}): Evaluation {
  const { snapshot, has, passes } = options;
  return judgeTarget({
    snapshot,
    collector: 'cloudtrail:trails',
    judge: list => {
      const trails = list.value.map((trail): Judged => {
        const coverage = trailCoverage(snapshot, trail, list);
        const { ownerAccountId } = trail;
        const isOwn = ownerAccountId === snapshot.target.accountId;
        const peer = isOwn ? list : peerTrails(snapshot, ownerAccountId);
        const setting = has(coverage.trail, peer && isOk(peer) ? peer : list);
        return {
          coverage,
          setting,
          facts: [...coverage.evidence, ...setting.evidence],
          unread: !isOwn && coverage.trail === trail,
        };
      });
      if (trails.length === 0) {
        return noTrail(list);
      }
      for (const { coverage, setting, facts } of trails) {
        if (coverage.covers && setting.has) {
          const params = { trail: coverage.trail.name, ...setting.params };
          return concluded('pass', passes, facts, params);
        }
      }
      for (const judged of trails) {
        const open = openBy(judged);
        if (open) {
          const { cause, reason } = open;
          return { ...unknown(cause, judged.facts), ...(reason && { reason }) };
        }
      }
      return failed(trails);
    },
  });
}

/** Why it is not known whether a trail covers the account and has the setting. */
function openBy(
  judged: Judged,
): { cause: UnknownCause; reason?: Reason } | undefined {
  const { coverage, setting, unread } = judged;
  if (coverage.covers === undefined && (unread || setting.has !== false)) {
    return { cause: coverage.cause };
  }
  return coverage.covers && setting.has === undefined ? setting : undefined;
}

function rank({ coverage }: Judged): number {
  return coverage.covers ? 0 : 1;
}

function failed(trails: Judged[]) {
  const facts = trails.flatMap(({ facts: of }) => of);
  const lacking = trails
    .filter(({ setting }) => setting.has === false)
    // Those that cover the account first: what they lack is the gap.
    .sort((a, b) => rank(a) - rank(b));
  const narrow = trails.find(({ setting }) => setting.has);
  const [nearest] = lacking;
  if (nearest?.setting.has === false && (nearest.coverage.covers || !narrow)) {
    const { reason, params } = nearest.setting;
    return concluded('fail', reason, facts, {
      trail: nearest.coverage.trail.name,
      ...params,
    });
  }
  return concluded('fail', 'only-narrow-trail', facts, {
    trail: (narrow ?? trails[0]).coverage.trail.name,
  });
}
