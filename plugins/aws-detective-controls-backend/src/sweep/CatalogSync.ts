import { LoggerService } from '@backstage/backend-plugin-api';
import { CatalogReader, mapTarget, unmatchedWarnings } from '../map';
import { EntityClaims, Target } from '../model';
import { Store } from '../store';
import { EntityCache } from './EntityCache';

/** What a {@link CatalogSync} works with. */
export interface CatalogSyncOptions {
  store: Store;
  catalog: CatalogReader;
  entities: EntityCache;
  entityTagKeys: string[];
  logger: LoggerService;
  now?: () => Date;
}

/**
 * Brings the catalog's claims into the store, and maps what is stored anew where
 * they changed: a new annotation shows its resources without a call to AWS.
 */
export class CatalogSync {
  private readonly now: () => Date;
  private lastRunAt?: string;

  constructor(private readonly options: CatalogSyncOptions) {
    this.now = options.now ?? (() => new Date());
  }

  /** @returns how many entities changed or were removed */
  async run(signal: AbortSignal): Promise<number> {
    const { store, catalog, entities: cache, logger } = this.options;
    const startedAt = this.now().toISOString();
    const claims = await catalog.readClaims(signal);
    const known = (await store.listTargets()).targets.map(it => it.target);
    const entities: EntityClaims[] = claims.map(entity => ({
      ...entity,
      warnings: [...entity.warnings, ...unmatchedWarnings(entity, known)],
    }));

    const { changed, removed } = await store.saveEntities({
      entities,
      complete: true,
    });
    cache.forget();
    const changes = changed.length + removed.length;
    if (changes > 0) {
      this.warn(entities, new Set(changed));
      logger.info(
        `Catalog claims: ${changed.length} entities changed, ${removed.length} removed`,
      );
    }
    // Reading the catalog takes a while: targets may have come, and been swept.
    const stored = (await store.listTargets()).targets;
    // A sweep that ended since the last run may have mapped with the claims from
    // before it.
    const { lastRunAt } = this;
    const unsure = stored.filter(
      it => !lastRunAt || !it.lastFinishedAt || it.lastFinishedAt >= lastRunAt,
    );
    await this.remap(
      (changes > 0 ? stored : unsure).map(it => it.target),
      entities,
      signal,
    );
    this.lastRunAt = startedAt;
    return changes;
  }

  private async remap(
    targets: Target[],
    entities: EntityClaims[],
    signal: AbortSignal,
  ): Promise<void> {
    const { store, entityTagKeys } = this.options;
    for (const target of targets) {
      signal.throwIfAborted();
      await store.saveMappings({
        target,
        mappings: mapTarget({
          target,
          resources: await store.readResources(target),
          entities,
          entityTagKeys,
        }),
      });
    }
  }

  /** A bad annotation is told once, when it comes or changes. */
  private warn(entities: EntityClaims[], changed: Set<string>): void {
    for (const entity of entities) {
      if (changed.has(entity.entityRef)) {
        for (const warning of entity.warnings) {
          this.options.logger.warn(
            `${entity.entityRef}: annotation ${warning.annotation}: ${warning.message}`,
          );
        }
      }
    }
  }
}
