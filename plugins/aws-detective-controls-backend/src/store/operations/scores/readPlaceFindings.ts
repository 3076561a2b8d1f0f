import { Knex } from 'knex';
import { PlaceFindings } from '../../../model';
import { contentHash } from '../../sql/content';
import { CONTROL_OF_SOURCE } from './controlOfSource';
import { HELD, rawRows, RollUpOptions, scoreBindings } from './readRollUp';
import { findingIsWaived, resultIsWaived } from './waiverConditions';

const COLUMNS = {
  holder: 'held.entity_ref',
  control: CONTROL_OF_SOURCE,
  subject: 'held.subject',
};

const FINDINGS = `
  with held as (${HELD}),
  open_findings as (
    select distinct held.entity_ref as holder, findings.source,
      findings.finding_id, findings.severity
    from findings
    join finding_resources as named on named.target_id = findings.target_id
      and named.source = findings.source
      and named.finding_id = findings.finding_id
    join held on held.subject = named.resource_arn
    where findings.target_id = :target
      and findings.severity in ('CRITICAL', 'HIGH')
      and not ${resultIsWaived(COLUMNS)}
      and not ${findingIsWaived({
        ...COLUMNS,
        finding: `(findings.source || ':' || findings.finding_id)`,
      })}
  ),
  counted as (
    select open_findings.*,
      count(*) over (partition by source, finding_id) as holders
    from open_findings
  )
  select holder, severity, '' as source, '' as finding_id, count(*) as total
  from counted where holders = 1
  group by holder, severity
  union all
  select holder, severity, source, finding_id, 1
  from counted where holders > 1`;

interface FindingGroupRow {
  holder: string;
  severity: 'CRITICAL' | 'HIGH';
  /** Empty for all that no other holder shares. */
  source: string;
  finding_id: string;
  total: number | string;
}

/**
 * The open critical and high findings of each entity that holds something in a target,
 * but for those under a waiver: of the finding, or of the control that judges it on each
 * of the entity's resources that the finding names.
 */
export async function readPlaceFindings(
  knex: Knex,
  options: RollUpOptions,
): Promise<Map<string, PlaceFindings>> {
  const rows = await rawRows<FindingGroupRow>(
    knex,
    FINDINGS,
    scoreBindings(knex, options),
  );
  const places = new Map<string, PlaceFindings>();
  for (const row of rows) {
    const place = places.get(row.holder) ?? { critical: 0, high: 0 };
    places.set(row.holder, place);
    if (row.source) {
      place.shared ??= [];
      place.shared.push([
        keyOf(options.targetId, row),
        row.severity === 'CRITICAL' ? 'C' : 'H',
      ]);
    } else if (row.severity === 'CRITICAL') {
      place.critical += Number(row.total);
    } else {
      place.high += Number(row.total);
    }
  }
  for (const { shared } of places.values()) {
    shared?.sort(([a], [b]) => (a < b ? -1 : 1));
  }
  return places;
}

/** Short, since it is loaded with every place; 72 bits tell findings apart. */
function keyOf(
  targetId: string,
  { source, finding_id }: FindingGroupRow,
): string {
  return contentHash([targetId, source, finding_id]).slice(0, 12);
}
