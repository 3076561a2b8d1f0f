import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { WorkItemRequest } from 'backstage-plugin-aws-detective-controls-common';
import { randomUUID } from 'node:crypto';
import { BadParameterError, StoredWorkItem } from '../../model';
import { Store } from '../../store/Store';
import { askAgain, isClosed, toClosed, toOpen } from './moves';
import { lateBefore } from './lateBefore';
import { TicketProviders } from './TicketProviders';

/** How often a change is tried that others get ahead of. */
const MAXIMUM_TRIES = 5;

/** What {@link WorkItems} works with. */
export interface WorkItemsOptions {
  store: Pick<
    Store,
    'addWorkItem' | 'updateWorkItem' | 'readWorkItem' | 'readCells'
  >;
  providers: TicketProviders;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
}

/** Who asks, and when. */
export interface WorkCaller {
  credentials: BackstageCredentials;
  /** The user's ref, or the subject of a service. */
  by: string;
  now: Date;
}

/**
 * Work on gaps, as people ask for it. What a ticket service has to be asked for is only
 * noted here; `WorkItemRunner` asks.
 */
export class WorkItems {
  constructor(private readonly options: WorkItemsOptions) {}

  /**
   * Assigns a gap, or has a ticket opened on it; at most one work item a gap. Where there
   * is one, that is given: open again, with the assignee that is asked for.
   *
   * @param request - whose entity the caller may see, and whose control is judged
   * @throws BadParameterError that names the field; ConflictError where there is nothing to do
   */
  async create(
    request: WorkItemRequest,
    { credentials, by, now }: WorkCaller,
  ): Promise<StoredWorkItem> {
    const { store, providers } = this.options;
    const { entityRef, controlId, provider } = request;
    const assigneeRef = await this.checkAssignee(request, credentials);
    this.checkProvider(request);
    await this.checkGap(request, now);
    const at = now.toISOString();
    const fresh = toOpen(
      {
        id: randomUUID(),
        entityRef,
        controlId,
        state: 'open',
        assigneeRef,
        provider,
        attempts: 0,
        reopens: true,
        round: 0,
        version: 0,
        createdBy: by,
        createdAt: at,
        updatedAt: at,
      },
      { by, now: at },
    );
    const stored = await store.addWorkItem(fresh);
    if (stored.id === fresh.id) {
      return stored;
    }
    return this.change(stored, item =>
      askAgain(item, {
        assigneeRef,
        provider,
        by,
        now: at,
        providerInstalled:
          item.provider === undefined ||
          providers.get(item.provider) !== undefined,
      }),
    );
  }

  /**
   * Closes work by hand: it stays so until its gap has passed once, and is back. Work
   * that is closed stays as it is.
   *
   * @throws NotFoundError where there is none of that id
   */
  async close(
    id: string,
    { by, now }: Pick<WorkCaller, 'by' | 'now'>,
  ): Promise<StoredWorkItem> {
    const item = await this.options.store.readWorkItem(id);
    if (!item) {
      throw new NotFoundError(`No work item '${id}'`);
    }
    return this.change(item, current =>
      isClosed(current)
        ? undefined
        : toClosed(current, { by, now: now.toISOString() }),
    );
  }

  private async change(
    stored: StoredWorkItem,
    to: (item: StoredWorkItem) => StoredWorkItem | undefined,
  ): Promise<StoredWorkItem> {
    const { store } = this.options;
    let item: StoredWorkItem | undefined = stored;
    for (let tries = 0; item && tries < MAXIMUM_TRIES; tries += 1) {
      const next = to(item);
      if (!next) {
        return item;
      }
      if (await store.updateWorkItem(next)) {
        return { ...next, version: next.version + 1 };
      }
      item = await store.readWorkItem(stored.id);
    }
    throw new ConflictError(
      `Work item '${stored.id}' is being changed by others: try again`,
    );
  }

  /** Work on what passes would be closed within a minute. */
  private async checkGap(
    { entityRef, controlId }: WorkItemRequest,
    now: Date,
  ): Promise<void> {
    const [state] = await this.options.store.readCells({
      gaps: [{ entityRef, controlId }],
      lateBefore: lateBefore(now),
    });
    if (state === undefined || state === 'pass' || state === 'not-applicable') {
      throw new ConflictError(
        `There is no gap to work on: '${controlId}' ${
          state === undefined
            ? `says nothing yet of what '${entityRef}' holds itself`
            : `is '${state}' on '${entityRef}'`
        }`,
      );
    }
  }

  private async checkAssignee(
    { assigneeRef }: WorkItemRequest,
    credentials: BackstageCredentials,
  ): Promise<string | undefined> {
    if (assigneeRef === undefined) {
      return undefined;
    }
    let ref: string | undefined;
    try {
      const parsed = parseEntityRef(assigneeRef);
      if (['user', 'group'].includes(parsed.kind.toLocaleLowerCase('en-US'))) {
        ref = stringifyEntityRef(parsed);
      }
    } catch {
      ref = undefined;
    }
    if (ref === undefined) {
      throw new BadParameterError(
        `assigneeRef: '${assigneeRef}' is no ref of a user or group, such as group:default/payments`,
        { parameter: 'assigneeRef', value: assigneeRef },
      );
    }
    if (!(await this.options.catalog.getEntityByRef(ref, { credentials }))) {
      throw new BadParameterError(
        `assigneeRef: the catalog has no '${ref}', or you may not see it`,
        { parameter: 'assigneeRef', value: assigneeRef },
      );
    }
    return ref;
  }

  private checkProvider({ provider, assigneeRef }: WorkItemRequest): void {
    const { providers } = this.options;
    if (provider === undefined) {
      if (assigneeRef === undefined) {
        throw new BadParameterError(
          'assigneeRef: needed, unless provider says where to open a ticket',
          { parameter: 'assigneeRef' },
        );
      }
      return;
    }
    if (!providers.get(provider)) {
      const takes = providers.list().map(({ id }) => id);
      throw new BadParameterError(
        `provider: there is no ticket service '${provider}'; ${
          takes.length > 0
            ? `it takes ${takes.map(id => `'${id}'`).join(', ')}`
            : 'none is installed: see docs/work-items.md'
        }`,
        { parameter: 'provider', value: provider, takes },
      );
    }
  }
}
