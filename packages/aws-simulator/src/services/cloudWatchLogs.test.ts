import {
  CloudWatchLogsClient,
  DescribeDeliveryDestinationsCommand,
  DescribeDeliverySourcesCommand,
  paginateDescribeDeliveries,
  paginateDescribeDeliverySources,
} from '@aws-sdk/client-cloudwatch-logs';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('cloudwatch logs', () => {
  const { options } = useSimulator({
    deliverySources: list(120, index => ({
      name: `source-${index}`,
      resourceArns: [`arn:aws:s3:::bucket-${index}`],
      logType: 'S3_SERVER_ACCESS_LOGS',
    })),
    deliveries: list(60, index => ({
      deliverySourceName: `source-${index}`,
      deliveryDestinationArn:
        'arn:aws:logs:eu-west-1:111122223333:delivery-destination:logs',
    })),
    deliveryDestinations: [
      {
        name: 'logs',
        deliveryDestinationConfiguration: {
          destinationResourceArn: 'arn:aws:s3:::logs',
        },
      },
    ],
  });
  const client = () => new CloudWatchLogsClient(options());

  it('lists delivery sources in pages of fifty', async () => {
    const sizes: number[] = [];
    for await (const page of paginateDescribeDeliverySources(
      { client: client() },
      {},
    )) {
      sizes.push(page.deliverySources!.length);
    }

    expect(sizes).toEqual([50, 50, 20]);
  });

  it('names the service of a source, and no status of one that is active', async () => {
    const { deliverySources } = await client().send(
      new DescribeDeliverySourcesCommand({ limit: 1 }),
    );

    expect(deliverySources![0].service).toBe('s3');
    expect(deliverySources![0].status).toBeUndefined();
  });

  it('lists deliveries, each with an id of its own', async () => {
    const ids = new Set<string>();
    for await (const page of paginateDescribeDeliveries(
      { client: client() },
      {},
    )) {
      page.deliveries!.forEach(({ id }) => ids.add(id!));
    }

    expect(ids.size).toBe(60);
  });

  it('tells the type of a destination from what is behind it', async () => {
    const { deliveryDestinations } = await client().send(
      new DescribeDeliveryDestinationsCommand({}),
    );

    expect(deliveryDestinations).toEqual([
      expect.objectContaining({ name: 'logs', deliveryDestinationType: 'S3' }),
    ]);
  });

  it.each([0, 51])('refuses a page of %d', async limit => {
    await expect(
      client().send(new DescribeDeliverySourcesCommand({ limit })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
