import {
  createTestDatabases,
  createTestStore,
} from '../../__testUtils__/databases';
import {
  account,
  at,
  claim,
  GLOBAL_TARGET,
  OTHER_ACCOUNT,
  sweep,
} from '../../__testUtils__/fixtures';

jest.setTimeout(60_000);

describe('the target that others wait for', () => {
  const databases = createTestDatabases();

  it.each(databases.eachSupportedId())(
    'is the last of those that were never swept, neither itself nor of another partition: on %s',
    async id => {
      const { store } = await createTestStore(databases, id);
      await store.syncAccounts({
        accounts: [
          account({ regions: ['eu-west-1'] }),
          account({ accountId: OTHER_ACCOUNT, regions: ['eu-west-1'] }),
          account({
            accountId: '777788889999',
            partition: 'aws-cn',
            regions: ['cn-north-1'],
          }),
        ],
        complete: true,
        now: at(0),
      });
      const region = { ...GLOBAL_TARGET, region: 'eu-west-1' };
      const theirs = { ...region, accountId: OTHER_ACCOUNT };

      expect(await store.readUnswept(region)).toEqual(theirs);
      expect(await store.readUnswept(theirs)).toEqual(region);

      // One that is at it ends before those that wait for their turn.
      await claim(store, theirs);
      expect(await store.readUnswept(region)).toEqual({
        ...theirs,
        region: GLOBAL_TARGET.region,
      });

      await sweep(store, { target: GLOBAL_TARGET });
      await sweep(store, {
        target: { ...GLOBAL_TARGET, accountId: OTHER_ACCOUNT },
      });
      expect(await store.readUnswept(GLOBAL_TARGET)).toEqual(region);
      await sweep(store, { target: region, regionDisabled: true, runs: [] });
      expect(await store.readUnswept(region)).toEqual(theirs);
    },
  );
});
