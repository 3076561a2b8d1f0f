import {
  createTestDatabases,
  recordQueries,
} from '../../__testUtils__/databases';
import {
  ACCOUNT,
  at,
  entity,
  evaluation,
  finding,
  GLOBAL_TARGET,
  mapping,
  resource,
  sweep,
  TARGET,
  verdict,
  vpcArn,
} from '../../__testUtils__/fixtures';
import { preparePosture } from '../../__testUtils__/preparePosture';

jest.setTimeout(60_000);

const NO_FINDINGS = {
  counts: { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, INFORMATIONAL: 0 },
};

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('readPosture on %s', id => {
  it('takes at most three queries', async () => {
    const { store, knex, read } = await preparePosture(databases, id);
    await sweep(store, {
      resources: [resource('a')],
      evaluations: [evaluation('high', [verdict(vpcArn('a'), 'fail')])],
      mappings: [mapping(vpcArn('a'))],
    });
    const queries = await recordQueries(knex, () => read());
    expect(queries.length).toBeGreaterThan(0);
    expect(queries.length).toBeLessThanOrEqual(3);
  });

  it('knows nothing of an entity that was never seen', async () => {
    const { read } = await preparePosture(databases, id);
    const posture = await read(0, 'component:default/nobody');
    expect(posture.entity).toBeUndefined();
    expect(posture.counts).toEqual([]);
  });

  it('puts first the five most severe and longest open gaps of its own', async () => {
    const { store, read } = await preparePosture(databases, id);
    const subjectOfAccount = `account/${ACCOUNT}`;
    const mappings = [
      ...['a', 'b', 'c', 'd'].map(name => mapping(vpcArn(name))),
      mapping(subjectOfAccount, { inherited: true }),
    ];
    const judged = (minutes: number, ...names: string[]) => ({
      startedAt: at(minutes),
      resources: [resource('a'), resource('b')],
      evaluations: ['low', 'high'].map(controlId =>
        evaluation(
          controlId,
          names.map(name => verdict(vpcArn(name), 'fail')),
          { evaluatedAt: at(minutes) },
        ),
      ),
      mappings,
    });
    await sweep(store, judged(0, 'b', 'c'));
    await sweep(store, judged(10, 'a', 'b', 'c', 'd'));
    await sweep(store, {
      target: GLOBAL_TARGET,
      startedAt: at(10),
      evaluations: [
        evaluation('critical', [verdict(subjectOfAccount, 'fail')]),
      ],
    });
    const { doFirst } = await read(30);
    expect(
      doFirst.map(({ controlId, subject }) => `${controlId} ${subject}`),
    ).toEqual([
      `high ${vpcArn('b')}`,
      `high ${vpcArn('c')}`,
      `high ${vpcArn('a')}`,
      `high ${vpcArn('d')}`,
      `low ${vpcArn('b')}`,
    ]);
    expect(doFirst[0]).toEqual({
      controlId: 'high',
      subject: vpcArn('b'),
      target: TARGET,
      status: 'fail',
      stale: false,
      reason: { key: 'fail', params: { subject: vpcArn('b') } },
      evidence: [
        {
          call: 'ec2:DescribeFlowLogs',
          fields: { FlowLogStatus: 'fail' },
          takenAt: at(10),
        },
      ],
      since: at(0),
      evaluatedAt: at(10),
      inherited: false,
      accountOwnerRef: 'group:default/platform',
      resource: resource('b'),
    });
    expect((await read(200)).doFirst).toEqual([]);
  });

  it('counts the open findings of what it owns, each once', async () => {
    const { store, read } = await preparePosture(databases, id);
    await sweep(store, {
      records: {
        findings: {
          securityhub: [
            finding('f1', {
              createdAt: '2025-11-01T00:00:00Z',
              resourceArns: [vpcArn('a'), vpcArn('b')],
            }),
            finding('f2', { severity: 'CRITICAL' }),
            finding('f3', { resourceArns: [vpcArn('strange')] }),
          ],
          guardduty: [finding('f1', { source: 'guardduty' })],
        },
      },
      mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
    });
    expect((await read()).openFindings).toEqual({
      counts: { ...NO_FINDINGS.counts, CRITICAL: 1, HIGH: 2 },
      oldestAt: '2025-11-01T00:00:00.000Z',
    });
  });

  it('counts the resources that it claims', async () => {
    const { store, read } = await preparePosture(databases, id);
    await sweep(store, {
      resources: [resource('a'), resource('b'), resource('c')],
      mappings: [
        mapping(vpcArn('a')),
        mapping(vpcArn('b')),
        mapping(`account/${ACCOUNT}/eu-west-1`),
      ],
    });
    expect((await read()).resources).toBe(2);
  });

  it('takes the owner of an account from the entity that stands for it', async () => {
    const { store, read } = await preparePosture(databases, id);
    await store.saveEntities({
      entities: [
        entity({
          entityRef: 'resource:default/payments-prod',
          kind: 'Resource',
          accountId: ACCOUNT,
          ownerRef: 'group:default/cloud',
        }),
      ],
      complete: false,
    });
    await sweep(store, {
      evaluations: [evaluation('high', [verdict(vpcArn('a'), 'fail')])],
      mappings: [mapping(vpcArn('a'))],
    });
    const posture = await read();
    expect(posture.accounts).toMatchObject([
      { ownerRef: 'group:default/cloud' },
    ]);
    expect(posture.doFirst).toMatchObject([
      { accountOwnerRef: 'group:default/cloud' },
    ]);
  });
});
