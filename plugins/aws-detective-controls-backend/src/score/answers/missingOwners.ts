import { Selection } from '../select/Selection';
import { KeysetOptions, KeysetPage, PageCollector } from './KeysetPage';

/** An owner that entities name and the catalog does not have. */
export interface MissingOwner {
  ownerRef: string;
  /** Of the selected holders that name it: how many, and the first of them, from A to Z. */
  count: number;
  holders: string[];
}

/** How many of the holders of one owner are named. */
const NAMED = 5;

/**
 * A page of the owners that selected holders name and that do not exist, those of the
 * most holders first. Whether an owner exists is asked of the whole catalog: one that is
 * hidden from the caller is not missing.
 */
export function missingOwnersOf(
  selection: Selection,
  options: KeysetOptions,
): KeysetPage<MissingOwner> {
  const { facts } = selection.tables;
  const { texts } = facts.refs;
  const byOwner = new Map<number, string[]>();
  for (const holder of selection.listHolders()) {
    const owner = facts.owner.values[holder];
    if (owner >= 0 && facts.titles[owner] === undefined) {
      const named = byOwner.get(owner);
      if (named) {
        named.push(texts[holder]);
      } else {
        byOwner.set(owner, [texts[holder]]);
      }
    }
  }
  const owners = [...byOwner];
  const collector = new PageCollector(
    { order: 'desc', key: row => texts[owners[row][0]] },
    options,
  );
  owners.forEach(([, named], row) => collector.offer(row, named.length));
  const page = collector.page();
  return {
    items: page.rows.map(row => {
      const [owner, named] = owners[row];
      return {
        ownerRef: texts[owner],
        count: named.length,
        holders: named.sort().slice(0, NAMED),
      };
    }),
    next: page.next,
    total: owners.length,
  };
}
