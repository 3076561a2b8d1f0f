import {
  FINDING_SEVERITIES,
  FindingsOptions,
  Page,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { FindingRecord } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { rankCase } from '../../sql/rankCase';
import { PageColumn } from './readPage';
import { PlacedRecord, readRecords } from './readRecords';
import { jsonText, searchRows } from './searchRows';

const ORDER: PageColumn[] = [
  { column: 'severity_rank', direction: 'asc', type: 'integer' },
  { column: 'created_at', direction: 'desc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
  { column: 'source', direction: 'asc', type: 'string' },
  { column: 'finding_id', direction: 'asc', type: 'string' },
];

/** See `Store.readFindings`. */
export async function readFindings(
  knex: Knex,
  options: { entityRef: string; query: FindingsOptions },
): Promise<Page<PlacedRecord<FindingRecord>>> {
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
  searchRows(
    knex,
    rows,
    query.search,
    ['title', 'type', 'product'].map(key =>
      jsonText(knex, 'findings.document', key),
    ),
  );

  return readRecords(knex, {
    entityRef,
    rows,
    order: ORDER,
    list: listFingerprint(
      'findings',
      entityRef,
      query.severity && [...query.severity].sort(),
      query.source && [...query.source].sort(),
      query.search,
    ),
    page: query,
    extend: page =>
      page
        .join('findings', join =>
          join
            .on('findings.target_id', 'page.target_id')
            .andOn('findings.source', 'page.source')
            .andOn('findings.finding_id', 'page.finding_id'),
        )
        .select('findings.document'),
    toRecord: (row: { document: string }) =>
      fromJson<FindingRecord>(row.document),
  });
}
