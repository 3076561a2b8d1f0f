import { Knex } from 'knex';
import {
  EMPTY_CELL,
  ScoreChanges,
  ScoreEntity,
  ScoreHistoryRow,
  ScorePlace,
} from '../../../model';
import { fromJson } from '../../sql/content';
import { isPostgres } from '../../sql/lockTargets';
import { mapInTurns } from '../../sql/mapInTurns';
import {
  AccountRow,
  ScoreControlRow,
  ScoreEntityRow,
  ScoreHistoryTableRow,
  ScoreRow,
  ScoreStateRow,
  TargetRow,
  WaiverRow,
} from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { ACCOUNT_OWNER } from '../targets/accountOwner';

/** See `Store.readScoreChanges`. */
export async function readScoreChanges(
  knex: Knex,
  options: { after?: number; lateBefore: string },
): Promise<{ changes?: ScoreChanges; lateTargets: string[] }> {
  const { after } = options;
  const state = await knex<ScoreStateRow>('score_state')
    .leftJoin('targets', join =>
      join.on(
        'targets.scores_due_at',
        '<',
        knex.raw('?', [toStoredTime(options.lateBefore)]),
      ),
    )
    .where('score_state.id', 1)
    .select('score_state.version', 'targets.id as late');
  const lateTargets = state.flatMap(row => row.late ?? []).sort();
  return after === Number(state[0].version)
    ? { lateTargets }
    : { changes: await readChanges(knex, after), lateTargets };
}

/** Reads everything of one state of the database: what commits meanwhile comes next time. */
function readChanges(
  knex: Knex,
  after: number | undefined,
): Promise<ScoreChanges> {
  return knex.transaction(
    async tx => {
      const state = (await tx<ScoreStateRow>('score_state').first())!;
      const version = Number(state.version);
      // What is gone is forgotten some day; and a database may be put back.
      const reset =
        after === undefined || after < Number(state.floor) || after > version;
      const since = reset ? -1 : after;
      const controls = await readControls(tx);
      const entities: Pick<ScoreEntityRow, 'entity_ref' | 'document'>[] =
        await tx('score_entities')
          .where('version', '>', since)
          .modify(leaveOut, reset ? { document: '' } : undefined)
          .select('entity_ref', 'document');
      return {
        version,
        reset,
        controls,
        places: await readPlaces(tx, since, reset, controls.length),
        history: await readHistory(tx, since, controls.length),
        entities: await mapInTurns(
          entities.filter(row => row.document),
          row => fromJson<ScoreEntity>(row.document),
        ),
        removedEntities: entities
          .filter(row => !row.document)
          .map(row => row.entity_ref),
        accounts: await readAccounts(tx),
        targets: await readTargets(tx),
        waivers: await readWaivers(tx),
      };
    },
    isPostgres(knex)
      ? { isolationLevel: 'repeatable read', readOnly: true }
      : {},
  );
}

/** What is gone says nothing to who knows nothing. */
function leaveOut(query: Knex.QueryBuilder, rows: object | undefined): void {
  if (rows) {
    query.whereNot(rows);
  }
}

async function readControls(tx: Knex.Transaction): Promise<string[]> {
  const rows = await tx<ScoreControlRow>('score_controls')
    .orderBy('position')
    .select('control_id');
  return rows.map(row => row.control_id);
}

async function readPlaces(
  tx: Knex.Transaction,
  since: number,
  reset: boolean,
  controls: number,
): Promise<ScorePlace[]> {
  const rows: ScoreRow[] = await tx('scores')
    .where('version', '>', since)
    .modify(leaveOut, reset ? { cells: '' } : undefined)
    .select('target_id', 'holder', 'cells', 'gaps', 'findings');
  return mapInTurns(rows, row => ({
    targetId: row.target_id,
    holder: row.holder,
    cells: padded(row.cells, controls),
    gaps: fromJson<ScorePlace['gaps']>(row.gaps),
    findings: fromJson<ScorePlace['findings']>(row.findings),
  }));
}

async function readHistory(
  tx: Knex.Transaction,
  since: number,
  controls: number,
): Promise<ScoreHistoryRow[]> {
  const rows = await tx<ScoreHistoryTableRow>('score_history')
    .where('version', '>', since)
    .select('target_id', 'holder', 'day', 'cells', 'findings');
  return mapInTurns(rows, row => ({
    targetId: row.target_id,
    holder: row.holder,
    day: row.day,
    cells: padded(row.cells, controls),
    findings: fromJson<ScoreHistoryRow['findings']>(row.findings),
  }));
}

/** Letters are stored up to the last one that says something; none at all: it is gone. */
function padded(cells: string, controls: number): string {
  return cells && cells.padEnd(controls, EMPTY_CELL);
}

async function readAccounts(
  tx: Knex.Transaction,
): Promise<ScoreChanges['accounts']> {
  const rows: AccountRow[] = await tx<AccountRow>('accounts')
    .orderBy('account_id')
    .select('account_id', 'name', tx.raw(`${ACCOUNT_OWNER} as owner_ref`));
  return rows.map(row => ({
    accountId: row.account_id,
    name: row.name ?? undefined,
    ownerRef: row.owner_ref ?? undefined,
  }));
}

async function readTargets(
  tx: Knex.Transaction,
): Promise<ScoreChanges['targets']> {
  const rows = await tx<TargetRow>('targets')
    .orderBy('id')
    .select('id', 'account_id', 'region');
  return rows.map(row => ({
    targetId: row.id,
    accountId: row.account_id,
    region: row.region,
  }));
}

async function readWaivers(
  tx: Knex.Transaction,
): Promise<ScoreChanges['waivers']> {
  const rows = await tx<WaiverRow>('waivers')
    .whereIn('state', ['approved', 'withdrawn', 'ended'])
    .whereNotNull('starts_at')
    .orderBy('id')
    .select();
  return rows.map(row => ({
    id: row.id,
    entityRef: row.entity_ref,
    controlId: row.control_id,
    subject: row.subject ?? undefined,
    finding: row.finding ?? undefined,
    startsAt: row.starts_at!,
    endsAt: row.ended_at ?? row.ends_at,
  }));
}
