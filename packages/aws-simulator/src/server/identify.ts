import type { Account, Estate, IamGrant } from '../estate/Estate';
import { readSessionKey } from './sessionKeys';

/** Whom an access key stands for. */
export interface Caller {
  account: Account;
  arn: string;
  grant: IamGrant;
  /** When AWS stops accepting the key; undefined for a key that does not expire. */
  expiresAt?: Date;
}

/**
 * Finds out whose an access key is.
 *
 * - `AKIA<account id>` is the account's own key, with the account's grant;
 * - keys that the estate lists have a grant of their own;
 * - keys that `sts:AssumeRole` handed out have the grant of the role.
 *
 * @returns undefined for a key that nobody has.
 */
export function identify(
  { accounts }: Estate,
  accessKeyId: string,
  partition: string,
): Caller | undefined {
  const session = readSessionKey(accessKeyId);
  if (session) {
    const account = accounts.find(({ id }) => id === session.accountId);
    const role = account?.roles?.[session.roleName];
    return account && role
      ? {
          account,
          arn: `arn:${partition}:sts::${account.id}:assumed-role/${session.roleName}/${session.sessionName}`,
          grant: role,
          expiresAt: session.expiresAt,
        }
      : undefined;
  }

  for (const account of accounts) {
    const listed = account.accessKeys?.[accessKeyId];
    if (listed) {
      return user(account, accessKeyId, listed, partition);
    }
    if (accessKeyId === `AKIA${account.id}`) {
      return user(account, 'simulator', account, partition);
    }
  }
  return undefined;
}

function user(
  account: Account,
  name: string,
  grant: IamGrant,
  partition: string,
): Caller {
  const arn = `arn:${partition}:iam::${account.id}:user/${name}`;
  return { account, arn, grant };
}
