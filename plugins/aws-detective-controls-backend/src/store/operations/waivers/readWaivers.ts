import { Page } from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { listFingerprint } from '../../sql/cursor';
import { jsonList } from '../../sql/jsonList';
import { WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { Store, StoredWaiver } from '../../Store';
import { PageColumn, readPage } from '../reads/readPage';
import { rowCondition } from './rowCondition';
import { toWaiver } from './toWaiver';

const ORDER: PageColumn[] = [
  { column: 'requested_at', direction: 'desc', type: 'string' },
  { column: 'id', direction: 'desc', type: 'string' },
];

/** Of `account/<id>`, with which each account-level subject begins. */
const ACCOUNT_SUBJECT_LENGTH = 'account/'.length + 12;

/** See `Store.readWaiver`. */
export async function readWaiver(
  knex: Knex,
  { id, now }: { id: string; now: string },
): Promise<StoredWaiver | undefined> {
  const row = await knex<WaiverRow>('waivers').where({ id }).first();
  return row && toWaiver(row, now);
}

/** See `Store.readWaivers`. */
export async function readWaivers(
  knex: Knex,
  options: Parameters<Store['readWaivers']>[0],
): Promise<Page<StoredWaiver>> {
  const { query, access, signals, now } = options;
  const { state, entity, control, id, account } = query;
  const rows = knex('waivers').select();
  if (state) {
    rows.whereRaw(
      `case when state = 'approved' and ends_at <= ? then 'ended' else state end in ?`,
      [toStoredTime(now), jsonList(knex, state)],
    );
  }
  for (const [column, values] of [
    ['entity_ref', entity],
    ['control_id', control],
    ['id', id],
    ['entity_ref', access.visible],
  ] as const) {
    if (values) {
      rows.whereIn(column, jsonList(knex, values));
    }
  }
  if (account) {
    rows.whereRaw('substr(subject, 1, ?) in ?', [
      ACCOUNT_SUBJECT_LENGTH,
      jsonList(
        knex,
        account.map(of => `account/${of}`),
      ),
    ]);
  }
  if (access.condition) {
    rows.where(rowCondition(knex, access.condition, signals));
  }
  const page = await readPage<WaiverRow>(knex, {
    rows,
    order: ORDER,
    list: listFingerprint(
      'waivers',
      sorted(state),
      sorted(entity),
      sorted(control),
      sorted(id),
      sorted(account),
    ),
    page: query,
  });
  return { ...page, items: page.items.map(row => toWaiver(row, now)) };
}

function sorted(values: readonly string[] | undefined): string[] | undefined {
  return values && [...values].sort();
}
