import { generateEstate } from './generateEstate';

const now = new Date('2026-11-23T12:00:00Z');

describe('generateEstate', () => {
  it('makes the same estate of the same seed', () => {
    const make = (seed: number) => generateEstate({ seed, now });

    expect(make(7)).toEqual(make(7));
    expect(make(7)).not.toEqual(make(8));
  });

  it('makes an estate of the size that is asked for', () => {
    const { accounts, managementAccountId } = generateEstate({
      accounts: 2,
      regions: ['eu-west-1', 'us-east-1'],
      buckets: 180,
      findingsPerAccount: 130,
      guardDutyFindingsPerAccount: 70,
      alarms: 150,
      now,
    });

    expect(accounts).toHaveLength(2);
    expect(managementAccountId).toBe(accounts[0].id);
    for (const account of accounts) {
      for (const region of Object.values(account.regions)) {
        expect(region.buckets).toHaveLength(180);
        expect(region.deliveries).toHaveLength(60);
        expect(region.securityHub!.Findings).toHaveLength(130);
        expect(region.detectors![0].Findings).toHaveLength(70);
        expect(region.alarms).toHaveLength(150);
      }
    }
  });

  it('can be empty', () => {
    expect(generateEstate({ accounts: 0 }).accounts).toEqual([]);
  });

  it('does without what is asked for none of', () => {
    const { accounts } = generateEstate({
      accounts: 1,
      vpcs: 0,
      buckets: 0,
      functions: 0,
    });

    expect(accounts[0].regions['eu-west-1'].vpcs).toEqual([]);
  });
});
