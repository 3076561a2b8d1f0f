import {
  ScoreCondition,
  ScoreConditionKey,
  ScoreControl,
} from '../ScoreAccess';
import { ScoreTables } from '../tables/ScoreTables';
import { CellMask, maskOf } from './CellMask';
import { Signatures } from './Signatures';

type Bits = readonly boolean[];
type Judge = (holder: Bits, target: Bits, control: ControlFacts) => boolean;
type ControlFacts = { id: string; signal: string };
type Leaf = { key: ScoreConditionKey; values: ReadonlySet<string> };

/** Findings are no control: a condition sees them as a cell of their signal. */
const FINDINGS: ControlFacts = { id: '', signal: 'findings' };

/**
 * Which cells a policy's condition lets through.
 *
 * A condition looks at holders, places and controls. What it says of a holder or a
 * place is one bit for each of its parts, so there are few different kinds of both:
 * the cells of each pair of kinds are decided once.
 */
export class ConditionMasks {
  private readonly judge: Judge;
  private readonly holderLeaves: Leaf[] = [];
  private readonly targetLeaves: Leaf[] = [];
  private readonly holderFlags: { column: Int32Array; flags: Uint8Array }[];
  private readonly targetSignatures: Int32Array;
  private readonly signatures = new Signatures();
  private readonly masks = new Map<number, CellMask>();
  private readonly columns: readonly (ControlFacts | undefined)[];

  constructor(
    condition: ScoreCondition,
    tables: ScoreTables,
    controls: readonly ScoreControl[],
  ) {
    this.judge = this.compile(condition);
    const columns: (ControlFacts | undefined)[] = [];
    for (const control of controls) {
      const column = tables.controls.find(control.id);
      if (column >= 0) {
        columns[column] = control;
      }
    }
    this.columns = Array.from(columns);
    this.holderFlags = this.holderLeaves.map(leaf => holderBit(leaf, tables));
    this.targetSignatures = this.signTargets(tables);
  }

  /** Set where the answer is the same for every holder and place. */
  get constant(): CellMask | undefined {
    return this.holderLeaves.length + this.targetLeaves.length === 0
      ? this.mask(0, 0)
      : undefined;
  }

  /** The kind of a holder, for {@link maskAt}. */
  signature(holder: number): number {
    let signature = 0;
    for (const { column, flags } of this.holderFlags) {
      const code = column[holder];
      signature = this.signatures.extend(
        signature,
        code >= 0 && flags[code] === 1,
      );
    }
    return signature;
  }

  maskAt(signature: number, target: number): CellMask {
    return this.mask(signature, this.targetSignatures[target]);
  }

  private mask(holder: number, target: number): CellMask {
    // Fewer than a million kinds: a condition has few parts.
    const key = holder * 2 ** 20 + target;
    let mask = this.masks.get(key);
    if (!mask) {
      const ofHolder = this.signatures.bits[holder];
      const ofTarget = this.signatures.bits[target];
      mask = maskOf(
        this.columns.map(
          control => control && this.judge(ofHolder, ofTarget, control),
        ),
        this.judge(ofHolder, ofTarget, FINDINGS),
      );
      this.masks.set(key, mask);
    }
    return mask;
  }

  private compile(condition: ScoreCondition): Judge {
    if ('all' in condition) {
      const parts = condition.all.map(part => this.compile(part));
      return (...cell) => parts.every(judge => judge(...cell));
    }
    if ('any' in condition) {
      const parts = condition.any.map(part => this.compile(part));
      return (...cell) => parts.some(judge => judge(...cell));
    }
    if ('not' in condition) {
      const judge = this.compile(condition.not);
      return (...cell) => !judge(...cell);
    }
    return this.compileLeaf(condition.key, condition.values);
  }

  private compileLeaf(key: ScoreConditionKey, values: string[]): Judge {
    switch (key) {
      case 'control':
        return (_holder, _target, control) => values.includes(control.id);
      case 'signal':
        return (_holder, _target, control) => values.includes(control.signal);
      case 'account':
      case 'region': {
        const bit = this.targetLeaves.push({ key, values: new Set(values) });
        return (_holder, target) => target[bit - 1];
      }
      default: {
        const refs = new Set(values.map(ref => ref.toLowerCase()));
        const bit = this.holderLeaves.push({ key, values: refs });
        return holder => holder[bit - 1];
      }
    }
  }

  private signTargets({ targets }: ScoreTables): Int32Array {
    const signatures = new Int32Array(targets.size);
    for (const { key, values } of this.targetLeaves) {
      const [names, column] =
        key === 'account'
          ? [targets.accounts, targets.account]
          : [targets.regions, targets.region];
      const flags = names.flags(values);
      for (let target = 0; target < signatures.length; target += 1) {
        const code = column.values[target];
        signatures[target] = this.signatures.extend(
          signatures[target],
          code >= 0 && flags[code] === 1,
        );
      }
    }
    return signatures;
  }
}

function holderBit({ key, values }: Leaf, { facts }: ScoreTables) {
  const flags = facts.refs.flags(values);
  if (key === 'entity') {
    const itself = Int32Array.from(flags, (_flag, ref) => ref);
    return { column: itself, flags };
  }
  const column = key === 'owner' ? facts.owner : facts.system;
  return { column: column.values, flags };
}
