import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PluginConfig } from '../../config';
import { Store } from '../../store/Store';
import { lateBefore } from '../workItems/lateBefore';
import { Digest, planDigests } from './planDigests';
import { NamedControl, toNotification } from './toNotification';

const LEASE_SECONDS = 300;
/** A service that does not take so many, one after the other, is left alone until the next round. */
const FAILURES = 3;
/** One round sends at most so many; the next one goes on. */
const MOST_DIGESTS = 500;

/** What {@link DigestSender} works with. */
export interface DigestSenderOptions {
  store: Pick<
    Store,
    | 'readOpenNotices'
    | 'readCells'
    | 'dropNotices'
    | 'claimDigest'
    | 'finishDigest'
  >;
  notifications: NotificationService;
  /** The controls that are judged, by their ids. */
  controls: ReadonlyMap<string, NamedControl>;
  config: Pick<PluginConfig, 'notifications'>;
  logger: LoggerService;
}

/**
 * Sends what is to be told. A digest is claimed before it is sent, so that instances do
 * not send it twice; one that the service does not take is sent again in a later round.
 */
export class DigestSender {
  private failing = false;
  /** What the service did not take, so that others come first. */
  private readonly refused = new Set<string>();

  constructor(private readonly options: DigestSenderOptions) {}

  /**
   * One round.
   *
   * @param clock - asked again for each digest
   * @returns how many notifications were sent
   */
  async send(clock: () => Date, signal?: AbortSignal): Promise<number> {
    const digests = (await this.plan(clock()))
      .sort((a, b) => this.refusals(a) - this.refusals(b))
      .slice(0, MOST_DIGESTS);
    let sent = 0;
    let failures = 0;
    for (const digest of digests) {
      if (signal?.aborted || failures === FAILURES) {
        break;
      }
      const outcome = await this.sendOne(digest, clock);
      sent += outcome === 'sent' ? 1 : 0;
      failures = outcome === 'failed' ? failures + 1 : 0;
    }
    return sent;
  }

  private async plan(now: Date): Promise<Digest[]> {
    const { store, controls, config } = this.options;
    const { notices, sent } = await store.readOpenNotices({
      now: now.toISOString(),
    });
    const states = await store.readCells({
      gaps: notices.map(({ holder, controlId }) => ({
        entityRef: holder,
        controlId,
      })),
      lateBefore: lateBefore(now),
    });
    const { digests, dropped } = planDigests(
      notices.map((notice, index) => ({ notice, state: states[index] })),
      sent,
      {
        severities: new Map(
          [...controls].map(([id, { severity }]) => [id, severity]),
        ),
        kinds: config.notifications.kinds,
        digestHours: config.notifications.digestHours,
        now,
      },
    );
    if (dropped.length > 0) {
      await store.dropNotices(dropped);
    }
    return digests;
  }

  private async sendOne(
    digest: Digest,
    clock: () => Date,
  ): Promise<'sent' | 'failed' | 'taken'> {
    const { store, notifications, controls } = this.options;
    const { recipient, kind, sentBefore, notices } = digest;
    const token = await store.claimDigest({
      recipient,
      kind,
      sentBefore,
      now: clock().toISOString(),
      leaseSeconds: LEASE_SECONDS,
    });
    if (token === undefined) {
      return 'taken';
    }
    const finish = (told?: Digest['notices']) =>
      store.finishDigest({
        recipient,
        kind,
        token,
        told,
        now: clock().toISOString(),
      });
    try {
      await notifications.send(toNotification(digest, controls));
    } catch (error) {
      this.refused.add(keyOf(digest));
      this.say(error);
      await finish();
      return 'failed';
    }
    this.refused.delete(keyOf(digest));
    this.say();
    await finish(notices);
    return 'sent';
  }

  private refusals(digest: Digest): number {
    return this.refused.has(keyOf(digest)) ? 1 : 0;
  }

  /** Once when it begins to fail, and once when it is over. */
  private say(error?: unknown): void {
    const { logger } = this.options;
    if (error !== undefined) {
      const message = `A notification was not taken, and is tried again for some days: ${stringifyError(
        error,
      )}`;
      if (this.failing) {
        logger.debug(message);
      } else {
        logger.warn(
          `${message}. Without the notifications plugin, set awsDetectiveControls.notifications.enabled to false`,
        );
      }
    } else if (this.failing) {
      logger.info('Notifications are taken again');
    }
    this.failing = error !== undefined;
  }
}

function keyOf({ kind, recipient }: Digest): string {
  return `${kind} ${recipient}`;
}
