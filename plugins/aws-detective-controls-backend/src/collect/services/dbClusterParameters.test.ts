import type { RegionEstate } from 'aws-simulator';
import { smallEstate } from '../__testUtils__/estates';
import { ACCOUNT, REGION, TestAws } from '../__testUtils__/TestAws';

/** The small estate, with other clusters. */
function estateWith(held: Partial<RegionEstate>) {
  const estate = smallEstate();
  const [account] = estate.accounts.filter(({ id }) => id === ACCOUNT);
  Object.assign(account.regions[REGION], held);
  return estate;
}

function cluster(name: string, group: string, engine = 'aurora-mysql') {
  return {
    DBClusterIdentifier: name,
    DBClusterArn: `arn:aws:rds:${REGION}:${ACCOUNT}:cluster:${name}`,
    Engine: engine,
    DBClusterParameterGroup: group,
  };
}

describe('rds:cluster-parameters', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(smallEstate());
  }, 60_000);

  afterEach(() => aws.reset(smallEstate()));

  afterAll(() => aws.close());

  const groups = async () =>
    (await aws.sweep())
      .value('rds:cluster-parameters')
      .map(({ parameterGroup, values }) => [parameterGroup, values.status]);

  it('takes one call for each group of Aurora MySQL, and none for other engines', async () => {
    aws.reset(
      estateWith({
        dbClusters: [
          cluster('a', 'audited'),
          cluster('b', 'audited'),
          cluster('c', 'default.aurora-mysql8.0'),
          cluster('d', 'default.docdb5.0', 'docdb'),
        ],
      }),
    );
    expect(await groups()).toEqual([
      ['audited', 'ok'],
      ['default.aurora-mysql8.0', 'ok'],
    ]);
    expect(
      aws.simulator.journal.entries({
        operation: 'DescribeDBClusterParameters',
      }),
    ).toHaveLength(2);
  });

  it('keeps the failure of one group to that group', async () => {
    aws.reset(
      estateWith({
        dbClusters: [cluster('a', 'audited'), cluster('b', 'deleted')],
      }),
    );
    expect(await groups()).toEqual([
      ['audited', 'ok'],
      ['deleted', 'failed'],
    ]);
  });

  it('fails for a group that does not list the audit parameters', async () => {
    aws.reset(
      estateWith({
        dbClusters: [cluster('a', 'odd')],
        dbClusterParameterGroups: [
          {
            DBClusterParameterGroupName: 'odd',
            DBParameterGroupFamily: 'other8.0',
          },
        ],
      }),
    );
    expect(await groups()).toEqual([['odd', 'failed']]);
  });

  it('fails where the clusters could not be listed', async () => {
    aws.simulator.faults.add({
      kind: 'deny',
      service: 'rds',
      operation: 'DescribeDBClusters',
    });
    const sweep = await aws.sweep();
    expect(sweep.failure('rds:cluster-parameters')).toMatchObject({
      status: 'denied',
      action: 'rds:DescribeDBClusters',
    });
  });
});
