import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { ReadingError } from '../ReadingError';
import { sts } from '../services/sts';
import type { AwsClients } from './AwsClients';

interface Known {
  accessKeyId: string;
  account: Promise<string>;
}

/**
 * Makes sure that an account's credentials are that account's own, so that
 * nothing read with them is taken for another's. An access key belongs to one
 * account for good: it is asked about once.
 */
export class CallerIdentities {
  private readonly known = new Map<string, Known>();

  constructor(private readonly clients: AwsClients) {}

  /**
   * @param accountId - the account that is to be read
   * @param region - the region whose STS is asked
   * @returns the account of its credentials, which is `accountId`
   * @throws a ReadingError where the credentials are another account's; a
   *   CredentialsError where there are none; or what STS answered
   */
  async verify(accountId: string, region: string): Promise<string> {
    const { accessKeyId } = await this.clients.credentialsOf(accountId)();
    let known = this.known.get(accountId);
    if (known?.accessKeyId !== accessKeyId) {
      known = { accessKeyId, account: this.ask(accountId, region) };
      this.known.set(accountId, known);
    }
    const asked = known;
    const caller = await asked.account.catch(error => {
      if (this.known.get(accountId) === asked) {
        this.known.delete(accountId);
      }
      throw error;
    });
    if (caller !== accountId) {
      throw new ReadingError(
        'failed',
        `The credentials configured for account ${accountId} belong to account ${caller}`,
        { code: 'WrongAccount' },
      );
    }
    return caller;
  }

  // Without the abort signal of any one sweep: several may wait for the answer.
  private async ask(accountId: string, region: string): Promise<string> {
    const { Account: account } = await this.clients
      .get(sts, accountId, region)
      .send(new GetCallerIdentityCommand({}));
    if (!account) {
      throw new ReadingError('failed', 'STS did not name the account');
    }
    return account;
  }
}
