import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** How long an answer of the catalog holds for callers with the same conditions. */
const HELD_MS = 30_000;

/** More than this many different conditions are not kept at once. */
const MAXIMUM_HELD = 100;

/** What {@link CatalogVisibility} asks. */
export interface CatalogVisibilityOptions {
  catalog: Pick<CatalogService, 'getEntities'>;
  permissions: Pick<PermissionsService, 'authorizeConditional'>;
  now: () => Date;
}

/**
 * Which entities the catalog shows to a caller.
 *
 * The catalog decides, whatever rules its policy uses: where that depends on the
 * entity, it lists what it shows with the caller's credentials. That is one decision
 * and at most one list, at any number of entities; callers with the same conditions
 * share a list for half a minute.
 */
export class CatalogVisibility {
  private readonly held = new Map<
    string,
    { until: number; refs: Promise<ReadonlySet<string>> }
  >();

  constructor(private readonly options: CatalogVisibilityOptions) {}

  /** @returns refs in lower case; undefined where the caller may read every entity */
  async of(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string> | undefined> {
    const [decision] = await this.options.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) {
      return undefined;
    }
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      // Conditions carry what they need of the caller, so equal ones see the same.
      return this.list(JSON.stringify(decision.conditions), credentials);
    }
    return new Set();
  }

  private list(
    conditions: string,
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const now = this.options.now().getTime();
    const known = this.held.get(conditions);
    if (known && known.until > now) {
      return known.refs;
    }
    const refs = this.read(credentials);
    this.held.delete(conditions);
    this.held.set(conditions, { until: now + HELD_MS, refs });
    refs.catch(() => {
      if (this.held.get(conditions)?.refs === refs) {
        this.held.delete(conditions);
      }
    });
    const [oldest] = this.held.keys();
    if (this.held.size > MAXIMUM_HELD) {
      this.held.delete(oldest);
    }
    return refs;
  }

  private async read(
    credentials: BackstageCredentials,
  ): Promise<ReadonlySet<string>> {
    const { items } = await this.options.catalog.getEntities(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials },
    );
    return new Set(items.map(entity => stringifyEntityRef(entity)));
  }
}
