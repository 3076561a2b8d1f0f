import { LoggerService } from '@backstage/backend-plugin-api';
import { Severity } from 'backstage-plugin-aws-detective-controls-common';
import { PluginConfig } from '../../config';
import {
  ConcludedPlace,
  GapCandidate,
  Notice,
  TargetLook,
  WaiverSpan,
  WatchedPlace,
  WatchedTarget,
} from '../../model';
import { pausingSpan } from '../../score/dueDate';
import { GapWatch, Store } from '../../store/Store';
import { beganSince } from './beganSince';
import { endingWaivers } from './endingWaivers';
import { gapKey, GapRules } from './GapRules';
import { judgeHolder } from './judgeHolder';

const PAGE = 2000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What nobody could be told for so long, beside the time that digests wait, goes. */
const UNTOLD_KEPT_MS = 7 * DAY_MS;
/** What was told is kept as long as changes of status are. */
const TOLD_KEPT_MS = 400 * DAY_MS;

/** What {@link GapLook} works with. */
export interface GapLookOptions {
  store: Pick<
    Store,
    'readGapWatch' | 'readWatchedPlaces' | 'readGapBeginnings' | 'saveGapLook'
  >;
  /** Of the controls that are judged, by their ids. */
  severities: ReadonlyMap<string, Severity>;
  config: Pick<
    PluginConfig,
    'dueDates' | 'waivers' | 'notifications' | 'sweep'
  >;
  logger: LoggerService;
}

/** Compares the scorecard with how it was at the last look, and notes what to tell. */
export class GapLook {
  constructor(private readonly options: GapLookOptions) {}

  /** @returns how many notices there are of it */
  async take(now: Date, signal?: AbortSignal): Promise<number> {
    const { store, config, logger } = this.options;
    const { kinds, digestHours } = config.notifications;
    const watch = await store.readGapWatch({ now: now.toISOString() });
    const rules = this.rulesOf(watch, now);
    const changes = await this.judgePlaces(rules, signal);
    const newGaps = kinds.includes('new-gap')
      ? await this.confirm(changes.candidates, rules.targets)
      : [];

    const cameAt = now.toISOString();
    const notices: Notice[] = [
      ...newGaps.map(gap => ({ ...gap, kind: 'new-gap' as const, cameAt })),
      ...changes.due.map(gap => ({ ...gap, cameAt })),
      ...endingWaivers(watch.waivers, {
        lookedAt: rules.lookedAt * 1000,
        now: now.getTime(),
        remindBeforeDays: config.waivers.remindBeforeDays,
      }),
    ].filter(({ kind }) => kinds.includes(kind));

    const kept = (milliseconds: number) =>
      new Date(now.getTime() - milliseconds).toISOString();
    const saved = await store.saveGapLook({
      lookedAt: watch.lookedAt,
      now: now.toISOString(),
      targets: watch.targets.flatMap(lookOf),
      places: changes.concluded,
      notices,
      before: {
        told: kept(TOLD_KEPT_MS),
        untold: kept(UNTOLD_KEPT_MS + (digestHours * DAY_MS) / 24),
      },
    });
    if (!saved) {
      logger.debug('Another instance looked for what to tell at the same time');
    }
    return saved ? notices.length : 0;
  }

  private rulesOf(watch: GapWatch, now: Date): GapRules {
    const { severities, config } = this.options;
    const pauses = new Map<string, WaiverSpan[]>();
    for (const waiver of watch.waivers) {
      const span = pausingSpan(waiver);
      if (span) {
        const key = gapKey(waiver.entityRef, waiver.controlId);
        pauses.set(key, [...(pauses.get(key) ?? []), span]);
      }
    }
    return {
      controls: watch.controls,
      severities,
      targets: new Map(watch.targets.map(target => [target.targetId, target])),
      pauses,
      dueDays: config.dueDates,
      soonDays: config.dueDates.soonDays,
      // At the first look nothing has happened since.
      lookedAt: Date.parse(watch.lookedAt ?? now.toISOString()) / 1000,
      now: now.getTime() / 1000,
    };
  }

  /** Page by page; the places of one holder come one after the other. */
  private async judgePlaces(
    rules: GapRules,
    signal: AbortSignal | undefined,
  ): Promise<{
    concluded: ConcludedPlace[];
    candidates: GapCandidate[];
    due: Omit<Notice, 'cameAt'>[];
  }> {
    const concluded: ConcludedPlace[] = [];
    const candidates: GapCandidate[] = [];
    const due: Omit<Notice, 'cameAt'>[] = [];
    const judge = (places: WatchedPlace[]) => {
      const news = judgeHolder(places, rules);
      concluded.push(...news.concluded);
      candidates.push(...news.newGaps);
      due.push(...news.due.map(gap => ({ ...gap, holder: places[0].holder })));
    };

    let page: WatchedPlace[] = [];
    let holding: WatchedPlace[] = [];
    do {
      signal?.throwIfAborted();
      page = await this.options.store.readWatchedPlaces({
        after: page[page.length - 1],
        limit: PAGE,
      });
      for (const place of page) {
        if (holding.length > 0 && holding[0].holder !== place.holder) {
          judge(holding);
          holding = [];
        }
        holding.push(place);
      }
    } while (page.length === PAGE);
    if (holding.length > 0) {
      judge(holding);
    }
    return { concluded, candidates, due };
  }

  /** Leaves out gaps that are new to their holder only. */
  private async confirm(
    candidates: readonly GapCandidate[],
    targets: GapRules['targets'],
  ): Promise<{ holder: string; controlId: string }[]> {
    const { store, config } = this.options;
    const isAccount = ({ holder }: GapCandidate) =>
      holder.startsWith('account/');
    const ofEntities = candidates.filter(candidate => !isAccount(candidate));
    const begun = (await store.readGapBeginnings(ofEntities)).filter(
      beginning =>
        beganSince(
          beginning,
          targets.get(beginning.targetId),
          config.sweep.intervalSeconds,
        ),
    );
    // An account holds its own subjects from the beginning.
    const gaps = [...begun, ...candidates.filter(isAccount)];
    return [
      ...new Map(
        gaps.map(({ holder, controlId }) => [
          gapKey(holder, controlId),
          { holder, controlId },
        ]),
      ).values(),
    ];
  }
}

function lookOf(target: WatchedTarget): TargetLook[] {
  const { targetId, sweptAt, failed, before } = target;
  return sweptAt === undefined || sweptAt === before?.sweptAt
    ? []
    : [
        {
          targetId,
          firstSweptAt: before?.firstSweptAt ?? sweptAt,
          sweptAt,
          failed,
        },
      ];
}
