import { Knex } from 'knex';
import { FindingRecord, targetId } from '../../../model';
import { contentHash, toJson } from '../../sql/content';
import { replaceRows } from '../../sql/replaceRows';
import { toStoredTime } from '../../sql/time';
import { SweepOutcome } from '../../Store';
import { saveLinks } from './saveLinks';

interface FindingRow {
  target_id: string;
  source: string;
  finding_id: string;
  severity: string;
  created_at: string;
  document: string;
  hash: string;
}

/** Replaces the open findings of each source that was read. */
export async function saveFindings(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
): Promise<void> {
  for (const source of ['securityhub', 'guardduty'] as const) {
    const findings =
      outcome.records.findings[source] ??
      (outcome.regionDisabled ? [] : undefined);
    if (findings) {
      await replaceFindings(tx, targetId(outcome.target), source, findings);
    }
  }
}

async function replaceFindings(
  tx: Knex.Transaction,
  id: string,
  source: FindingRecord['source'],
  findings: FindingRecord[],
): Promise<void> {
  const scope = { target_id: id, source };
  const { written, removed } = await replaceRows<FindingRow>(tx, {
    table: 'findings',
    scope,
    keys: ['finding_id'],
    rows: findings.map(finding => ({
      ...scope,
      finding_id: finding.id,
      severity: finding.severity,
      created_at: toStoredTime(finding.createdAt),
      document: toJson(finding),
      hash: contentHash(finding),
    })),
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
