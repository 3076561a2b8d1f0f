import { EntityClaims } from '../model';
import { Store } from '../store';

/** Older than this, entities are read from the store again. */
const MAX_AGE_MS = 30_000;

/**
 * The entities' claims, shared by the sweeps of one instance, so that a round of
 * many targets does not read them once a target.
 */
export class EntityCache {
  private entities?: Promise<EntityClaims[]>;
  private readAt = 0;

  constructor(
    private readonly store: Pick<Store, 'readEntities'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** The entities, at most half a minute old. */
  async get(): Promise<EntityClaims[]> {
    if (!this.entities || this.now() - this.readAt > MAX_AGE_MS) {
      this.readAt = this.now();
      this.entities = this.store.readEntities();
      this.entities.catch(() => this.forget());
    }
    return this.entities;
  }

  /** Makes the next {@link EntityCache.get} read the store. */
  forget(): void {
    this.entities = undefined;
  }
}
