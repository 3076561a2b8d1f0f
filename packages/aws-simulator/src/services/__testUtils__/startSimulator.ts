import { RegionEstate } from '../../estate/Estate';
import { validateEstate } from '../../estate/validateEstate';
import { AwsSimulator } from '../../server';

/** The account of the tests, and where it works. */
export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';
/** The clock of the tests. */
export const NOW = new Date('2026-11-23T12:00:00Z');

/**
 * Starts a simulator in which the account holds `here` in its region, and closes
 * it when the tests of the block are done. Must be called inside `describe`.
 */
export function useSimulator(
  here: Record<string, unknown>,
  others: {
    managementAccountId?: string;
    regions?: Record<string, unknown>;
    account?: Record<string, unknown>;
    accounts?: Record<string, unknown>[];
  } = {},
) {
  let simulator: AwsSimulator;
  beforeAll(async () => {
    const estate = validateEstate(
      {
        managementAccountId: others.managementAccountId,
        accounts: [
          {
            id: ACCOUNT,
            name: 'shop',
            ...others.account,
            regions: { [REGION]: here as RegionEstate, ...others.regions },
          },
          ...(others.accounts ?? []),
        ],
      },
      'of a test',
      { now: NOW },
    );
    simulator = await AwsSimulator.start({
      estate,
      now: () => NOW,
      quotas: 'off',
    });
  });
  afterAll(() => simulator.close());
  return {
    /** Options of a client of the account. */
    options: (accountId: string = ACCOUNT, region: string = REGION) =>
      simulator.clientOptions({ accountId, region }),
  };
}

/** `length` items, made from their index. */
export function list<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}
