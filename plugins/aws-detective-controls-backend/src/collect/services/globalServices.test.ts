import { RegionEstate, validateEstate } from 'aws-simulator';
import { smallEstate } from '../__testUtils__/estates';
import { ACCOUNT, TestAws } from '../__testUtils__/TestAws';
import { GLOBAL_REGION } from '../../model';

// Dozens of calls over HTTP, on machines that do other things too.
jest.setTimeout(30_000);

/** The services whose collectors choose their region, by their client package. */
const GLOBAL_SERVICES = [
  'cloudfront',
  'route-53',
  'cloudwatch-logs',
  'resource-groups-tagging-api',
];

const list = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

/** The small estate, with more than a page of each list of global services. */
function pagedEstate() {
  const estate = smallEstate();
  const [account] = estate.accounts.filter(({ id }) => id === ACCOUNT);
  const held: RegionEstate = account.regions['us-east-1'];
  held.deliverySources!.push(
    ...list(51, index => ({ name: `more-${index}`, resourceArns: [] })),
  );
  held.deliveries!.push(
    ...list(51, index => ({ id: `more-${index}`, deliverySourceName: 'cdn' })),
  );
  held.deliveryDestinations!.push(
    ...list(51, index => ({ name: `more-${index}` })),
  );
  held.hostedZones!.push(
    ...list(101, index => ({
      Id: `/hostedzone/Z${index}`,
      Name: `${index}.example.`,
      Tags: { service: 'dns' },
    })),
  );
  return estate;
}

describe('collectors of global services', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(smallEstate());
  }, 60_000);

  afterEach(() => aws.reset(smallEstate()));

  afterAll(() => aws.close());

  /** The regions in which one sweep of the global target called each service. */
  async function regionsOf(partition: string, home?: string) {
    if (home) {
      const account = { id: ACCOUNT, name: 'abroad', regions: { [home]: {} } };
      aws.reset(validateEstate({ accounts: [account] }, partition));
    }
    const sweep = await aws.sweep({ region: GLOBAL_REGION, partition });
    const regions = Object.fromEntries(
      GLOBAL_SERVICES.map(service => [
        service,
        [
          ...new Set(
            aws.simulator.journal
              .entries({ service })
              .map(({ region }) => region),
          ),
        ].sort(),
      ]),
    );
    return { sweep, regions };
  }

  it('call us-east-1, whichever region the account is swept in', async () => {
    const { regions } = await regionsOf('aws');
    expect(regions).toMatchObject({
      cloudfront: ['us-east-1'],
      'route-53': ['us-east-1'],
      'cloudwatch-logs': expect.arrayContaining(['us-east-1']),
      'resource-groups-tagging-api': ['us-east-1'],
    });
  });

  it('call the region of their own in China, and read deliveries of both', async () => {
    const { regions } = await regionsOf('aws-cn', 'cn-north-1');
    expect(regions).toMatchObject({
      cloudfront: ['cn-northwest-1'],
      'route-53': ['cn-northwest-1'],
      'cloudwatch-logs': expect.arrayContaining([
        'cn-north-1',
        'cn-northwest-1',
      ]),
    });
  });

  it('do not ask AWS GovCloud for CloudFront, which it has not', async () => {
    const { regions, sweep } = await regionsOf('aws-us-gov', 'us-gov-west-1');
    expect(regions).toMatchObject({
      cloudfront: [],
      'route-53': ['us-gov-west-1'],
    });
    expect(sweep.value('cloudfront:distributions')).toEqual([]);
  });

  it.each([
    ['cloudwatch-logs', 'DescribeDeliverySources', 'logs:global-deliveries'],
    ['cloudwatch-logs', 'DescribeDeliveries', 'logs:global-deliveries'],
    [
      'cloudwatch-logs',
      'DescribeDeliveryDestinations',
      'logs:global-deliveries',
    ],
    ['route-53', 'ListHostedZones', 'route53:hosted-zones'],
    ['resource-groups-tagging-api', 'GetResources', 'tag:global-resources'],
  ] as const)(
    'read every page of %s %s, or nothing',
    async (service, operation, id) => {
      aws.reset(pagedEstate());
      const whole = await aws.sweep({ region: GLOBAL_REGION });
      expect(whole.value(id).length).toBeGreaterThan(0);
      expect(
        aws.simulator.journal.entries({
          service,
          operation,
          region: 'us-east-1',
        }).length,
      ).toBeGreaterThan(1);

      aws.simulator.faults.add({
        kind: 'half-page',
        service,
        operation,
        region: 'us-east-1',
      });
      const half = await aws.sweep({ region: GLOBAL_REGION });
      expect(half.failure(id).status).toBe('failed');
    },
  );

  it('fail where the answer is no list, and not as if there were none', async () => {
    aws.simulator.faults.add({ kind: 'truncate', service: 'cloudfront' });
    const sweep = await aws.sweep({ region: GLOBAL_REGION });
    expect(sweep.failure('cloudfront:distributions').status).toBe('failed');
  });

  it('keep one distribution’s failure to that distribution', async () => {
    aws.simulator.faults.add({
      kind: 'deny',
      service: 'cloudfront',
      operation: 'GetDistributionConfig',
      times: 1,
    });
    const sweep = await aws.sweep({ region: GLOBAL_REGION });
    expect(
      sweep
        .value('cloudfront:distributions')
        .map(({ logging }) => logging.status)
        .sort(),
    ).toEqual(['denied', 'ok']);
  });
});
