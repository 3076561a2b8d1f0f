import { EstateError, validateEstate } from './validateEstate';

const now = new Date('2026-11-23T12:00:00Z');

function problemsOf(value: unknown): readonly string[] {
  try {
    validateEstate(value, 'estate.yaml', { now });
  } catch (error) {
    return (error as EstateError).problems;
  }
  return [];
}

const region = (content: unknown, name = 'eu-west-1') => ({
  accounts: [
    { id: '111122223333', name: 'shop', regions: { [name]: content } },
  ],
});

const member = (id: string, of: object = {}) => ({
  id,
  name: id,
  regions: {},
  ...of,
});

describe('validateEstate', () => {
  it('names its source in the error', () => {
    expect(() => validateEstate({}, 'estate.yaml')).toThrow(
      /^Estate estate\.yaml:\n {2}estate: accounts is missing: add it$/,
    );
  });

  it.each<[string, unknown, string]>([
    [
      'a number for an account id',
      { accounts: [{ id: 111122223333, name: 'shop', regions: {} }] },
      'accounts[0].id: must be text, and is number 111122223333: put it in quotes',
    ],
    [
      'an account id of eleven digits',
      { accounts: [{ id: '11112222333', name: 'shop', regions: {} }] },
      'accounts[0].id: 11112222333 is no account id: give twelve digits, in quotes',
    ],
    [
      'an unknown member of an account',
      { accounts: [{ id: '111122223333', name: 'x', regions: {}, nmae: 'x' }] },
      'accounts[0]: unknown member nmae: remove it, or correct its name and capitals',
    ],
    [
      'a misspelt member of a resource',
      region({ vpcs: [{ VpcId: 'vpc-1', isDefault: true }] }),
      'accounts[0].regions.eu-west-1.vpcs[0]: unknown member isDefault: remove it, or correct its name and capitals',
    ],
    [
      'a resource without its name',
      region({ buckets: [{ Tags: {} }] }),
      'accounts[0].regions.eu-west-1.buckets[0]: Name is missing: add it',
    ],
    [
      'a boolean where AWS has text',
      region({
        loadBalancers: [
          {
            LoadBalancerName: 'web',
            Attributes: { 'access_logs.s3.enabled': true },
          },
        ],
      }),
      'accounts[0].regions.eu-west-1.loadBalancers[0].Attributes.access_logs.s3.enabled: must be text, and is boolean true: put it in quotes',
    ],
    [
      'a value that AWS does not have',
      region({ alarms: [{ AlarmName: 'a', StateValue: 'RED' }] }),
      'accounts[0].regions.eu-west-1.alarms[0].StateValue: is string RED: give one of ALARM, INSUFFICIENT_DATA, OK',
    ],
    [
      'a date that is none',
      region({ vpcs: [], buckets: [{ Name: 'b', CreationDate: 'May' }] }),
      'accounts[0].regions.eu-west-1.buckets[0].CreationDate: May is no time: give ISO 8601, or a time before the start such as "ago P12D"',
    ],
    [
      'a time before the start that is no duration',
      region({
        detectors: [
          {
            Findings: [
              { Type: 'a', Severity: 1, Resource: {}, CreatedAt: 'ago 12D' },
            ],
          },
        ],
      }),
      'accounts[0].regions.eu-west-1.detectors[0].Findings[0].CreatedAt: ago 12D is no time: give ISO 8601, or a time before the start such as "ago P12D"',
    ],
    [
      'a region that AWS does not have',
      region({}, 'eu-west-9'),
      'accounts[0].regions.eu-west-9: is no region of AWS: correct its name',
    ],
    [
      'a region that was not opted in to',
      region({}, 'me-south-1'),
      'accounts[0].regions.me-south-1: needs opting in: add me-south-1 to accounts[0].optedInRegions',
    ],
    [
      'two things of one name',
      region({ vpcs: [{ VpcId: 'vpc-1' }, { VpcId: 'vpc-1' }] }),
      'accounts[0].regions.eu-west-1.vpcs: two items have the VpcId vpc-1: rename one',
    ],
    [
      'a delivery without its source',
      region({
        deliveries: [{ deliverySourceName: 'x', deliveryDestinationArn: 'y' }],
      }),
      'accounts[0].regions.eu-west-1.deliveries[0].deliverySourceName: no delivery source of this region is called x: add it, or correct the name',
    ],
    [
      'a management account that is not there',
      { managementAccountId: '999988887777', accounts: [] },
      'managementAccountId: 999988887777 is none of the accounts: add it, or correct it',
    ],
    [
      'a management account that is in another organisation',
      {
        managementAccountId: '111122223333',
        accounts: [
          member('111122223333', { managementAccountId: '222233334444' }),
          member('222233334444', { managementAccountId: '222233334444' }),
        ],
      },
      'managementAccountId: 111122223333 is not in the organization that it is to manage: give it the managementAccountId 111122223333 too, or correct this one',
    ],
    [
      'an account whose own management account is not there',
      {
        accounts: [
          member('111122223333', { managementAccountId: '999988887777' }),
        ],
      },
      'accounts[0].managementAccountId: 999988887777 is none of the accounts: add it, or correct it',
    ],
    [
      'an account whose management account stands alone',
      {
        accounts: [
          member('111122223333', { managementAccountId: '222233334444' }),
          member('222233334444'),
        ],
      },
      'accounts[0].managementAccountId: 222233334444 is not in the organization that it is to manage: give it the managementAccountId 222233334444 too, or correct this one',
    ],
    [
      'an account alone in an organisation',
      {
        accounts: [
          member('111122223333', {
            standalone: true,
            managementAccountId: '111122223333',
          }),
        ],
      },
      'accounts[0]: is standalone, and in the organization of 111122223333: remove one of the two',
    ],
    [
      'a management account as its own delegated administrator',
      {
        managementAccountId: '111122223333',
        accounts: [
          member('111122223333', {
            delegatedAdministratorFor: ['config.amazonaws.com'],
          }),
        ],
      },
      'accounts[0].delegatedAdministratorFor: only a member of an organization can be one, and not its management account: remove it',
    ],
    [
      'a delegated administrator of no organisation',
      {
        accounts: [
          member('111122223333', {
            delegatedAdministratorFor: ['config.amazonaws.com'],
          }),
        ],
      },
      'accounts[0].delegatedAdministratorFor: only a member of an organization can be one, and not its management account: remove it',
    ],
  ])('refuses %s', (_case, value, problem) => {
    expect(problemsOf(value)).toEqual([problem]);
  });

  it('refuses two buckets of one name, in whatever accounts', () => {
    const account = (id: string) => ({
      id,
      name: id,
      regions: { 'eu-west-1': { buckets: [{ Name: 'logs' }] } },
    });

    expect(
      problemsOf({
        accounts: [account('111122223333'), account('222233334444')],
      }),
    ).toEqual([expect.stringContaining('two buckets are called logs')]);
  });

  it('reads times as AWS gives them: dates, or ISO 8601 text', () => {
    const estate = validateEstate(
      region({
        buckets: [{ Name: 'b', CreationDate: 'ago P1W' }],
        securityHub: {
          Findings: [
            {
              Title: 'ago P1D is a title',
              Severity: { Label: 'LOW' },
              Resources: [],
              CreatedAt: 'ago PT90M',
            },
          ],
        },
      }),
      'x',
      { now },
    );

    const { buckets, securityHub } = estate.accounts[0].regions['eu-west-1'];
    expect(buckets![0].CreationDate).toEqual(new Date('2026-11-16T12:00:00Z'));
    expect(securityHub!.Findings![0]).toMatchObject({
      Title: 'ago P1D is a title',
      CreatedAt: '2026-11-23T10:30:00.000Z',
    });
  });

  it('may be asked again', () => {
    const once = validateEstate(
      region({
        trails: [{ Name: 't', S3BucketName: 'b' }],
        buckets: [{ Name: 'b' }],
        alarms: [{ AlarmName: 'a' }],
        securityHub: {},
        detectors: [{}],
      }),
      'x',
      { now },
    );

    expect(validateEstate(once, 'x', { now })).toEqual(once);
  });

  it('turns nothing on that AWS leaves off', () => {
    const estate = validateEstate(
      region({
        trails: [{ Name: 't', S3BucketName: 'b' }],
        configRecorders: [{}],
        loadBalancers: [{ LoadBalancerName: 'web' }],
        buckets: [{ Name: 'b' }],
        dbInstances: [{ DBInstanceIdentifier: 'd', Engine: 'mysql' }],
      }),
      'x',
    );

    const here = estate.accounts[0].regions['eu-west-1'];
    expect(here.trails![0].Status?.IsLogging).toBe(false);
    expect(here.trails![0].IsMultiRegionTrail).toBe(false);
    expect(here.configRecorders![0].status?.recording).toBe(false);
    expect(here.loadBalancers![0].Attributes).toMatchObject({
      'access_logs.s3.enabled': 'false',
    });
    expect(here.buckets![0].LoggingEnabled).toBeUndefined();
    expect(here.dbInstances![0].EnabledCloudwatchLogsExports).toBeUndefined();
    expect(here.securityHub).toBeUndefined();
  });
});
