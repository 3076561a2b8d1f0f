import request from 'supertest';
import { ENTITY_PATH } from '../__testUtils__/catalogEntity';
import { FakeEntity } from '../__testUtils__/FakeStore';
import { resource, TARGET } from '../__testUtils__/rows';
import { startServe } from '../__testUtils__/startServe';

const VPC = {
  arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0a1b2c3d',
  type: 'AWS::EC2::VPC',
  id: 'vpc-0a1b2c3d',
  name: 'payments',
  accountId: '111122223333',
  region: 'eu-west-1',
  consoleUrl: expect.stringContaining('vpc-0a1b2c3d'),
};
const PLACE = { accountId: '111122223333', region: 'eu-west-1' };

const finding = {
  id: 'finding-1',
  source: 'guardduty' as const,
  product: 'GuardDuty',
  title: 'Crypto mining',
  type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS',
  severity: 'HIGH' as const,
  workflowStatus: 'NEW',
  createdAt: '2026-02-28T00:00:00.000Z',
  updatedAt: '2026-03-01T00:00:00.000Z',
  resourceArns: [VPC.arn],
  target: TARGET,
  resources: [resource()],
};
const alarm = {
  arn: 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu',
  name: 'cpu',
  kind: 'metric' as const,
  state: 'ALARM',
  stateUpdatedAt: '2026-03-01T00:00:00.000Z',
  actionsEnabled: true,
  actionCount: 1,
  metric: 'AWS/RDS CPUUtilization',
  resourceArns: [VPC.arn],
  target: TARGET,
  resources: [resource()],
};
const rule = {
  ruleName: 'vpc-flow-logs',
  compliance: 'NON_COMPLIANT',
  resourceArn: VPC.arn,
  target: TARGET,
  resource: resource(),
};
const claim = {
  by: 'tags' as const,
  source: 'aws.amazon.com/tags',
  value: 'service=payments',
};

const ENTITY: FakeEntity = {
  findings: [
    finding,
    {
      ...finding,
      id: 'finding-2',
      source: 'securityhub',
      severity: 'LOW',
      remediationUrl: 'https://example.com/fix',
    },
  ],
  alarms: [alarm, { ...alarm, name: 'memory', state: 'OK' }],
  rules: [rule, { ...rule, ruleName: 'default-sg', compliance: 'COMPLIANT' }],
  resources: [
    { resource: resource(), claims: [claim] },
    { resource: resource({ id: 'vpc-2' }), claims: [claim] },
  ],
};

let server: string;

beforeAll(async () => {
  ({ server } = await startServe({ entity: ENTITY }));
});

async function read(path: string) {
  const response = await request(server).get(`${ENTITY_PATH}/${path}`);
  expect(response.status).toBe(200);
  return response.body;
}

describe('lists of an entity', () => {
  it('serves findings with the resources that they name', async () => {
    const { items } = await read('findings');
    expect(items).toHaveLength(2);
    expect(items[0]).toEqual({
      id: 'finding-1',
      source: 'guardduty',
      product: 'GuardDuty',
      title: 'Crypto mining',
      type: 'CryptoCurrency:EC2/BitcoinTool.B!DNS',
      severity: 'HIGH',
      workflowStatus: 'NEW',
      ...PLACE,
      resources: [VPC],
      createdAt: '2026-02-28T00:00:00.000Z',
      updatedAt: '2026-03-01T00:00:00.000Z',
      consoleUrl: expect.stringContaining('finding-1'),
    });
    expect(items[1]).toMatchObject({
      consoleUrl: expect.stringContaining('/securityhub/'),
      remediationUrl: 'https://example.com/fix',
    });
  });

  it('serves alarms with the resources that they watch', async () => {
    const { items } = await read('alarms');
    expect(items).toHaveLength(2);
    expect(items[0]).toEqual({
      arn: alarm.arn,
      name: 'cpu',
      kind: 'metric',
      state: 'ALARM',
      stateUpdatedAt: '2026-03-01T00:00:00.000Z',
      actionsEnabled: true,
      actionCount: 1,
      metric: 'AWS/RDS CPUUtilization',
      ...PLACE,
      resources: [VPC],
      consoleUrl: expect.stringContaining('alarm/cpu'),
    });
  });

  it('serves rules with the resource that they judge', async () => {
    const { items } = await read('rules');
    expect(items).toHaveLength(2);
    expect(items[0]).toEqual({
      ruleName: 'vpc-flow-logs',
      compliance: 'NON_COMPLIANT',
      ...PLACE,
      resource: VPC,
      consoleUrl: expect.stringContaining('vpc-flow-logs'),
    });
  });

  it('serves resources with their tags and the claims that took them', async () => {
    const { items } = await read('resources');
    expect(items).toHaveLength(2);
    expect(items[0]).toEqual({
      resource: VPC,
      tags: { service: 'payments' },
      claims: [claim],
    });
  });

  it.each([
    ['findings?severity=LOW', 1],
    ['findings?severity=LOW&severity=HIGH', 2],
    ['findings?source=guardduty&severity=LOW', 0],
    ['alarms?state=ALARM', 1],
    ['alarms?state=INSUFFICIENT_DATA', 0],
    ['rules?compliance=NON_COMPLIANT&compliance=COMPLIANT', 2],
    ['rules?compliance=COMPLIANT', 1],
    ['findings?search=mining', 2],
    ['findings?search=mining&severity=LOW', 1],
    ['alarms?search=memory', 1],
    ['rules?search=default', 1],
    ['resources?search=vpc-2', 1],
    ['resources?search=vpc-3', 0],
  ])('filters %s', async (path, expected) => {
    expect((await read(path)).items).toHaveLength(expected);
  });

  it.each(['findings', 'alarms', 'rules', 'resources'])(
    'refuses to search %s for more than 200 characters',
    async path => {
      const response = await request(server).get(
        `${ENTITY_PATH}/${path}?search=${'a'.repeat(201)}`,
      );
      expect(response.status).toBe(400);
      expect(response.body.error).toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('search'),
      });
    },
  );

  it.each(['findings', 'alarms', 'rules', 'resources'])(
    'serves %s page by page',
    async path => {
      const first = await read(`${path}?limit=1`);
      expect(first.items).toHaveLength(1);
      const second = await read(`${path}?limit=1&cursor=${first.nextCursor}`);
      expect(second.items).toHaveLength(1);
      expect(second.items).not.toEqual(first.items);
      expect(second).not.toHaveProperty('nextCursor');
    },
  );
});
