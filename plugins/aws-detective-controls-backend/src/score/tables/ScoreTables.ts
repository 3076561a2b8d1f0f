import { ScoreChanges } from '../../model';
import { DueOptions } from '../ScoreIndexOptions';
import { Dictionary } from './Dictionary';
import { FactTable } from './FactTable';
import { SharedFindings } from './FindingColumns';
import { HistoryTable } from './HistoryTable';
import { HolderHistory } from './HolderHistory';
import { inOrder } from './inOrder';
import { PauseTable } from './PauseTable';
import { PlaceTable } from './PlaceTable';
import { Scratch } from './Scratch';
import { TargetTable } from './TargetTable';

/** Everything that the scorecard is answered from. */
export class ScoreTables {
  readonly controls = new Dictionary();
  readonly facts = new FactTable();
  readonly targets = new TargetTable();
  readonly pauses = new PauseTable();
  readonly scratch = new Scratch();
  readonly places: PlaceTable;
  readonly history: HistoryTable;
  readonly holderHistory: HolderHistory;

  constructor(readonly due: DueOptions) {
    const sharedFindings = new SharedFindings();
    this.places = new PlaceTable(this.targets, sharedFindings);
    this.history = new HistoryTable(sharedFindings);
    this.holderHistory = new HolderHistory(this.places, this.history);
  }

  /**
   * @throws Error where what is stored cannot be understood; the tables are then of
   *   no more use
   */
  apply(changes: ScoreChanges): void {
    this.setControls(changes.controls);
    this.targets.set(changes.targets);
    for (const entityRef of changes.removedEntities) {
      this.facts.removeEntity(entityRef);
    }
    for (const entity of changes.entities) {
      this.facts.setEntity(entity);
    }
    this.facts.setAccounts(changes.accounts);
    this.byHolder(changes.places, (place, holder) =>
      this.places.set(holder, place),
    );
    this.setHistory(changes.history);
    if (changes.reset) {
      this.places.arrange();
      this.holderHistory.arrange();
    }
    this.pauses.set(changes.waivers, ref => this.facts.ref(ref));
  }

  setLate(targetIds: readonly string[]): void {
    if (this.targets.setLate(targetIds)) {
      this.places.mergeAll();
    }
  }

  private setHistory(rows: ScoreChanges['history']): void {
    const holders = new Set<number>();
    this.byHolder(rows, (row, holder) => {
      const target = this.targets.intern(row.targetId);
      this.history.set(this.places.intern(holder, target), row);
      holders.add(holder);
    });
    for (const holder of holders) {
      this.holderHistory.set(holder);
    }
  }

  /**
   * Takes rows in the order in which holders are counted, and else as they came: what is
   * read one after the other then lies side by side.
   */
  private byHolder<T extends { holder: string }>(
    rows: readonly T[],
    take: (row: T, holder: number) => void,
  ): void {
    const holders = Int32Array.from(rows, ({ holder }) =>
      this.facts.ref(holder),
    );
    for (const index of inOrder(holders)) {
      take(rows[index], holders[index]);
    }
  }

  private setControls(controls: readonly string[]): void {
    controls.forEach((controlId, position) => {
      if (this.controls.intern(controlId) !== position) {
        throw new Error(
          `The scorecard's control ${controlId} has moved to place ${position}: controls are only ever added at the end`,
        );
      }
    });
    this.places.widen(controls.length);
    this.history.cells.widen(controls.length);
    this.holderHistory.cells.widen(controls.length);
  }
}
