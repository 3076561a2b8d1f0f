import {
  DescribeDBClusterParametersCommand,
  DescribeDBClustersCommand,
  paginateDescribeDBClusterParameters,
  paginateDescribeDBClusters,
  RDSClient,
} from '@aws-sdk/client-rds';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('rds clusters', () => {
  const { options } = useSimulator({
    dbClusters: [
      ...list(24, index => ({
        DBClusterIdentifier: `cluster-${index}`,
        Engine: 'aurora-mysql',
      })),
      {
        DBClusterIdentifier: 'graph',
        Engine: 'neptune',
        DBClusterMembers: [{ DBInstanceIdentifier: 'graph-1' }],
        Tags: { service: 'graph' },
      },
    ],
    dbClusterParameterGroups: [
      {
        DBClusterParameterGroupName: 'audited',
        DBParameterGroupFamily: 'aurora-mysql8.0',
        Parameters: {
          server_audit_logging: '1',
          ...Object.fromEntries(list(20, index => [`other_${index}`, 'x'])),
        },
      },
    ],
  });
  const client = () => new RDSClient(options());

  const parametersOf = async (group: string, names?: string[]) => {
    const { Parameters } = await client().send(
      new DescribeDBClusterParametersCommand({
        DBClusterParameterGroupName: group,
        Filters: names && [{ Name: 'parameter-name', Values: names }],
      }),
    );
    return Object.fromEntries(
      Parameters!.map(it => [it.ParameterName, it.ParameterValue]),
    );
  };

  it('lists clusters of every engine in pages', async () => {
    const engines: string[] = [];
    for await (const page of paginateDescribeDBClusters(
      { client: client() },
      { MaxRecords: 20 },
    )) {
      expect(page.DBClusters!.length).toBeLessThanOrEqual(20);
      engines.push(...page.DBClusters!.map(({ Engine }) => Engine!));
    }

    expect(engines).toHaveLength(25);
    expect(engines).toContain('neptune');
  });

  it('finds a cluster by its name, with the defaults of AWS', async () => {
    const { DBClusters } = await client().send(
      new DescribeDBClustersCommand({ DBClusterIdentifier: 'graph' }),
    );

    expect(DBClusters).toEqual([
      expect.objectContaining({
        DBClusterArn: 'arn:aws:rds:eu-west-1:111122223333:cluster:graph',
        DbClusterResourceId: expect.stringMatching(/^cluster-[A-Z2-7]{26}$/),
        Status: 'available',
        EngineMode: 'provisioned',
        DBClusterMembers: [
          expect.objectContaining({ DBClusterParameterGroupStatus: 'in-sync' }),
        ],
        TagList: [{ Key: 'service', Value: 'graph' }],
      }),
    ]);
  });

  it('filters by engine, and refuses filters that it does not know', async () => {
    const filtered = (Name: string) =>
      client().send(
        new DescribeDBClustersCommand({
          Filters: [{ Name, Values: ['neptune'] }],
        }),
      );

    expect((await filtered('engine')).DBClusters).toHaveLength(1);
    await expect(filtered('colour')).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
  });

  it('says that a cluster or a group does not exist', async () => {
    await expect(
      client().send(
        new DescribeDBClustersCommand({ DBClusterIdentifier: 'none' }),
      ),
    ).rejects.toMatchObject({ name: 'DBClusterNotFoundFault' });
    await expect(parametersOf('none')).rejects.toMatchObject({
      $metadata: { httpStatusCode: 404 },
    });
  });

  it('lists the parameters of a group in pages', async () => {
    const names: string[] = [];
    for await (const page of paginateDescribeDBClusterParameters(
      { client: client() },
      { DBClusterParameterGroupName: 'audited', MaxRecords: 20 },
    )) {
      expect(page.Parameters!.length).toBeLessThanOrEqual(20);
      names.push(...page.Parameters!.map(it => it.ParameterName!));
    }

    expect(names).toHaveLength(25);
  });

  it('gives the parameters that were asked for, set or not', async () => {
    expect(
      await parametersOf('audited', [
        'server_audit_logging',
        'server_audit_events',
      ]),
    ).toEqual({ server_audit_logging: '1', server_audit_events: undefined });
  });

  it('knows the groups that AWS has by default', async () => {
    expect(await parametersOf('default.aurora-mysql8.0')).toMatchObject({
      server_audit_logging: '0',
    });
  });

  it.each([19, 101])('refuses a page of %d', async MaxRecords => {
    await expect(
      client().send(new DescribeDBClustersCommand({ MaxRecords })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});
