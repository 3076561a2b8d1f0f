import { ScoreChanges, ScoreEntity } from '../../model';
import { Dictionary } from './Dictionary';
import { IntColumn } from './IntColumn';
import { RefTree } from './RefTree';

const ACCOUNT_PREFIX = 'account/';

/** The kind of accounts that no entity stands for. */
export const ACCOUNT_KIND = 'account';

/**
 * What is known of each ref: of holders, and of the groups, systems and domains
 * that they name. A ref that the catalog does not have is known by its ref alone.
 */
export class FactTable {
  readonly refs = new Dictionary();
  readonly kinds = new Dictionary();
  readonly types = new Dictionary();
  readonly lifecycles = new Dictionary();
  readonly tags = new Dictionary();

  /** By ref; -1 for none. */
  readonly owner = new IntColumn(-1);
  readonly system = new IntColumn(-1);
  readonly kind = new IntColumn(-1);
  readonly type = new IntColumn(-1);
  readonly lifecycle = new IntColumn(-1);
  /** By ref: numbers of `tags`, each once, where there are any. */
  readonly tagsOf: (readonly number[] | undefined)[] = [];
  /** By ref: what people call it, where it is known. */
  readonly titles: (string | undefined)[] = [];
  /** By ref: what a search looks at, in lower case. */
  readonly texts: string[] = [];
  /** By ref of a system: its domain. */
  readonly systemDomain = new IntColumn(-1);

  readonly groups = new RefTree();
  readonly domains = new RefTree();

  private accounts: ReadonlySet<number> = new Set();

  /** The number of a ref, a new one where it has none. */
  ref(text: string): number {
    const lower = text.toLowerCase();
    const size = this.refs.size;
    const ref = this.refs.intern(lower);
    if (ref === size) {
      this.forget(ref);
    }
    return ref;
  }

  setEntity(entity: ScoreEntity): void {
    const ref = this.ref(entity.entityRef);
    this.forget(ref);
    const kind = entity.kind.toLowerCase();
    const optional = (text: string | undefined) => (text ? this.ref(text) : -1);
    this.owner.set(ref, optional(entity.ownerRef));
    this.system.set(ref, optional(entity.systemRef));
    this.kind.set(ref, this.kinds.intern(kind));
    if (entity.type) {
      this.type.set(ref, this.types.intern(entity.type));
    }
    if (entity.lifecycle) {
      this.lifecycle.set(ref, this.lifecycles.intern(entity.lifecycle));
    }
    if (entity.tags?.length) {
      const tags = entity.tags.map(tag => this.tags.intern(tag));
      this.tagsOf[ref] = [...new Set(tags)];
    }
    this.setTitle(ref, entity.title ?? entity.name);

    const domain = optional(entity.domainRef);
    if (kind === 'system') {
      this.systemDomain.set(ref, domain);
    } else if (kind === 'domain' && domain >= 0) {
      this.domains.set(ref, [domain]);
    } else if (kind === 'group') {
      // A user's groups do not own what names the user.
      const parents = (entity.parentRefs ?? []).map(text => this.ref(text));
      this.groups.set(ref, parents);
    }
  }

  removeEntity(entityRef: string): void {
    this.forget(this.ref(entityRef));
  }

  /** Replaces all accounts: the facts of holders that no entity stands for. */
  setAccounts(accounts: ScoreChanges['accounts']): void {
    const listed = new Set<number>();
    for (const { accountId, name, ownerRef } of accounts) {
      const ref = this.ref(accountHolder(accountId));
      listed.add(ref);
      this.owner.set(ref, ownerRef ? this.ref(ownerRef) : -1);
      this.setTitle(ref, name ?? accountId);
    }
    for (const ref of this.accounts) {
      if (!listed.has(ref)) {
        this.forget(ref);
      }
    }
    this.accounts = listed;
  }

  isAccount(ref: number): boolean {
    return this.refs.texts[ref].startsWith(ACCOUNT_PREFIX);
  }

  private setTitle(ref: number, title: string): void {
    this.titles[ref] = title;
    this.texts[ref] = `${this.refs.texts[ref]}\n${title.toLowerCase()}`;
  }

  private forget(ref: number): void {
    const text = this.refs.texts[ref];
    this.owner.set(ref, -1);
    this.system.set(ref, -1);
    this.kind.set(ref, this.kinds.intern(kindOf(text)));
    this.type.set(ref, -1);
    this.lifecycle.set(ref, -1);
    this.systemDomain.set(ref, -1);
    this.tagsOf[ref] = undefined;
    this.titles[ref] = undefined;
    this.texts[ref] = text;
    this.groups.set(ref, []);
    this.domains.set(ref, []);
  }
}

/** The holder that stands for an account. */
export function accountHolder(accountId: string): string {
  return `${ACCOUNT_PREFIX}${accountId}`;
}

function kindOf(ref: string): string {
  return ref.startsWith(ACCOUNT_PREFIX) ? ACCOUNT_KIND : ref.split(':', 1)[0];
}
