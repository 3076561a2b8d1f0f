import { isRegionEnabled } from './regions';

const account = (...regions: string[]) => ({
  id: '111122223333',
  name: 'shop',
  optedInRegions: ['me-south-1'],
  regions: Object.fromEntries(regions.map(name => [name, {}])),
});

describe('isRegionEnabled', () => {
  it.each([
    ['a region that every account has', 'us-west-2', true],
    ['a region that was opted in to', 'me-south-1', true],
    ['a region that was not opted in to', 'af-south-1', false],
    ['a region of another partition', 'cn-north-1', false],
    ['no region', 'eu-west-9', false],
  ])('decides %s', (_case, name, enabled) => {
    expect(isRegionEnabled(account('eu-west-1'), name)).toBe(enabled);
  });

  it('takes an account for one of the partition of its regions', () => {
    expect(isRegionEnabled(account('cn-north-1'), 'cn-northwest-1')).toBe(true);
    expect(isRegionEnabled(account('cn-north-1'), 'eu-west-1')).toBe(false);
    expect(isRegionEnabled(account(), 'eu-west-1')).toBe(true);
  });
});
