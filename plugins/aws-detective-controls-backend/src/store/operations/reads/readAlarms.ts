import {
  AlarmsOptions,
  Page,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { AlarmRecord } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { rankCase } from '../../sql/rankCase';
import { PageColumn } from './readPage';
import { PlacedRecord, readRecords } from './readRecords';
import { jsonText, searchRows } from './searchRows';

const STATES = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

const ORDER: PageColumn[] = [
  { column: 'state_rank', direction: 'asc', type: 'integer' },
  { column: 'name', direction: 'asc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
  { column: 'arn', direction: 'asc', type: 'string' },
];

/** See `Store.readAlarms`. */
export async function readAlarms(
  knex: Knex,
  options: { entityRef: string; query: AlarmsOptions },
): Promise<Page<PlacedRecord<AlarmRecord>>> {
  const { entityRef, query } = options;
  const own = () =>
    knex('mappings').where({
      'mappings.entity_ref': entityRef,
      'mappings.inherited': false,
    });
  const columns = [
    'alarms.target_id',
    'alarms.arn',
    'alarms.name',
    'alarms.state',
  ];
  const found = (alarms: Knex.QueryBuilder) =>
    searchRows(knex, alarms, query.search, [
      'alarms.name',
      jsonText(knex, 'alarms.document', 'metric'),
    ]).select(columns);
  const rows = knex
    .from(
      // Those that watch what it claims, and those that it claims themselves.
      found(
        own()
          .join('alarm_resources as watched', join =>
            join
              .on('watched.target_id', 'mappings.home_target_id')
              .andOn('watched.resource_arn', 'mappings.subject'),
          )
          .join('alarms', join =>
            join
              .on('alarms.target_id', 'watched.target_id')
              .andOn('alarms.arn', 'watched.alarm_arn'),
          ),
      )
        .union(
          found(
            own().join('alarms', join =>
              join
                .on('alarms.target_id', 'mappings.home_target_id')
                .andOn('alarms.arn', 'mappings.subject'),
            ),
          ),
        )
        .as('watching'),
    )
    .select(
      'target_id',
      'arn',
      'name',
      rankCase(knex, 'state', STATES, 'state_rank'),
    );
  if (query.state) {
    rows.whereIn('state', query.state);
  }

  return readRecords(knex, {
    entityRef,
    rows,
    order: ORDER,
    list: listFingerprint(
      'alarms',
      entityRef,
      query.state && [...query.state].sort(),
      query.search,
    ),
    page: query,
    extend: page =>
      page
        .join('alarms', join =>
          join
            .on('alarms.target_id', 'page.target_id')
            .andOn('alarms.arn', 'page.arn'),
        )
        .select('alarms.document'),
    toRecord: (row: { document: string }) =>
      fromJson<AlarmRecord>(row.document),
  });
}
