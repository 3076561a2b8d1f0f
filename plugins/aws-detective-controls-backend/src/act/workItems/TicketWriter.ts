import { AuthService } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  LocalizedText,
  SEVERITIES,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  OpenTicketRequest,
  TicketGap,
} from 'backstage-plugin-aws-detective-controls-node';
import { Control, Gap, Reason } from '../../model';
import { Store } from '../../store/Store';
import { ticketBody, ticketTitle } from './ticketBody';
import { ticketKey } from './ticketKey';

/** As many as one read gives. */
const MAXIMUM_READ = 500;

/** What {@link TicketWriter} works with. */
export interface TicketWriterOptions {
  store: Pick<Store, 'readResults'>;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  /** The enabled controls. */
  controls: readonly Control[];
  staleAfterSeconds: number;
  renderReason: (control: Control, reason: Reason) => LocalizedText;
  /** Until when a gap is to be mended, ISO 8601. */
  dueAt?: (gap: Gap, now: Date) => Promise<string | undefined>;
  /** `app.baseUrl`. */
  appBaseUrl?: string;
}

/** Writes what a ticket service is asked with, from what is stored now. */
export class TicketWriter {
  constructor(private readonly options: TicketWriterOptions) {}

  /** What a ticket of a gap is found by; without annotations where the entity is gone. */
  async find(gap: Gap): Promise<{ gap: TicketGap; idempotencyKey: string }> {
    const entity = await this.readEntity(gap.entityRef);
    return {
      gap: { ...gap, annotations: entity?.metadata.annotations ?? {} },
      idempotencyKey: ticketKey(gap),
    };
  }

  /**
   * What a ticket of a gap is opened with.
   *
   * @throws InputError where the entity or the control is no longer there
   */
  async open(gap: Gap, now: string): Promise<OpenTicketRequest> {
    const { entityRef, controlId } = gap;
    const control = this.options.controls.find(
      ({ metadata }) => metadata.id === controlId,
    );
    if (!control) {
      throw new InputError(`The control '${controlId}' is no longer judged`);
    }
    const entity = await this.readEntity(entityRef);
    if (!entity) {
      throw new InputError(`The catalog no longer has '${entityRef}'`);
    }
    const { metadata } = control;
    const { items, nextCursor } = await this.options.store.readResults({
      entityRef,
      now,
      staleAfterSeconds: this.options.staleAfterSeconds,
      ranks: [
        {
          controlId,
          signal: metadata.signal,
          bestPractice: metadata.bestPractice,
          severityRank: SEVERITIES.indexOf(metadata.severity),
        },
      ],
      query: { status: ['fail'], scope: 'own', limit: MAXIMUM_READ },
    });
    const idempotencyKey = ticketKey(gap);
    return {
      gap: { ...gap, annotations: entity.metadata.annotations ?? {} },
      idempotencyKey,
      ticketTitle: ticketTitle({ entityRef, control: metadata }),
      ticketBody: ticketBody({
        entityRef,
        ownerRef: entity.relations?.find(
          ({ type }) => type === RELATION_OWNED_BY,
        )?.targetRef,
        control: metadata,
        failing: items.map(result => ({
          subject: result.subject,
          name: result.resource?.name,
          accountId: result.target.accountId,
          region: result.target.region,
          reason: this.options.renderReason(control, result.reason).en,
        })),
        more: nextCursor !== undefined,
        dueAt: await this.options.dueAt?.(gap, new Date(now)),
        entityUrl: this.entityUrl(entityRef),
        idempotencyKey,
      }),
    };
  }

  private entityUrl(entityRef: string): string | undefined {
    const { appBaseUrl } = this.options;
    const { kind, namespace, name } = parseEntityRef(entityRef);
    return (
      appBaseUrl &&
      `${appBaseUrl.replace(/\/+$/, '')}/catalog/${[namespace, kind, name]
        .map(encodeURIComponent)
        .join('/')}/detective-controls`
    );
  }

  private async readEntity(entityRef: string) {
    return this.options.catalog.getEntityByRef(
      stringifyEntityRef(parseEntityRef(entityRef)),
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
  }
}
