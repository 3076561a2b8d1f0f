import { ScoreQuery } from '../ScoreAccess';
import { ScoreTables } from '../tables/ScoreTables';
import { isLinkKnown } from '../tables/RefTree';

/**
 * What of the catalog a caller sees. Groups, systems and domains that the caller
 * does not see are known by ref only, and only where something that the caller sees
 * names them.
 */
export class CallerView {
  /** By ref: 1 for entities that the caller sees; undefined: every one. */
  readonly visible: Uint8Array | undefined;
  private readonly mine: Uint8Array | undefined;

  constructor(
    private readonly tables: ScoreTables,
    { access, mine }: Pick<ScoreQuery, 'access' | 'mine'>,
  ) {
    const { refs } = tables.facts;
    if (access.visible) {
      this.visible = refs.flags(access.visible);
      this.mine = refs.flags(mine.map(ref => ref.toLowerCase()));
    }
  }

  sees(ref: number): boolean {
    return !this.visible || this.visible[ref] === 1;
  }

  /**
   * Whether a holder is shown at all. The catalog decides nothing on accounts that
   * no entity stands for: where it hides anything from the caller, such an account
   * is shown to its owners only.
   */
  shows(holder: number): boolean {
    return this.sees(holder) || this.isOwnAccount(holder);
  }

  /** What people call a ref, where the caller may know. */
  title(ref: number): string {
    const { titles, refs } = this.tables.facts;
    const isKnown = this.shows(ref);
    return (isKnown ? titles[ref] : undefined) ?? refs.texts[ref];
  }

  /** The system of a holder; of a system, itself; -1: none. */
  systemOf(holder: number): number {
    const { kind, kinds, system } = this.tables.facts;
    return kind.values[holder] === kinds.find('system')
      ? holder
      : system.values[holder];
  }

  /** The domain of a holder, by its system; of a domain, itself; -1: none. */
  domainOf(holder: number): number {
    const { kind, kinds, systemDomain } = this.tables.facts;
    if (kind.values[holder] === kinds.find('domain')) {
      return holder;
    }
    const system = this.systemOf(holder);
    const domain = system < 0 ? -1 : systemDomain.values[system];
    return domain >= 0 && isLinkKnown(system, domain, this.visible)
      ? domain
      : -1;
  }

  private isOwnAccount(holder: number): boolean {
    const { facts } = this.tables;
    const owner = facts.owner.values[holder];
    return owner >= 0 && this.mine?.[owner] === 1 && facts.isAccount(holder);
  }
}
