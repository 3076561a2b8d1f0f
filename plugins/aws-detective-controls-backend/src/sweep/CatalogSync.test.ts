import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { CatalogReader } from '../map';
import { claims } from '../map/testClaims';
import { EntityClaims } from '../model';
import { DatabaseStore } from '../store';
import {
  createTestDatabases,
  createTestStore,
} from '../store/__testUtils__/databases';
import {
  account,
  at,
  OTHER_ACCOUNT,
  resource,
  sweep,
  TARGET,
  vpcArn,
  VPCS_OK,
} from '../store/__testUtils__/fixtures';
import { CatalogSync } from './CatalogSync';
import { EntityCache } from './EntityCache';

const databases = createTestDatabases();
const ARN = 'aws.amazon.com/arn';

describe.each(databases.eachSupportedId())('CatalogSync on %p', databaseId => {
  const { signal } = new AbortController();
  const logger = mockServices.logger.mock();
  let knex: Knex;
  let store: DatabaseStore;
  let catalog: () => Promise<EntityClaims[]>;
  let sync: CatalogSync;

  beforeEach(async () => {
    logger.warn.mockClear();
    ({ store, knex } = await createTestStore(databases, databaseId));
    await store.syncAccounts({
      accounts: [account()],
      complete: true,
      now: at(0),
    });
    await sweep(store, {
      runs: [VPCS_OK],
      resources: [resource('a'), resource('b')],
    });
    sync = new CatalogSync({
      store,
      catalog: { readClaims: () => catalog() } as CatalogReader,
      entities: new EntityCache(store),
      entityTagKeys: [],
      logger,
      now: () => new Date(at(2)),
    });
  });

  const claimed = async (): Promise<string[]> => {
    const rows = await knex('mappings')
      .where('inherited', false)
      .orderBy('subject')
      .select('entity_ref', 'subject');
    return rows.map(row => `${row.entity_ref} ${row.subject}`);
  };

  const holds = (name: string, ...of: string[]) =>
    of.map(vpc => `component:default/${name} ${resource(vpc).arn}`);

  it('maps what is stored already, with no sweep', async () => {
    catalog = async () => [claims('shop', { [ARN]: resource('a').arn })];
    expect(await sync.run(signal)).toBe(1);
    expect(await claimed()).toEqual(holds('shop', 'a'));
  });

  it('maps targets that were made and swept while it read the catalog', async () => {
    const other = account({ accountId: OTHER_ACCOUNT });
    const target = { ...TARGET, accountId: OTHER_ACCOUNT };
    const vpc = resource('c', {
      arn: vpcArn('c', target),
      accountId: OTHER_ACCOUNT,
    });
    catalog = async () => {
      await store.syncAccounts({
        accounts: [account(), other],
        complete: true,
        now: at(0),
      });
      await sweep(store, { target, runs: [VPCS_OK], resources: [vpc] });
      return [claims('shop', { [ARN]: vpc.arn })];
    };
    await sync.run(signal);
    expect(await claimed()).toEqual([`component:default/shop ${vpc.arn}`]);
  });

  it('maps anew where an annotation changed', async () => {
    catalog = async () => [claims('shop', { [ARN]: resource('a').arn })];
    await sync.run(signal);
    catalog = async () => [claims('shop', { [ARN]: resource('b').arn })];
    expect(await sync.run(signal)).toBe(1);
    expect(await claimed()).toEqual(holds('shop', 'b'));
  });

  it('takes the mappings of an entity that is gone', async () => {
    catalog = async () => [
      claims('shop', { [ARN]: resource('a').arn }),
      claims('bank', { [ARN]: resource('a').arn }),
    ];
    await sync.run(signal);
    catalog = async () => [claims('bank', { [ARN]: resource('a').arn })];
    expect(await sync.run(signal)).toBe(1);
    expect(await claimed()).toEqual(holds('bank', 'a'));
    expect(await store.readEntities()).toHaveLength(1);
  });

  it('changes nothing where nothing changed', async () => {
    catalog = async () => [claims('shop', { [ARN]: resource('a').arn })];
    await sync.run(signal);
    expect(await sync.run(signal)).toBe(0);
    expect(await claimed()).toEqual(holds('shop', 'a'));
  });

  it('leaves all as it is where the catalog cannot be read', async () => {
    catalog = async () => [claims('shop', { [ARN]: resource('a').arn })];
    await sync.run(signal);
    catalog = () => Promise.reject(new Error('The catalog is down'));
    await expect(sync.run(signal)).rejects.toThrow('The catalog is down');
    expect(await claimed()).toEqual(holds('shop', 'a'));
  });

  it('tells of a bad annotation once, naming entity and annotation', async () => {
    const bad = claims('shop', { [ARN]: 'arn:aws:nonsense' });
    catalog = async () => [bad];
    await sync.run(signal);
    await sync.run(signal);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^component:default\/shop: annotation aws\.amazon\.com\/arn: /,
      ),
    );

    // Of another entity's change it is not told again; of its own it is.
    catalog = async () => [bad, claims('bank')];
    await sync.run(signal);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    catalog = async () => [claims('shop', { [ARN]: 'arn:aws:worse' })];
    await sync.run(signal);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('keeps the good claims beside a bad one', async () => {
    catalog = async () => [
      claims('shop', { [ARN]: `arn:aws:nonsense,${resource('a').arn}` }),
    ];
    await sync.run(signal);
    expect(await claimed()).toEqual(holds('shop', 'a'));
  });
});
