import { resolve } from 'node:path';
import { loadEstate } from './loadEstate';
import { RegionEstate } from './Estate';
import { managerOf } from './organizationOf';

const demo = resolve(__dirname, '../../../backend/demo/estate.yaml');

/** What has metrics of its own or a log, without what watches it. */
function count({ alarms, metrics, eventRules, ...region }: RegionEstate) {
  return Object.values(region).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 1),
    0,
  );
}

describe('the demo estate', () => {
  it('is valid, and holds about 150 resources in four accounts of two organisations', async () => {
    const estate = await loadEstate(demo);
    const { accounts } = estate;

    const sizes = accounts.map(({ regions }) =>
      Object.values(regions).reduce((sum, region) => sum + count(region), 0),
    );
    expect(accounts.map(account => managerOf(account, estate))).toEqual([
      '999988887777',
      '999988887777',
      '999988887777',
      '333344445555',
    ]);
    expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThanOrEqual(150);
  });

  it('uses two regions, a third for the logs of Route 53 alone, and has opted in to none', async () => {
    const { accounts } = await loadEstate(demo);

    for (const account of accounts) {
      const { 'us-east-1': ofRoute53 = {}, ...regions } = account.regions;
      expect(Object.keys(regions)).toEqual(['eu-west-1', 'ap-northeast-1']);
      const held = Object.entries(ofRoute53).filter(
        ([, list]) => Array.isArray(list) && list.length > 0,
      );
      expect(held.filter(([collection]) => collection !== 'logGroups')).toEqual(
        [],
      );
      expect(account.optedInRegions).toBeUndefined();
    }
  });

  it('keeps the age of its findings', async () => {
    const now = new Date('2030-01-31T00:00:00Z');
    const { accounts } = await loadEstate(demo, { now });

    const finding = accounts[1].regions[
      'eu-west-1'
    ].securityHub?.Findings?.find(
      ({ Compliance }) => Compliance?.SecurityControlId === 'S3.3',
    );
    expect(finding?.CreatedAt).toBe('2030-01-19T00:00:00.000Z');
  });
});
