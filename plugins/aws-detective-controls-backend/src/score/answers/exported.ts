import { Selection } from '../select/Selection';
import { compareText } from './KeysetPage';
import { refText } from './rowOf';

/** A holder, with what an export says beside its results. */
export interface ExportedHolder {
  /** An entity ref, or `account/<id>`. */
  entityRef: string;
  title: string;
  ownerRef?: string;
  systemRef?: string;
}

/** The holders of a selection, by ref from A to Z. */
export function exportedOf(selection: Selection): ExportedHolder[] {
  const { tables, view } = selection;
  const { facts } = tables;
  return selection
    .listHolders()
    .map(holder => ({
      entityRef: facts.refs.texts[holder],
      title: view.title(holder),
      ownerRef: refText(selection, facts.owner.values[holder]),
      systemRef: refText(selection, facts.system.values[holder]),
    }))
    .sort((left, right) => compareText(left.entityRef, right.entityRef));
}
