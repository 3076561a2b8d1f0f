/*
 * SQL conditions on waivers, for statements that bind `:now` by name.
 */

/** A waiver, in the table alias `waiver`, that holds now. */
export const RUNS = `waiver.state = 'approved' and waiver.ended_at is null
  and waiver.starts_at <= :now and waiver.ends_at > :now`;

/** SQL for whether a waiver of a whole result holds for a holder now. */
export function resultIsWaived(columns: {
  holder: string;
  control: string;
  subject: string;
}): string {
  const { holder, control, subject } = columns;
  return `(exists (
      select 1 from waivers as waiver
      where waiver.entity_ref = ${holder} and waiver.control_id = ${control}
        and ${RUNS} and waiver.finding is null
        and (waiver.subject is null or waiver.subject = ${subject})
    ) or (${subject} like 'account/%' and exists (
      select 1 from waivers as waiver
      where waiver.subject = ${subject} and waiver.control_id = ${control}
        and ${RUNS} and waiver.finding is null
    )))`;
}

/** SQL of what {@link findingIsWaived} and {@link findingWaivedUntil} look at. */
interface FindingColumns {
  holder: string;
  control: string;
  subject: string;
  finding: string;
}

/** SQL for whether a waiver of one finding holds for a holder's subject now. */
export function findingIsWaived(columns: FindingColumns): string {
  return `exists (select 1 ${waiversOfFinding(columns)})`;
}

/** SQL for when the last of such waivers ends; null where none holds now. */
export function findingWaivedUntil(columns: FindingColumns): string {
  return `(select max(waiver.ends_at) ${waiversOfFinding(columns)})`;
}

function waiversOfFinding(columns: FindingColumns): string {
  const { holder, control, subject, finding } = columns;
  return `from waivers as waiver
      where waiver.entity_ref = ${holder} and waiver.control_id = ${control}
        and ${RUNS} and waiver.finding = ${finding}
        and (waiver.subject is null or waiver.subject = ${subject})`;
}
