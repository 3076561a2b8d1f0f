import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityClaims } from '../model';
import { parseClaims } from './parseClaims';

/** What claims and facts are read from; all else stays in the catalog. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.tags',
  'metadata.annotations',
  'relations',
  'spec.type',
  'spec.lifecycle',
  'spec.profile.displayName',
];

/** Reads the claims of every entity of the catalog. */
export class CatalogReader {
  private readonly catalog: CatalogService;
  private readonly auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.catalog = options.catalog;
    this.auth = options.auth;
  }

  /**
   * Reads the whole catalog, page by page, with the plugin's own credentials.
   *
   * @returns one entry for every entity, with claims or without
   * @throws what the catalog throws, or the reason of `signal`: half a catalog is
   *   never returned
   */
  async readClaims(signal?: AbortSignal): Promise<EntityClaims[]> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const claims = new Map<string, EntityClaims>();
    const pages = this.catalog.streamEntities(
      { fields: FIELDS },
      { credentials },
    );
    for await (const page of pages) {
      signal?.throwIfAborted();
      for (const entity of page) {
        // An entity may move between pages while they are read.
        const parsed = parseClaims(entity);
        claims.set(parsed.entityRef, parsed);
      }
    }
    return [...claims.values()];
  }
}
