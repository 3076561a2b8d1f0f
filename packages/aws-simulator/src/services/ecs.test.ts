import {
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  ListTaskDefinitionFamiliesCommand,
  paginateListClusters,
  paginateListServices,
  paginateListTaskDefinitionFamilies,
} from '@aws-sdk/client-ecs';
import {
  ACCOUNT,
  list,
  REGION,
  useSimulator,
} from './__testUtils__/startSimulator';

const arn = (resource: string) =>
  `arn:aws:ecs:${REGION}:${ACCOUNT}:${resource}`;
const containerDefinitions = [{ name: 'web', image: 'web' }];

describe('ecs', () => {
  const { options } = useSimulator({
    ecsClusters: [
      { clusterName: 'default' },
      ...list(100, index => ({ clusterName: `empty-${index}` })),
    ],
    ecsServices: [
      ...list(101, index => ({
        serviceName: `web-${index}`,
        taskDefinition: arn('task-definition/web:2'),
        Tags: { service: 'shop' },
      })),
      { serviceName: 'gone', status: 'INACTIVE' },
    ],
    taskDefinitions: [
      { family: 'web', revision: 2, containerDefinitions },
      { family: 'web', revision: 10, containerDefinitions },
      { family: 'web', revision: 11, status: 'INACTIVE', containerDefinitions },
      { family: 'old', status: 'INACTIVE', containerDefinitions },
      ...list(100, index => ({ family: `job-${index}`, containerDefinitions })),
    ],
  });
  const client = () => new ECSClient(options());
  const described = async (taskDefinition: string) => {
    const answer = await client().send(
      new DescribeTaskDefinitionCommand({ taskDefinition }),
    );
    return answer.taskDefinition?.taskDefinitionArn;
  };

  it('lists clusters, services and families in pages of 100', async () => {
    const sizes: number[] = [];
    const config = { client: client() };
    for await (const page of paginateListClusters(config, {})) {
      sizes.push(page.clusterArns!.length);
    }
    for await (const page of paginateListServices(config, {
      cluster: arn('cluster/default'),
      maxResults: 100,
    })) {
      sizes.push(page.serviceArns!.length);
    }
    for await (const page of paginateListTaskDefinitionFamilies(config, {
      status: 'ACTIVE',
    })) {
      sizes.push(page.families!.length);
    }

    expect(sizes).toEqual([100, 1, 100, 1, 100, 1]);
  });

  it('lists families by status and prefix', async () => {
    const families = async (input: object) =>
      (await client().send(new ListTaskDefinitionFamiliesCommand(input)))
        .families;

    expect(await families({ status: 'INACTIVE' })).toEqual(['old']);
    expect(await families({ familyPrefix: 'we' })).toEqual(['web']);
  });

  it('describes services with their tags where asked, and names what is missing', async () => {
    const answer = await client().send(
      new DescribeServicesCommand({
        cluster: 'default',
        services: ['web-0', arn('service/default/web-1'), 'none'],
        include: ['TAGS'],
      }),
    );

    expect(answer.services).toEqual([
      expect.objectContaining({
        serviceArn: arn('service/default/web-0'),
        taskDefinition: arn('task-definition/web:2'),
        tags: [{ key: 'service', value: 'shop' }],
      }),
      expect.objectContaining({ serviceName: 'web-1' }),
    ]);
    expect(answer.failures).toEqual([{ arn: 'none', reason: 'MISSING' }]);
  });

  it('takes ten services at once', async () => {
    await expect(
      client().send(
        new DescribeServicesCommand({
          services: list(11, index => `${index}`),
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('takes a family for its newest active revision', async () => {
    expect(await described('web')).toBe(arn('task-definition/web:10'));
    expect(await described('web:2')).toBe(arn('task-definition/web:2'));
    expect(await described(arn('task-definition/web:11'))).toBe(
      arn('task-definition/web:11'),
    );
  });

  it('refuses a family without an active revision', async () => {
    await expect(described('old')).rejects.toMatchObject({
      name: 'ClientException',
    });
  });
});
