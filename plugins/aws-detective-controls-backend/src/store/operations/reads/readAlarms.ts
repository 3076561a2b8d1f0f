import {
  AlarmsOptions,
  Page,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { AlarmRecord, Resource, Target } from '../../../model';
import { fromJson } from '../../sql/content';
import { listFingerprint } from '../../sql/cursor';
import { rankCase } from '../../sql/rankCase';
import { toTarget } from '../targets/toTarget';
import { claimedBy } from './claimedBy';
import { PageColumn, readPage } from './readPage';

const STATES = ['ALARM', 'INSUFFICIENT_DATA', 'OK'];

const ORDER: PageColumn[] = [
  { column: 'state_rank', direction: 'asc', type: 'number' },
  { column: 'name', direction: 'asc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
  { column: 'arn', direction: 'asc', type: 'string' },
];

interface Row {
  target_id: string;
  account_id: string;
  region: string;
  partition: string;
  document: string;
}

/** See `Store.readAlarms`. */
export async function readAlarms(
  knex: Knex,
  options: { entityRef: string; query: AlarmsOptions },
): Promise<Page<AlarmRecord & { target: Target; resources: Resource[] }>> {
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
  const rows = knex
    .from(
      // Those that watch what it claims, and those that it claims themselves.
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
        )
        .select(columns)
        .union(
          own()
            .join('alarms', join =>
              join
                .on('alarms.target_id', 'mappings.home_target_id')
                .andOn('alarms.arn', 'mappings.subject'),
            )
            .select(columns),
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

  const page = await readPage<Row>(knex, {
    rows,
    order: ORDER,
    list: listFingerprint(
      'alarms',
      entityRef,
      query.state && [...query.state].sort(),
    ),
    page: query,
    extend: extended =>
      extended
        .join('targets', 'targets.id', 'page.target_id')
        .join('alarms', join =>
          join
            .on('alarms.target_id', 'page.target_id')
            .andOn('alarms.arn', 'page.arn'),
        )
        .select(
          'targets.account_id',
          'targets.region',
          'targets.partition',
          'alarms.document',
        ),
  });

  const alarms = page.items.map(row => ({
    row,
    record: fromJson<AlarmRecord>(row.document),
  }));
  const toWatched = ({ row, record }: (typeof alarms)[number]) => ({
    targetId: row.target_id,
    arns: record.resourceArns,
  });
  const resourcesOf = await claimedBy(knex, entityRef, alarms.map(toWatched));
  return {
    ...page,
    items: alarms.map(alarm => ({
      ...alarm.record,
      target: toTarget(alarm.row),
      resources: resourcesOf(toWatched(alarm)),
    })),
  };
}
