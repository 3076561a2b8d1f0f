import { Knex } from 'knex';
import { Reason } from '../../../model';
import { fromJson } from '../../sql/content';
import { CONTROL_OF_SOURCE } from './controlOfSource';
import { coveredUntil, NamedFinding } from './coveredUntil';
import { rawRows, RollUpOptions, RollUpRow, scoreBindings } from './readRollUp';
import { findingWaivedUntil, RUNS } from './waiverConditions';

const COLUMNS = {
  holder: 'excepted.entity_ref',
  control: CONTROL_OF_SOURCE,
  subject: 'named.resource_arn',
  finding: `(findings.source || ':' || findings.finding_id)`,
};

// A cross join as in `reads/judged.ts`: the few entities with such waivers first.
const NAMED = `
  with excepted as (
    select distinct waiver.entity_ref from waivers as waiver
    where ${RUNS} and waiver.finding is not null
  )
  select distinct excepted.entity_ref as holder, named.resource_arn as subject,
    findings.source, findings.finding_id, findings.severity,
    ${findingWaivedUntil(COLUMNS)} as waived_until
  from excepted
  cross join mappings
  cross join finding_resources as named
  cross join findings
  where mappings.entity_ref = excepted.entity_ref
    and mappings.home_target_id = :target
    and mappings.inherited = :no
    and named.target_id = :target
    and named.resource_arn = mappings.subject
    and findings.target_id = named.target_id
    and findings.source = named.source
    and findings.finding_id = named.finding_id`;

interface NamedRow {
  holder: string;
  subject: string;
  source: string;
  severity: string;
  waived_until: string | null;
}

/**
 * Says of the results that waivers of findings may cover whether they do.
 *
 * @param rows - with those whose `waived` is `by-finding`; no query where there is none
 * @returns the rows, each `yes` or `no`; and until when, of those that they do cover
 */
export async function judgeFindingWaivers(
  knex: Knex,
  options: RollUpOptions,
  rows: readonly RollUpRow[],
): Promise<RollUpRow[]> {
  if (!rows.some(row => row.waived === 'by-finding')) {
    return [...rows];
  }
  const named = await rawRows<NamedRow>(
    knex,
    NAMED,
    scoreBindings(knex, options),
  );
  const findings = new Map<string, NamedFinding[]>();
  for (const row of named) {
    const key = keyOf(row);
    const list = findings.get(key) ?? [];
    findings.set(key, list);
    list.push({
      source: row.source,
      severity: row.severity,
      waivedUntil: row.waived_until ?? undefined,
    });
  }
  return rows.map(row => {
    if (row.waived !== 'by-finding') {
      return row;
    }
    const until = coveredUntil(
      { controlId: row.control_id, reason: fromJson<Reason>(row.reason!) },
      findings.get(keyOf(row)) ?? [],
    );
    return { ...row, waived: until ? 'yes' : 'no', coveredUntil: until };
  });
}

function keyOf({ holder, subject }: { holder: string; subject: string }) {
  return `${holder} ${subject}`;
}
