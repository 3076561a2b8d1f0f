import { Knex } from 'knex';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { targetId, Verdict } from '../../../model';
import { chunked } from '../../sql/chunked';
import { toJson } from '../../sql/content';
import { deleteRows, upsertRows } from '../../sql/replaceRows';
import { EvaluationRow, ResultRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { SweepOutcome } from '../../Store';
import { planResults, ResultChanges } from './planResults';
import { ResultContent } from './resultContent';

/**
 * Stores what the controls said of a sweep: rows that changed, and no others.
 *
 * @param contents - of every verdict of the outcome
 */
export async function saveResults(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
  contents: Map<Verdict, ResultContent>,
): Promise<void> {
  const id = targetId(outcome.target);
  const evaluations = await tx<EvaluationRow>('evaluations').where(
    'target_id',
    id,
  );
  const changes = planResults({
    targetId: id,
    stored: await tx<ResultRow>('results')
      .where('target_id', id)
      .select(
        'subject',
        'control_id',
        'status',
        'since',
        'evaluated_at',
        'cause',
        'hash',
      ),
    evaluatedAt: new Map(
      evaluations.map(row => [row.control_id, row.evaluated_at]),
    ),
    evaluations: outcome.evaluations,
    contentOf: verdict => contents.get(verdict)!,
    regionDisabled: outcome.regionDisabled,
  });

  await saveEvaluations(tx, id, outcome);
  await upsertRows(
    tx,
    'results',
    ['target_id', 'subject', 'control_id'],
    changes.written,
  );
  await saveRetained(tx, id, changes.retained);
  await deleteRows<ResultRow>(tx, {
    table: 'results',
    scope: { target_id: id },
    keys: ['subject', 'control_id'],
    rows: changes.removed,
  });
  await upsertRows(
    tx,
    'transitions',
    ['target_id', 'subject', 'control_id', 'at'],
    changes.transitions,
  );
}

async function saveEvaluations(
  tx: Knex.Transaction,
  id: string,
  outcome: SweepOutcome,
): Promise<void> {
  const { evaluations, regionDisabled } = outcome;
  if (regionDisabled) {
    await tx<EvaluationRow>('evaluations')
      .where('target_id', id)
      .whereNotIn(
        'control_id',
        evaluations.map(evaluation => evaluation.controlId),
      )
      .delete();
  }
  await upsertRows(
    tx,
    'evaluations',
    ['target_id', 'control_id'],
    evaluations.map(evaluation => ({
      target_id: id,
      control_id: evaluation.controlId,
      evaluated_at: toStoredTime(evaluation.evaluatedAt),
    })),
  );
}

/** One update for all the subjects of a control that stand for the same cause. */
async function saveRetained(
  tx: Knex.Transaction,
  id: string,
  retained: ResultChanges['retained'],
): Promise<void> {
  const groups = new Map<string, ResultChanges['retained']>();
  for (const result of retained) {
    const key = toJson([result.control_id, result.columns]);
    const group = groups.get(key);
    if (group) {
      group.push(result);
    } else {
      groups.set(key, [result]);
    }
  }
  for (const group of groups.values()) {
    const [{ control_id, columns }] = group;
    for (const chunk of chunked(group)) {
      await tx<ResultRow>('results')
        .where({ target_id: id, control_id })
        .whereIn(
          'subject',
          chunk.map(result => result.subject),
        )
        .update(columns);
      await othersTurn();
    }
  }
}
