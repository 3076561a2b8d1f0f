import {
  DescribeDBInstancesCommand,
  paginateDescribeDBInstances,
  RDSClient,
} from '@aws-sdk/client-rds';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('rds', () => {
  const { options } = useSimulator({
    dbInstances: [
      ...list(24, index => ({
        DBInstanceIdentifier: `db-${index}`,
        Engine: 'mysql',
        EnabledCloudwatchLogsExports: ['error'],
      })),
      {
        DBInstanceIdentifier: 'documents',
        Engine: 'docdb',
        Tags: { service: 'documents' },
      },
    ],
  });
  const client = () => new RDSClient(options());

  it('lists instances of every engine in pages', async () => {
    const engines: string[] = [];
    for await (const page of paginateDescribeDBInstances(
      { client: client() },
      { MaxRecords: 20 },
    )) {
      expect(page.DBInstances!.length).toBeLessThanOrEqual(20);
      engines.push(...page.DBInstances!.map(({ Engine }) => Engine!));
    }

    expect(engines).toHaveLength(25);
    expect(engines).toContain('docdb');
  });

  it('finds an instance by its name', async () => {
    const { DBInstances } = await client().send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'documents' }),
    );

    expect(DBInstances).toEqual([
      expect.objectContaining({
        DBInstanceArn: 'arn:aws:rds:eu-west-1:111122223333:db:documents',
        DBInstanceStatus: 'available',
        DbiResourceId: expect.stringMatching(/^db-[A-Z2-7]{26}$/),
        TagList: [{ Key: 'service', Value: 'documents' }],
      }),
    ]);
  });

  it('filters by engine', async () => {
    const { DBInstances } = await client().send(
      new DescribeDBInstancesCommand({
        Filters: [{ Name: 'engine', Values: ['docdb'] }],
      }),
    );

    expect(DBInstances).toHaveLength(1);
  });

  it('says that an instance does not exist', async () => {
    await expect(
      client().send(
        new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'none' }),
      ),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
  });

  it.each([19, 101])('refuses a page of %d', async MaxRecords => {
    await expect(
      client().send(new DescribeDBInstancesCommand({ MaxRecords })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});
