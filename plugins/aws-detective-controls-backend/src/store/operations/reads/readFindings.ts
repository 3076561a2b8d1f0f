import {
  FINDING_SEVERITIES,
  FindingsOptions,
  Page,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { FindingRecord, Resource, Target } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { rankCase } from '../../sql/rankCase';
import { toTarget } from '../targets/toTarget';
import { claimedBy } from './claimedBy';
import { PageColumn, readPage } from './readPage';

const ORDER: PageColumn[] = [
  { column: 'severity_rank', direction: 'asc', type: 'number' },
  { column: 'created_at', direction: 'desc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
  { column: 'source', direction: 'asc', type: 'string' },
  { column: 'finding_id', direction: 'asc', type: 'string' },
];

interface Row {
  target_id: string;
  account_id: string;
  region: string;
  partition: string;
  document: string;
}

/** See `Store.readFindings`. */
export async function readFindings(
  knex: Knex,
  options: { entityRef: string; query: FindingsOptions },
): Promise<Page<FindingRecord & { target: Target; resources: Resource[] }>> {
  const { entityRef, query } = options;
  const rows = knex('mappings')
    .join('finding_resources as named', join =>
      join
        .on('named.target_id', 'mappings.home_target_id')
        .andOn('named.resource_arn', 'mappings.subject'),
    )
    .join('findings', join =>
      join
        .on('findings.target_id', 'named.target_id')
        .andOn('findings.source', 'named.source')
        .andOn('findings.finding_id', 'named.finding_id'),
    )
    .where({ 'mappings.entity_ref': entityRef, 'mappings.inherited': false })
    .distinct(
      'findings.target_id',
      'findings.source',
      'findings.finding_id',
      'findings.created_at',
      rankCase(knex, 'findings.severity', FINDING_SEVERITIES, 'severity_rank'),
    );
  if (query.severity) {
    rows.whereIn('findings.severity', query.severity);
  }
  if (query.source) {
    rows.whereIn('findings.source', query.source);
  }

  const page = await readPage<Row>(knex, {
    rows,
    order: ORDER,
    list: listFingerprint(
      'findings',
      entityRef,
      query.severity && [...query.severity].sort(),
      query.source && [...query.source].sort(),
    ),
    page: query,
    extend: extended =>
      extended
        .join('targets', 'targets.id', 'page.target_id')
        .join('findings', join =>
          join
            .on('findings.target_id', 'page.target_id')
            .andOn('findings.source', 'page.source')
            .andOn('findings.finding_id', 'page.finding_id'),
        )
        .select(
          'targets.account_id',
          'targets.region',
          'targets.partition',
          'findings.document',
        ),
  });

  const findings = page.items.map(row => ({
    row,
    record: fromJson<FindingRecord>(row.document),
  }));
  const toNamed = ({ row, record }: (typeof findings)[number]) => ({
    targetId: row.target_id,
    arns: record.resourceArns,
  });
  const resourcesOf = await claimedBy(knex, entityRef, findings.map(toNamed));
  return {
    ...page,
    items: findings.map(finding => ({
      ...finding.record,
      target: toTarget(finding.row),
      resources: resourcesOf(toNamed(finding)),
    })),
  };
}
