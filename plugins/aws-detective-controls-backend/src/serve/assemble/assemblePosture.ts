import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { ReadableEntity } from '../access/readEntity';
import { PostureRows } from '../../store/Store';
import { assembleControlPostures } from './assembleControlPostures';
import { assembleNotAssessed } from './assembleNotAssessed';
import { assembleResult, ResultContext } from './assembleResult';
import { assembleSignals } from './assembleSignals';
import { postureDue } from './dueDates';
import { notSeenWarnings } from './notSeenWarnings';
import { postureState } from './postureState';
import { sumCounts } from './statusCounts';

const DO_FIRST_MAX = 5;

/** Codes of warnings that say of a claim that nothing it takes was looked at. */
const NOT_LOOKED_AT = ['not-a-target', 'not-seen'];

/**
 * An entity's posture from its stored rows. No signal and no control is better than
 * `unknown` while a target that could show something of it was never swept, or while
 * a warning says that something it claims was never looked at.
 *
 * @param options - `readable` is the entity as the caller's catalog has it;
 *   `staleAfterSeconds` the limit with which the rows were read
 */
export function assemblePosture(options: {
  rows: PostureRows;
  readable: ReadableEntity;
  context: Omit<ResultContext, 'ownerRef' | 'entityRef'>;
  staleAfterSeconds: number;
}): EntityPosture {
  const { readable, context, staleAfterSeconds } = options;
  const enabled = ({ controlId }: { controlId: string }) =>
    context.controls.byId.has(controlId);
  const rows: PostureRows = {
    ...options.rows,
    counts: options.rows.counts.filter(row => enabled(row) && row.count > 0),
    doFirst: options.rows.doFirst.filter(enabled),
    notAssessed: options.rows.notAssessed.filter(enabled),
  };
  const { controls } = context;
  const ownerRef = readable.ownerRef ?? rows.entity?.ownerRef;
  const state = postureState(rows, readable.entity);
  const warnings = [...(rows.entity?.warnings ?? []), ...notSeenWarnings(rows)];
  const complete =
    state !== 'first-sweep' &&
    rows.sweep.swept >= rows.sweep.targets &&
    !warnings.some(({ code }) => NOT_LOOKED_AT.includes(code));

  return {
    entityRef: readable.entityRef,
    ownerRef,
    state,
    signals: assembleSignals(rows.counts, controls, complete),
    controls: assembleControlPostures(rows.counts, controls, complete),
    ...sumCounts(rows.counts),
    resources: rows.resources,
    accounts: rows.accounts,
    openFindings: rows.openFindings,
    ...postureDue(rows, context),
    doFirst: rows.doFirst.slice(0, DO_FIRST_MAX).map(stored =>
      assembleResult(stored, {
        ...context,
        entityRef: readable.entityRef,
        ownerRef,
      }),
    ),
    notAssessed: assembleNotAssessed(rows.notAssessed),
    warnings,
    sweep: rows.sweep,
    evaluatedAt: rows.counts
      .map(row => row.oldestEvaluatedAt)
      .reduce<string | undefined>(
        (oldest, at) => (oldest === undefined || at < oldest ? at : oldest),
        undefined,
      ),
    staleAfterSeconds,
  };
}
