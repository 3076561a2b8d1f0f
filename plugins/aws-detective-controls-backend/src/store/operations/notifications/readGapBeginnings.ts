import { Knex } from 'knex';
import { GapBeginning, GapCandidate } from '../../../model';
import { chunked } from '../../sql/chunked';
import { jsonList } from '../../sql/jsonList';

interface BeginningRow {
  holder: string;
  control_id: string;
  target_id: string;
  changed_at: string | null;
  appeared_at: string | null;
}

/** See `Store.readGapBeginnings`. */
export async function readGapBeginnings(
  knex: Knex,
  candidates: readonly GapCandidate[],
): Promise<GapBeginning[]> {
  const wanted = new Set(candidates.map(keyOf));
  const beginnings: GapBeginning[] = [];
  const holders = [...new Set(candidates.map(({ holder }) => holder))];
  for (const chunk of chunked(holders)) {
    const of = new Set(chunk);
    const controls = new Set(
      candidates
        .filter(({ holder }) => of.has(holder))
        .map(({ controlId }) => controlId),
    );
    for (const row of await readRows(knex, chunk, controls)) {
      const beginning: GapBeginning = {
        targetId: row.target_id,
        holder: row.holder,
        controlId: row.control_id,
        changedAt: row.changed_at ?? undefined,
        appearedAt: row.appeared_at ?? undefined,
      };
      if (wanted.has(keyOf(beginning))) {
        beginnings.push(beginning);
      }
    }
  }
  return beginnings;
}

/** A change of status has the time of the result that it made. */
function readRows(
  knex: Knex,
  holders: readonly string[],
  controlIds: Iterable<string>,
): Promise<BeginningRow[]> {
  const appeared = knex.raw(
    'max(case when changes.at is null then results.since end) as appeared_at',
  );
  return knex('mappings')
    .join('results', join =>
      join
        .on('results.target_id', 'mappings.home_target_id')
        .andOn('results.subject', 'mappings.subject'),
    )
    .leftJoin('transitions as changes', join =>
      join
        .on('changes.target_id', 'results.target_id')
        .andOn('changes.subject', 'results.subject')
        .andOn('changes.control_id', 'results.control_id')
        .andOn('changes.at', 'results.since'),
    )
    .whereIn('mappings.entity_ref', jsonList(knex, holders))
    .andWhere('mappings.inherited', false)
    .whereIn('results.control_id', jsonList(knex, controlIds))
    .andWhere('results.status', 'fail')
    .groupBy('mappings.entity_ref', 'results.control_id', 'results.target_id')
    .select(
      'mappings.entity_ref as holder',
      'results.control_id',
      'results.target_id',
      knex.raw('max(changes.at) as changed_at'),
      appeared,
    );
}

function keyOf({ targetId, holder, controlId }: GapCandidate): string {
  return `${targetId} ${holder} ${controlId}`;
}
