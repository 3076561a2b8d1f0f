import request from 'supertest';
import { ENTITY_PATH } from '../__testUtils__/catalogEntity';
import { FakeStore } from '../__testUtils__/FakeStore';
import { accountResult, result } from '../__testUtils__/rows';
import { startServe } from '../__testUtils__/startServe';

const PATH = `${ENTITY_PATH}/results`;

const RESULTS = [
  result({ subject: 'arn:1' }),
  accountResult({ subject: 'account/111122223333/eu-west-1' }),
  result({ subject: 'arn:2', status: 'unknown' }),
  result({ subject: 'arn:3', status: 'pass', stale: true }),
  result({
    subject: 'arn:4',
    status: 'pass',
    controlId: 'resource-no-open-critical-findings',
  }),
];

let server: string;
let store: FakeStore;

beforeAll(async () => {
  ({ server, store } = await startServe({ entity: { results: RESULTS } }));
});

async function readSubjects(query: string): Promise<string[]> {
  const response = await request(server).get(`${PATH}?${query}`);
  expect(response.status).toBe(200);
  return response.body.items.map(({ subject }: { subject: string }) => subject);
}

describe('GET …/results', () => {
  it('gives every result, with its reason in English and Japanese', async () => {
    const response = await request(server).get(PATH);

    expect(response.status).toBe(200);
    expect(response.body.items).toHaveLength(5);
    expect(response.body).not.toHaveProperty('nextCursor');
    expect(response.body.items[0]).toEqual({
      dueAt: '2026-03-03T00:00:00.000Z',
      overdue: false,
      controlId: 'vpc-flow-logs-enabled',
      subject: 'arn:1',
      status: 'fail',
      stale: false,
      reason: { en: '3 of them are not there', ja: '3 件がありません' },
      evidence: RESULTS[0].evidence,
      accountId: '111122223333',
      region: 'eu-west-1',
      resource: {
        arn: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-0a1b2c3d',
        type: 'AWS::EC2::VPC',
        id: 'vpc-0a1b2c3d',
        name: 'payments',
        accountId: '111122223333',
        region: 'eu-west-1',
        consoleUrl: expect.stringContaining('vpc-0a1b2c3d'),
      },
      inherited: false,
      ownerRef: 'group:default/payments',
      since: '2026-02-01T00:00:00.000Z',
      evaluatedAt: '2026-03-01T11:30:00.000Z',
    });
    expect(response.body.items[1]).toMatchObject({
      inherited: true,
      ownerRef: 'group:default/platform',
    });
  });

  it.each([
    ['status=fail', ['arn:1', 'account/111122223333/eu-west-1']],
    ['status=pass', ['arn:4']],
    ['status=stale', ['arn:3']],
    ['status=unknown&status=stale', ['arn:2', 'arn:3']],
    ['signal=findings', ['arn:4']],
    ['signal=findings&signal=logging&status=pass', ['arn:4']],
    ['signal=response', []],
    ['bestPractice=SEC04-BP03', []],
    ['control=resource-no-open-critical-findings', ['arn:4']],
    ['control=vpc-flow-logs-enabled&signal=findings', []],
    ['scope=inherited', ['account/111122223333/eu-west-1']],
    ['scope=own&status=fail', ['arn:1']],
  ])('filters by %s', async (query, expected) => {
    expect(await readSubjects(query)).toEqual(expected);
  });

  it('gives every result once, page by page', async () => {
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const response = await request(server)
        .get(PATH)
        .query({ limit: 2, ...(cursor && { cursor }) });
      pages.push(
        response.body.items.map(({ subject }: { subject: string }) => subject),
      );
      cursor = response.body.nextCursor;
    } while (cursor);

    expect(pages).toEqual([
      ['arn:1', 'account/111122223333/eu-west-1'],
      ['arn:2', 'arn:3'],
      ['arn:4'],
    ]);
  });

  it('reads 100 at a time unless told', async () => {
    const readResults = jest.spyOn(store, 'readResults');
    await request(server).get(PATH);
    expect(readResults.mock.calls[0][0].query.limit).toBe(100);
  });

  it('refuses the id of a control that is not enabled, naming the parameter', async () => {
    const response = await request(server).get(
      `${PATH}?control=vpc-flow-logs-enabled&control=no-such-control`,
    );
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/'control'.*'no-such-control'/),
    });
  });
});
