import {
  mockCredentials,
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ScoreState,
  WorkItemRequest,
} from 'backstage-plugin-aws-detective-controls-common';
import { CELL_LETTERS } from '../../../model';
import { CONTROLS } from '../../../model/__testUtils__/controls';
import { DatabaseStore } from '../../../store';
import { createTestStore } from '../../../store/__testUtils__/databases';
import {
  account,
  at,
  entity,
  evaluation,
  mapping,
  resource,
  sweep,
  verdict,
} from '../../../store/__testUtils__/fixtures';
import { TicketProviders } from '../TicketProviders';
import { TicketWriter } from '../TicketWriter';
import { WorkItemRunner } from '../WorkItemRunner';
import { WorkItems } from '../WorkItems';
import { FakeTicketService } from './FakeTicketService';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

export const CONTROL = 'vpc-flow-logs-enabled';
export const ENTITY = 'component:default/payments-api';
export const USER = 'user:default/jane';

function catalogOf(): Entity[] {
  return (
    [
      ['Component', 'payments-api'],
      ['Group', 'payments'],
      ['User', 'jane'],
    ] as const
  ).map(([kind, name]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: 'default',
      annotations: { 'github.com/project-slug': 'acme/payments' },
    },
  }));
}

/** Work items on a database, with a ticket service, a clock and gaps to set. */
export class WorkBench {
  readonly service = new FakeTicketService();
  readonly providers = new TicketProviders();
  readonly items: WorkItems;
  readonly logger = mockServices.logger.mock();
  readonly catalog = catalogServiceMock({ entities: catalogOf() });
  /** Minutes of the tests' day. */
  minute = 10;

  private constructor(readonly store: DatabaseStore, readonly knex: Knex) {
    this.providers.addTicketProvider(this.service);
    this.items = new WorkItems({
      store,
      providers: this.providers,
      catalog: this.catalog,
    });
  }

  static async create(
    databases: TestDatabases,
    id: TestDatabaseId,
  ): Promise<WorkBench> {
    const { store, knex } = await createTestStore(databases, id);
    const bench = new WorkBench(store, knex);
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({ entities: [entity()], complete: true });
    const vpc = resource('main');
    await sweep(store, {
      resources: [vpc],
      evaluations: [evaluation(CONTROL, [verdict(vpc.arn, 'fail')])],
      mappings: [mapping(vpc.arn)],
    });
    await bench.reset();
    return bench;
  }

  /** As at first: a gap, and no work on it. */
  async reset(): Promise<void> {
    const { knex } = this;
    this.minute = 10;
    this.service.reset();
    await knex('work_items').delete();
    await knex('targets').update({ scores_due_at: null });
    await knex('scores').delete();
    await knex('score_controls').delete();
    await knex('score_controls').insert({ position: 0, control_id: CONTROL });
    await this.setGap('fail');
  }

  get now(): string {
    return at(this.minute);
  }

  /** What the scores say of the gap in a target. */
  async setGap(
    state: ScoreState | undefined,
    target = '111122223333/eu-west-1',
  ): Promise<void> {
    await this.knex('scores')
      .insert({
        target_id: target,
        holder: ENTITY,
        cells: state ? CELL_LETTERS[state] : '.',
        gaps: '[]',
        findings: '{}',
        version: 1,
      })
      .onConflict(['target_id', 'holder'])
      .merge();
  }

  create(request: Partial<WorkItemRequest> = { provider: 'chalkboard' }) {
    return this.items.create(
      { entityRef: ENTITY, controlId: CONTROL, ...request },
      {
        credentials: mockCredentials.user(USER),
        by: USER,
        now: new Date(this.now),
      },
    );
  }

  close(id: string) {
    return this.items.close(id, { by: USER, now: new Date(this.now) });
  }

  /** A runner as another backend instance has one. */
  runner(): WorkItemRunner {
    return new WorkItemRunner({
      store: this.store,
      providers: this.providers,
      writer: new TicketWriter({
        store: this.store,
        catalog: this.catalog,
        auth: mockServices.auth(),
        controls: CONTROLS,
        staleAfterSeconds: 1e9,
        renderReason: (_control, { key }) => ({ en: key, ja: key }),
        dueAt: async () => at(30 * 24 * 60),
        appBaseUrl: 'https://backstage.test/',
      }),
      logger: this.logger,
      now: () => new Date(this.now),
    });
  }

  /** A round of a new instance, some minutes later. */
  async run(minutesLater = 0): Promise<void> {
    this.minute += minutesLater;
    await this.runner().run(new AbortController().signal);
  }

  async stored() {
    const items = await this.store.readWorkItemsAfter({ limit: 100 });
    return items[0];
  }
}
