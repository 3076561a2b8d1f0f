import { ScorecardRow } from 'backstage-plugin-aws-detective-controls-common';
import { NONE } from '../select/holderFilters';
import { Selection } from '../select/Selection';
import { accountHolder } from '../tables/FactTable';
import { GroupBy } from './Grouping';

type RowHead = Omit<ScorecardRow, 'summary'>;

/** What a row of one holder says beside its figures. */
export function entityHead(selection: Selection, entry: number): RowHead {
  const { tables, view, holders } = selection;
  const { facts } = tables;
  const holder = holders[entry];
  const type = facts.type.values[holder];
  return {
    key: facts.refs.texts[holder],
    title: view.title(holder),
    ownerRef: refText(selection, facts.owner.values[holder]),
    type: type < 0 ? undefined : facts.types.texts[type],
    systemRef: refText(selection, facts.system.values[holder]),
    accountIds: accountIdsOf(selection, entry),
  };
}

/** What a row of a group says beside its figures. */
export function groupHead(
  selection: Selection,
  groupBy: GroupBy,
  group: number,
  key: string,
): RowHead {
  if (group < 0) {
    return { key: NONE, title: NONE };
  }
  return groupBy === 'account'
    ? accountHead(selection, key)
    : {
        key,
        title: selection.view.title(group),
        ownerRef:
          groupBy === 'owner' || !selection.view.sees(group)
            ? undefined
            : refText(selection, selection.tables.facts.owner.values[group]),
      };
}

/** An account's name is of AWS, its owner of the catalog: that may be hidden. */
function accountHead({ tables, view }: Selection, key: string): RowHead {
  const { facts } = tables;
  const account = facts.refs.find(accountHolder(key));
  const owner = account < 0 ? -1 : facts.owner.values[account];
  const isOwnerKnown = owner >= 0 && (view.sees(owner) || view.shows(account));
  return {
    key,
    title: (account < 0 ? undefined : facts.titles[account]) ?? key,
    ownerRef: isOwnerKnown ? facts.refs.texts[owner] : undefined,
  };
}

/** The accounts in which an entry has anything that counts. */
export function accountIdsOf(
  selection: Selection,
  entry: number,
  counts: (place: number) => boolean = () => true,
): string[] {
  const { tables, columns } = selection;
  const { places, targets } = tables;
  const { bytes, width } = places.cells;
  const ids = new Set<string>();
  let place = places.first.values[selection.holders[entry]];
  for (; place >= 0; place = places.next.values[place]) {
    const at = place * width;
    const mask = selection.maskAt(entry, place);
    const account = targets.account.values[places.target.values[place]];
    if (
      account >= 0 &&
      columns.some(
        column =>
          bytes[at + column] !== 0 && (mask.isAll || mask.cells[column] === 1),
      ) &&
      counts(place)
    ) {
      ids.add(targets.accounts.texts[account]);
    }
  }
  return [...ids].sort();
}

export function refText(
  { tables }: Selection,
  ref: number,
): string | undefined {
  return ref < 0 ? undefined : tables.facts.refs.texts[ref];
}
