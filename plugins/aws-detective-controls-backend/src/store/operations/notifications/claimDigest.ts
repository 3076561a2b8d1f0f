import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { shiftTime, toStoredTime } from '../../sql/time';
import { Store } from '../../Store';
import { DigestRow } from './notificationRows';

/** See `Store.claimDigest`. */
export async function claimDigest(
  knex: Knex,
  options: Parameters<Store['claimDigest']>[0],
): Promise<string | undefined> {
  const { recipient, kind, leaseSeconds } = options;
  const now = toStoredTime(options.now);
  const token = randomUUID();
  return knex.transaction(async tx => {
    await tx<DigestRow>('notification_digests')
      .insert({ recipient, kind })
      .onConflict(['recipient', 'kind'])
      .ignore();
    const claimed = await tx<DigestRow>('notification_digests')
      .where({ recipient, kind })
      .andWhere(where =>
        where
          .whereNull('sent_at')
          .orWhere('sent_at', '<=', toStoredTime(options.sentBefore)),
      )
      .andWhere(where =>
        where.whereNull('lease_until').orWhere('lease_until', '<', now),
      )
      .update({
        lease_token: token,
        lease_until: shiftTime(now, leaseSeconds),
      });
    return claimed === 1 ? token : undefined;
  });
}
