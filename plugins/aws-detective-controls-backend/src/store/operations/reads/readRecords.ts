import {
  Page,
  PageOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { Resource, Target } from '../../../model';
import { toTarget } from '../targets/toTarget';
import { claimedBy } from './claimedBy';
import { PageColumn, readPage } from './readPage';

/** What the row of a record has beside its own columns: where it is from. */
interface PlacedRow {
  target_id: string;
  account_id: string;
  region: string;
  partition: string;
}

/** A record that names resources: with its target, and those the entity claims. */
export type PlacedRecord<Item> = Item & {
  target: Target;
  resources: Resource[];
};

/**
 * Reads one page of records that name resources, such as findings; then, for the
 * page, those of the resources that an entity claims as its own.
 *
 * @param rows - the whole list; its columns hold those of `order`, and `target_id`
 * @param order - together, they tell every record apart
 * @param list - fingerprint of the list and its filters, for the cursor
 * @param extend - joins and selects, for the rows of `page`, what `toRecord` needs
 * @param toRecord - the record that a row stands for
 */
export async function readRecords<
  Row extends object,
  Item extends { resourceArns: string[] },
>(
  knex: Knex,
  options: {
    entityRef: string;
    rows: Knex.QueryBuilder;
    order: PageColumn[];
    list: string;
    page: PageOptions;
    extend?: (query: Knex.QueryBuilder) => void;
    toRecord: (row: Row) => Item;
  },
): Promise<Page<PlacedRecord<Item>>> {
  const { entityRef, rows, order, list, extend, toRecord } = options;
  const page = await readPage<Row & PlacedRow>(knex, {
    rows,
    order,
    list,
    page: options.page,
    extend: query => {
      query
        .join('targets', 'targets.id', 'page.target_id')
        .select('targets.account_id', 'targets.region', 'targets.partition');
      extend?.(query);
    },
  });

  const records = page.items.map(row => {
    const record = toRecord(row);
    const named = { targetId: row.target_id, arns: record.resourceArns };
    return { record, named, target: toTarget(row) };
  });
  const resourcesOf = await claimedBy(
    knex,
    entityRef,
    records.map(({ named }) => named),
  );
  return {
    ...page,
    items: records.map(({ record, named, target }) => ({
      ...record,
      target,
      resources: resourcesOf(named),
    })),
  };
}
