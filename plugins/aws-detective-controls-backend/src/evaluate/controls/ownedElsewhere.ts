import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { CollectorId, isOk, Reading } from '../../model';
import { causeOf } from '../judging';

/**
 * The cause of what hangs on another account.
 *
 * @param collector - the reading of that account which would tell: when it is
 *   stored, who waits for it is swept again
 */
export function ownedElsewhere(
  collector: CollectorId,
  accountId: string,
  message: string,
  of: Partial<UnknownCause> = {},
): UnknownCause {
  return { ...of, kind: 'owned-elsewhere', message, collector, accountId };
}

/**
 * Why another account's own reading does not tell, where there is none or it
 * failed.
 *
 * @param role - what the account has to do with it, such as `administers GuardDuty`
 */
export function silentPeer(
  collector: CollectorId,
  accountId: string,
  role: string,
  reading: Reading<unknown> | undefined,
): UnknownCause {
  const account = `Account ${accountId}, which ${role},`;
  if (!reading || isOk(reading)) {
    const message = `${account} is no target or was not swept yet`;
    return ownedElsewhere(collector, accountId, message);
  }
  return ownedElsewhere(
    collector,
    accountId,
    `${account} could not be read itself: ${reading.reason}`,
    causeOf(reading, collector),
  );
}
