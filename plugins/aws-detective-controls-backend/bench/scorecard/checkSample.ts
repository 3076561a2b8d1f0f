import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ScoreChanges, ScorePlace } from '../../src/model';
import { DatabaseStore } from '../../src/store';
import { shiftTime } from '../../src/store/sql/time';
import { largeScores, REGIONS, sharedFinding, SMALL } from '../largeScores';
import { BenchDatabase, withKnex } from './BenchDatabase';
import { benchControls } from './benchControls';
import { bulkInsert } from './bulkInsert';
import { saveWaivers, storedPlace } from './fillScores';

const STATUSES: Record<string, string> = {
  f: 'fail',
  w: 'fail',
  u: 'unknown',
  s: 'pass',
  p: 'pass',
  n: 'not-applicable',
};
const STALE_AFTER_SECONDS = 3 * 3600;

/**
 * Whether `refreshScores` writes the rows that are measured over: a few entities'
 * results, findings, claims and waivers are made such that they come to their places,
 * and rolled up.
 *
 * @param database - empty
 * @returns how many places were compared
 * @throws Error where any row is another one
 */
export async function checkSample(
  database: BenchDatabase,
  now: Date,
): Promise<number> {
  const controls = benchControls(SMALL.controls).map(
    ({ metadata }) => metadata.id,
  );
  const changes = largeScores(
    { ...SMALL, entities: 300, accounts: 5, waived: 0.02 },
    now,
    controls,
  );
  return withKnex(database, async knex => {
    const store = await DatabaseStore.create({
      database: mockServices.database({ knex }),
    });
    await store.syncAccounts({
      accounts: changes.accounts.map(account => ({
        ...account,
        partition: 'aws',
        regions: REGIONS.slice(1),
      })),
      complete: true,
      now: now.toISOString(),
    });
    await saveWaivers(knex, changes);
    await saveEstate(knex, changes, now);
    await knex('targets').update({ scores_due_at: now.toISOString() });
    await store.refreshScores({
      now: now.toISOString(),
      staleAfterSeconds: STALE_AFTER_SECONDS,
      controlIds: controls,
    });
    await compare(knex, changes, now);
    return changes.places.length;
  });
}

/** A subject for each of so many subjects of a control in a place. */
function subjectsOf(place: ScorePlace, count: number): string[] {
  if (place.holder.startsWith('account/')) {
    // Of one account and region there are no two: the control's own of each.
    return Array.from({ length: count }, (_unused, number) =>
      number === 0 ? place.holder : `${place.holder}/${number}`,
    );
  }
  return Array.from(
    { length: count },
    (_unused, number) => `arn:aws:x:::${place.holder}/${number}`,
  );
}

async function saveEstate(
  knex: Knex,
  { places, controls, targets }: ScoreChanges,
  now: Date,
): Promise<void> {
  const time = now.toISOString();
  const before = shiftTime(time, -STALE_AFTER_SECONDS - 60);
  const results: unknown[][] = [];
  const mappings: unknown[][] = [];
  const findings: unknown[][] = [];
  const named: unknown[][] = [];
  const shared = sharedIds(places);
  for (const place of places) {
    const { holder, targetId } = place;
    const gaps = new Map(place.gaps.map(gap => [gap[0], gap]));
    [...place.cells].forEach((letter, control) => {
      const [, failing, since, waived] = gaps.get(control) ?? [0, 1, 0, 0];
      for (const subject of subjectsOf(place, failing || waived)) {
        results.push([
          targetId,
          subject,
          controls[control],
          STATUSES[letter],
          '{"key":"x"}',
          '[]',
          new Date(since * 1000).toISOString(),
          letter === 's' ? before : null,
          '',
        ]);
      }
    });
    if (!holder.startsWith('account/')) {
      for (const subject of subjectsOf(place, 3)) {
        mappings.push([targetId, holder, subject, targetId, false, '[]', '']);
      }
      const open = (id: string, severity: string) => {
        findings.push([targetId, 'securityhub', id, severity, time, '{}', '']);
        named.push([targetId, subjectsOf(place, 1)[0], 'securityhub', id]);
      };
      const { critical, high } = place.findings;
      for (let number = 0; number < critical + high; number += 1) {
        const severity = number < critical ? 'CRITICAL' : 'HIGH';
        open(`${holder} ${number}`, severity);
      }
      for (const [key] of place.findings.shared ?? []) {
        open(shared.get(key)!, 'HIGH');
      }
    }
  }
  const text = 'text' as const;
  await bulkInsert(
    knex,
    'evaluations',
    { target_id: text, control_id: text, evaluated_at: text },
    targets.flatMap(({ targetId }) => controls.map(id => [targetId, id, time])),
  );
  await bulkInsert(
    knex,
    'results',
    {
      target_id: text,
      subject: text,
      control_id: text,
      status: text,
      reason: text,
      evidence: text,
      since: text,
      evaluated_at: text,
      hash: text,
    },
    results,
  );
  await bulkInsert(
    knex,
    'mappings',
    {
      target_id: text,
      entity_ref: text,
      subject: text,
      home_target_id: text,
      inherited: 'boolean',
      claims: text,
      hash: text,
    },
    mappings,
  );
  // One that several share comes with each of them.
  await bulkInsert(
    knex,
    'findings',
    {
      target_id: text,
      source: text,
      finding_id: text,
      severity: text,
      created_at: text,
      document: text,
      hash: text,
    },
    [...new Map(findings.map(row => [row.slice(0, 3).join(), row])).values()],
  );
  await bulkInsert(
    knex,
    'finding_resources',
    { target_id: text, resource_arn: text, source: text, finding_id: text },
    named,
  );
}

/** The ids of the findings that several share, by their keys. */
function sharedIds(places: readonly ScorePlace[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const targetId of new Set(places.map(place => place.targetId))) {
    for (let number = 0; number < places.length; number += 1) {
      const { key, findingId } = sharedFinding(targetId, number);
      ids.set(key, findingId);
    }
  }
  return ids;
}

async function compare(
  knex: Knex,
  { places }: ScoreChanges,
  now: Date,
): Promise<void> {
  const keyOf = (row: { target_id: string; holder: string }) =>
    `${row.target_id} ${row.holder}`;
  const differences: string[] = [];
  const compareTo = (
    rows: { target_id: string; holder: string }[],
    columns: ('cells' | 'gaps' | 'findings')[],
  ) => {
    const stored = new Map<string, Record<string, unknown>>(
      rows.map(row => [keyOf(row), { ...row }]),
    );
    for (const place of places) {
      const expected = storedPlace(place);
      const row = stored.get(`${place.targetId} ${place.holder}`);
      for (const column of columns) {
        if (row?.[column] !== expected[column]) {
          differences.push(
            `${column} of ${place.holder} in ${place.targetId}: ${row?.[column]}, not ${expected[column]}`,
          );
        }
      }
    }
    if (rows.length !== places.length) {
      differences.push(`${rows.length} rows, not ${places.length}`);
    }
  };
  compareTo(await knex('scores').select(), ['cells', 'gaps', 'findings']);
  compareTo(
    await knex('score_history')
      .where('day', now.toISOString().slice(0, 10))
      .select(),
    ['cells', 'findings'],
  );
  if (differences.length > 0) {
    throw new Error(
      `refreshScores writes other rows than those that are measured over:\n${differences
        .slice(0, 10)
        .join('\n')}`,
    );
  }
}
