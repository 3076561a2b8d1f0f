import {
  DescribeClusterCommand,
  EKSClient,
  ListClustersCommand,
  paginateListClusters,
} from '@aws-sdk/client-eks';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('eks', () => {
  const { options } = useSimulator({
    eksClusters: [
      {
        name: 'shop',
        logging: { clusterLogging: [{ types: ['audit'], enabled: true }] },
        Tags: { service: 'shop' },
      },
      ...list(100, index => ({ name: `plain-${index}` })),
    ],
  });
  const client = () => new EKSClient(options());

  it('lists clusters in pages', async () => {
    const sizes: number[] = [];
    for await (const page of paginateListClusters({ client: client() }, {})) {
      sizes.push(page.clusters!.length);
    }

    expect(sizes).toEqual([100, 1]);
  });

  it.each([0, 101])('refuses a page of %d', async maxResults => {
    await expect(
      client().send(new ListClustersCommand({ maxResults })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('describes a cluster with its logging and tags', async () => {
    const { cluster } = await client().send(
      new DescribeClusterCommand({ name: 'shop' }),
    );

    expect(cluster).toMatchObject({
      arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/shop',
      status: 'ACTIVE',
      logging: { clusterLogging: [{ types: ['audit'], enabled: true }] },
      tags: { service: 'shop' },
    });
  });

  it('logs nothing unless told', async () => {
    const { cluster } = await client().send(
      new DescribeClusterCommand({ name: 'plain-0' }),
    );

    expect(cluster?.logging?.clusterLogging).toEqual([
      expect.objectContaining({ enabled: false }),
    ]);
  });

  it('does not know any other', async () => {
    await expect(
      client().send(new DescribeClusterCommand({ name: 'none' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
