import { Knex } from 'knex';
import { FindingRecord, targetId } from '../../../model';
import { jsonHash, toJson } from '../../sql/content';
import { replaceRows } from '../../sql/replaceRows';
import { toStoredTime } from '../../sql/time';
import { SweepOutcome } from '../../Store';
import { saveLinks } from './saveLinks';

/** A finding as it is stored. */
export interface FindingRow {
  target_id: string;
  source: string;
  finding_id: string;
  severity: string;
  created_at: string;
  document: string;
  hash: string;
}

/** The row of a finding of a target. */
export function toFindingRow(id: string, finding: FindingRecord): FindingRow {
  const document = toJson(finding);
  return {
    target_id: id,
    source: finding.source,
    finding_id: finding.id,
    severity: finding.severity,
    created_at: toStoredTime(finding.createdAt),
    document,
    hash: jsonHash(document),
  };
}

/**
 * Replaces the open findings of each source that was read.
 *
 * @param rows - those of the outcome's findings
 */
export async function saveFindings(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
  rows: FindingRow[],
): Promise<void> {
  const id = targetId(outcome.target);
  for (const source of ['securityhub', 'guardduty'] as const) {
    const findings =
      outcome.records.findings[source] ??
      (outcome.regionDisabled ? [] : undefined);
    if (findings) {
      await replaceFindings(
        tx,
        { target_id: id, source },
        findings,
        rows.filter(row => row.source === source),
      );
    }
  }
}

async function replaceFindings(
  tx: Knex.Transaction,
  scope: { target_id: string; source: FindingRecord['source'] },
  findings: FindingRecord[],
  rows: FindingRow[],
): Promise<void> {
  const { written, removed } = await replaceRows<FindingRow>(tx, {
    table: 'findings',
    scope,
    keys: ['finding_id'],
    rows,
  });
  const byId = new Map(findings.map(finding => [finding.id, finding]));
  await saveLinks(tx, {
    table: 'finding_resources',
    scope,
    key: 'finding_id',
    ids: [...written, ...removed].map(row => row.finding_id!),
    links: written.map(row => ({
      id: row.finding_id,
      resourceArns: byId.get(row.finding_id)!.resourceArns,
    })),
  });
}
