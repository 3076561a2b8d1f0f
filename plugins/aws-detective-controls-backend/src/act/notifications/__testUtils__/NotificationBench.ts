import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  ControlStatus,
  Severity,
} from 'backstage-plugin-aws-detective-controls-common';
import { NOTIFICATION_KINDS } from '../../../model';
import { DatabaseStore, SweepOutcome } from '../../../store';
import { createTestStore } from '../../../store/__testUtils__/databases';
import {
  account,
  at,
  entity,
  evaluation,
  mapping,
  resource,
  sweep,
  unknown,
  verdict,
  vpcArn,
} from '../../../store/__testUtils__/fixtures';
import { DigestSender } from '../DigestSender';
import { GapLook } from '../GapLook';
import { NamedControl } from '../toNotification';

type Knex = Awaited<ReturnType<TestDatabases['init']>>;

/** The minutes of a day. */
export const DAY = 24 * 60;

export const CONTROLS = new Map<string, NamedControl>(
  (
    [
      ['flow-logs', 'VPC flow logs are on', 'high'],
      ['detector', 'GuardDuty is on', 'critical'],
      ['retention', 'Logs are kept', 'low'],
    ] as [string, string, Severity][]
  ).map(([id, title, severity]) => [id, { title, severity }]),
);

/** What controls say, by their ids, of VPCs by name or of any other subject. */
export type Verdicts = Record<string, Record<string, ControlStatus>>;

/** A notification service that keeps what it takes. */
export class FakeNotifications {
  readonly taken: NotificationSendOptions[] = [];
  calls = 0;
  /** Whether it refuses a notification. */
  refuses: (options: NotificationSendOptions) => boolean = () => false;

  async send(options: NotificationSendOptions): Promise<void> {
    this.calls += 1;
    // As over HTTP: others have their turn before it answers.
    await new Promise(resolve => setTimeout(resolve, 5));
    if (this.refuses(options)) {
      throw new Error('Request failed with status 404');
    }
    this.taken.push(options);
  }

  /** The titles that were taken since the last time. */
  titles(): string[] {
    return this.taken.splice(0).map(({ payload }) => payload.title);
  }
}

/** A store with one account and an entity, and what tells of them. */
export class NotificationBench {
  readonly notifications = new FakeNotifications();
  readonly logger = mockServices.logger.mock();
  readonly config = {
    dueDates: { critical: 7, high: 14, medium: 30, low: 90, soonDays: 3 },
    waivers: {
      maximumDays: 365,
      selfApproval: false,
      remindBeforeDays: [14, 3],
    },
    notifications: {
      enabled: true,
      digestHours: 24,
      kinds: [...NOTIFICATION_KINDS],
    },
    sweep: {
      intervalSeconds: 3600,
      concurrency: 1,
      targetTimeoutSeconds: 600,
      schedule: { frequency: { seconds: 10 }, timeout: { hours: 1 } },
    },
  };
  controls = CONTROLS;

  private constructor(readonly store: DatabaseStore, readonly knex: Knex) {}

  static async create(
    databases: TestDatabases,
    id: TestDatabaseId,
  ): Promise<NotificationBench> {
    const { store, knex } = await createTestStore(databases, id);
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await store.saveEntities({
      entities: [entity()],
      complete: true,
      now: at(0),
    });
    return new NotificationBench(store, knex);
  }

  /** A sweep that takes a minute; every VPC is the entity's unless told. */
  async sweep(
    minutes: number,
    verdicts: Verdicts,
    override: Partial<SweepOutcome> = {},
  ): Promise<void> {
    const names = new Set(Object.values(verdicts).flatMap(Object.keys));
    const vpcs = [...names].filter(name => !name.includes('/'));
    await sweep(this.store, {
      startedAt: at(minutes),
      finishedAt: at(minutes + 1),
      resources: vpcs.map(name => resource(name)),
      mappings: vpcs.map(name => mapping(vpcArn(name))),
      evaluations: Object.entries(verdicts).map(([controlId, subjects]) =>
        evaluation(
          controlId,
          Object.entries(subjects).map(([name, status]) => {
            const subject = name.includes('/') ? name : vpcArn(name);
            return status === 'unknown'
              ? unknown(subject, 'not-seen')
              : verdict(subject, status);
          }),
          { evaluatedAt: at(minutes) },
        ),
      ),
      ...override,
    });
  }

  /** What one instance of the backend does it with. */
  instance(): { look: GapLook; sender: DigestSender } {
    const { store, config, logger, controls } = this;
    return {
      look: new GapLook({
        store,
        severities: new Map(
          [...controls].map(([id, { severity }]) => [id, severity]),
        ),
        config,
        logger,
      }),
      sender: new DigestSender({
        store,
        notifications: this.notifications,
        controls,
        config,
        logger,
      }),
    };
  }

  async rollUp(
    minutes: number,
    staleAfterSeconds = 500 * DAY * 60,
  ): Promise<void> {
    await this.store.refreshScores({
      now: at(minutes),
      staleAfterSeconds,
      controlIds: [...this.controls.keys()],
    });
  }

  /** What the scores say of the first control of a holder: a letter. */
  async cell(holder: string): Promise<string | undefined> {
    const row = await this.knex('scores').where({ holder }).first('cells');
    return row?.cells[0];
  }

  /** Rolls up, looks and sends. @returns the titles of what was taken */
  async round(
    minutes: number,
    options: {
      instance?: ReturnType<NotificationBench['instance']>;
      staleAfterSeconds?: number;
    } = {},
  ): Promise<string[]> {
    const { look, sender } = options.instance ?? this.instance();
    await this.rollUp(minutes, options.staleAfterSeconds);
    await look.take(new Date(at(minutes)));
    await sender.send(() => new Date(at(minutes)));
    return this.notifications.titles();
  }
}
