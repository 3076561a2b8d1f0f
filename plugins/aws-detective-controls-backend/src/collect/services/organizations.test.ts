import { Account, Estate, FaultKind, validateEstate } from 'aws-simulator';
import { FailedReading, GLOBAL_REGION } from '../../model';
import { ACCOUNT, TestAws } from '../__testUtils__/TestAws';

const MEMBER = '222233334444';
const AUDIT = '444455556666';
const CONFIG = 'config.amazonaws.com';
const DEPLOYING = 'config-multiaccountsetup.amazonaws.com';
const COLLECTOR = 'organizations:config-administrators';
const CALL = {
  service: 'organizations',
  operation: 'ListDelegatedAdministrators',
};

const account = (id: string, of: Partial<Account> = {}): Account => ({
  id,
  name: id,
  regions: {},
  ...of,
});

const delegate = (id: string, ...services: string[]) =>
  account(id, { delegatedAdministratorFor: services });

/** An organisation that the account manages, unless it is to stand alone. */
function organizationOf(others: Account[], of: Partial<Account> = {}): Estate {
  return validateEstate(
    {
      managementAccountId: others.length > 0 ? ACCOUNT : undefined,
      accounts: [account(ACCOUNT, of), ...others],
    },
    'of a test',
  );
}

const DELEGATES = [
  account(MEMBER),
  delegate(AUDIT, CONFIG, DEPLOYING),
  delegate('333344445555', DEPLOYING),
  delegate('555566667777', 'cloudtrail.amazonaws.com'),
];

/** One more than a page holds. */
const MANY = Array.from({ length: 21 }, (_, index) =>
  delegate(String(300_000_000_000 + index), CONFIG),
);

describe('organizations:config-administrators', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(organizationOf(DELEGATES));
  });

  afterEach(() => aws.reset());

  afterAll(() => aws.close());

  const sweep = (accountId = ACCOUNT) =>
    aws.sweep({ accountId, region: GLOBAL_REGION });
  const asked = () => aws.simulator.journal.entries(CALL).length;

  it('names whom the management account lets gather or deploy by AWS Config, each once', async () => {
    aws.reset(organizationOf(DELEGATES));
    expect((await sweep()).value(COLLECTOR)).toEqual({
      accountIds: ['333344445555', AUDIT],
    });
  });

  it('names none where there is none', async () => {
    aws.reset(organizationOf([account(MEMBER)]));
    expect((await sweep()).value(COLLECTOR)).toEqual({ accountIds: [] });
  });

  it('names those of every page', async () => {
    aws.reset(organizationOf(MANY));
    expect((await sweep()).value(COLLECTOR)).toEqual({
      accountIds: MANY.map(({ id }) => id),
    });
  });

  it.each<[string, Estate, string]>([
    ['a member', organizationOf(DELEGATES), MEMBER],
    ['a delegated administrator', organizationOf(DELEGATES), AUDIT],
    ['an account alone', organizationOf([]), ACCOUNT],
    [
      'an account that stands aside',
      organizationOf([
        ...DELEGATES,
        account('666677778888', { standalone: true }),
      ]),
      '666677778888',
    ],
  ])('asks nothing of %s, and is no failure', async (_, estate, id) => {
    aws.reset(estate);
    expect((await sweep(id)).value(COLLECTOR)).toEqual({});
    expect(asked()).toBe(0);
  });

  it.each<[string, FailedReading['status'], FaultKind]>([
    ['denied', 'denied', { kind: 'deny' }],
    ['throttled', 'throttled', { kind: 'throttle' }],
    ['broken', 'failed', { kind: 'error' }],
    ['cut off', 'failed', { kind: 'disconnect' }],
    ['half a page', 'failed', { kind: 'half-page' }],
    ['a page token that expired', 'failed', { kind: 'page-token-expired' }],
    [
      'of an organisation that was just dissolved',
      'disabled',
      {
        kind: 'error',
        status: 400,
        code: 'AWSOrganizationsNotInUseException',
      },
    ],
  ])(
    'gives no list where the answer is %s: it is %s',
    async (_, status, fault) => {
      aws.reset(organizationOf(MANY));
      aws.simulator.faults.add({ ...fault, ...CALL });
      const failure = (await sweep()).failure(COLLECTOR);

      expect(failure).toMatchObject({
        status,
        reason: expect.stringMatching(/\S/),
        ...(status === 'denied' && {
          action: 'organizations:ListDelegatedAdministrators',
        }),
      });
    },
  );

  it.each<[string, FailedReading['status'], FaultKind]>([
    ['denied', 'denied', { kind: 'deny' }],
    ['throttled', 'throttled', { kind: 'throttle' }],
  ])(
    'gives no list where the organisation itself is %s: it is %s',
    async (_, status, fault) => {
      aws.reset(organizationOf(DELEGATES));
      aws.simulator.faults.add({
        ...fault,
        service: 'organizations',
        operation: 'DescribeOrganization',
      });

      expect((await sweep()).failure(COLLECTOR)).toMatchObject({ status });
      expect(asked()).toBe(0);
    },
  );
});
