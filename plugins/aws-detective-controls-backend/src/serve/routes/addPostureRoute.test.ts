import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EntityPosture,
  SignalPosture,
} from 'backstage-plugin-aws-detective-controls-common';
import request from 'supertest';
import { catalogEntity, ENTITY_PATH } from '../__testUtils__/catalogEntity';
import { FakeEntity } from '../__testUtils__/FakeStore';
import {
  accountResult,
  claims,
  count,
  noRows,
  result,
  TARGET,
} from '../__testUtils__/rows';
import { startServe } from '../__testUtils__/startServe';

const SWEPT = { targets: 1, swept: 1, running: 0 };

async function readPosture(
  entity?: FakeEntity,
  annotations?: Record<string, string>,
): Promise<EntityPosture> {
  const { server } = await startServe({
    entity,
    catalog: catalogServiceMock({ entities: [catalogEntity(annotations)] }),
  });
  const response = await request(server).get(`${ENTITY_PATH}/posture`);
  expect(response.status).toBe(200);
  return response.body;
}

function statuses(signals: SignalPosture[]) {
  return Object.fromEntries(
    signals.map(({ signal, status }) => [signal, status]),
  );
}

describe('GET …/posture', () => {
  const assessed = noRows({
    entity: claims(),
    resources: 4,
    accounts: [
      {
        accountId: '111122223333',
        name: 'payments-prod',
        ownerRef: 'group:default/platform',
      },
    ],
    counts: [
      count({ count: 2 }),
      count({
        status: 'fail',
        count: 3,
        oldestEvaluatedAt: '2026-03-01T11:00:00.000Z',
      }),
      count({
        controlId: 'rds-instance-log-exports',
        status: 'not-applicable',
      }),
      count({
        controlId: 'guardduty-detector-enabled',
        status: 'fail',
        inherited: true,
      }),
      count({
        controlId: 'resource-no-open-critical-findings',
        status: 'unknown',
        count: 4,
      }),
      count({
        controlId: 'guardduty-eventbridge-rule',
        inherited: true,
        stale: true,
        oldestEvaluatedAt: '2026-02-27T00:00:00.000Z',
      }),
    ],
    openFindings: {
      counts: { CRITICAL: 1, HIGH: 2, MEDIUM: 0, LOW: 0, INFORMATIONAL: 0 },
      oldestAt: '2026-01-05T00:00:00.000Z',
    },
    doFirst: [result()],
    notAssessed: [
      {
        controlId: 'resource-no-open-critical-findings',
        cause: {
          kind: 'denied',
          message: 'not authorised',
          action: 'securityhub:GetFindings',
        },
        target: TARGET,
        results: 4,
      },
    ],
    sweep: SWEPT,
  });

  describe('of an assessed entity', () => {
    let posture: EntityPosture;

    beforeAll(async () => {
      posture = await readPosture({ posture: assessed });
    });

    it('gives each signal its status, own and inherited results together', async () => {
      expect(posture.state).toBe('assessed');
      expect(statuses(posture.signals)).toEqual({
        logging: 'fail',
        alarms: 'not-applicable',
        findings: 'unknown',
        compliance: 'not-applicable',
        response: 'unknown',
      });
    });

    it('names the failing controls of a signal, most severe first', async () => {
      const { signals } = posture;
      expect(signals[0].failingControls).toEqual([
        'guardduty-detector-enabled',
        'vpc-flow-logs-enabled',
      ]);
    });

    it('counts own, inherited and stale results apart', async () => {
      expect(posture.counts).toEqual({
        pass: 2,
        fail: 3,
        unknown: 4,
        stale: 0,
        waived: 0,
        notApplicable: 1,
      });
      expect(posture.inherited).toEqual({
        pass: 0,
        fail: 1,
        unknown: 0,
        stale: 1,
        waived: 0,
        notApplicable: 0,
      });
    });

    it('rolls up each control, in the order of the plan', async () => {
      const { controls } = posture;
      expect(
        controls.map(({ controlId, status }) => [controlId, status]),
      ).toEqual([
        ['vpc-flow-logs-enabled', 'fail'],
        ['rds-instance-log-exports', 'not-applicable'],
        ['guardduty-detector-enabled', 'fail'],
        ['resource-no-open-critical-findings', 'unknown'],
        ['guardduty-eventbridge-rule', 'unknown'],
      ]);
    });

    it('says what to do first, in both languages, and whose it is', async () => {
      const { doFirst } = posture;
      expect(doFirst).toHaveLength(1);
      expect(doFirst[0]).toMatchObject({
        controlId: 'vpc-flow-logs-enabled',
        reason: {
          en: '3 of them are not there',
          ja: '3 件がありません',
        },
        ownerRef: 'group:default/payments',
        resource: { id: 'vpc-0a1b2c3d' },
      });
    });

    it('says what could not be read, and which IAM action is missing', async () => {
      const { notAssessed } = posture;
      expect(notAssessed).toEqual([
        {
          cause: {
            kind: 'denied',
            message: 'not authorised',
            action: 'securityhub:GetFindings',
          },
          accountId: '111122223333',
          region: 'eu-west-1',
          controlIds: ['resource-no-open-critical-findings'],
          results: 4,
        },
      ]);
    });

    it('is as old as its oldest result', async () => {
      expect(posture.evaluatedAt).toBe('2026-02-27T00:00:00.000Z');
      expect(posture.staleAfterSeconds).toBe(10_800);
    });

    it('hands on accounts, open findings and owner', async () => {
      expect(posture).toMatchObject({
        entityRef: 'component:default/payments-api',
        ownerRef: 'group:default/payments',
        resources: 4,
        accounts: assessed.accounts,
        openFindings: assessed.openFindings,
        sweep: SWEPT,
      });
    });
  });

  it('gives at most five things to do first', async () => {
    const { doFirst } = await readPosture({
      posture: { ...assessed, doFirst: Array(6).fill(result()) },
    });
    expect(doFirst).toHaveLength(5);
  });

  it('leaves out results of controls that are not enabled', async () => {
    const posture = await readPosture({
      posture: noRows({
        entity: claims(),
        counts: [
          count(),
          count({
            controlId: 'removed',
            status: 'fail',
            oldestEvaluatedAt: '2020-01-01T00:00:00.000Z',
          }),
        ],
        doFirst: [accountResult({ controlId: 'removed', inherited: false })],
        sweep: SWEPT,
      }),
    });
    expect(posture.counts).toMatchObject({ pass: 1, fail: 0 });
    expect(posture.doFirst).toEqual([]);
    expect(posture.evaluatedAt).toBe('2026-03-01T11:30:00.000Z');
  });

  it('passes no signal while a target of the entity was never swept', async () => {
    const posture = await readPosture({
      posture: noRows({
        entity: claims(),
        counts: [count()],
        sweep: { targets: 2, swept: 1, running: 1 },
      }),
    });
    expect(posture.state).toBe('assessed');
    expect(posture.signals.map(({ status }) => status)).not.toContain('pass');
    expect(posture.controls[0].status).toBe('unknown');
  });

  it.each([
    ['was never seen', []],
    [
      'is in no target',
      [
        {
          annotation: 'aws.amazon.com/arn',
          value: 'arn:aws:s3:::invoices',
          code: 'not-a-target',
          message: 'It is not looked at',
        },
      ],
    ],
  ])('passes no signal while an ARN that it claims %s', async (_why, told) => {
    const rules = [
      {
        by: 'arn' as const,
        source: 'aws.amazon.com/arn',
        value: 'arn:aws:s3:::invoices',
        arn: 'arn:aws:s3:::invoices',
        prefix: false,
      },
    ];
    const rows = noRows({
      entity: claims({ rules, warnings: told }),
      counts: [count()],
      sweep: SWEPT,
    });
    const posture = await readPosture({ posture: rows });
    expect(posture.state).toBe('assessed');
    expect(new Set(posture.signals.map(({ status }) => status))).toEqual(
      new Set(['unknown']),
    );
    expect(posture.warnings).toHaveLength(1);

    const seen = await readPosture({
      posture: {
        ...rows,
        entity: claims({ rules }),
        shownArns: ['arn:aws:s3:::invoices'],
      },
    });
    expect(statuses(seen.signals)).toMatchObject({ logging: 'pass' });
    expect(seen.warnings).toEqual([]);
  });

  it('still fails a signal beside an ARN that was never seen', async () => {
    const { signals } = await readPosture({
      posture: {
        ...assessed,
        entity: claims({
          rules: [
            {
              by: 'arn',
              source: 'aws.amazon.com/arn',
              value: 'arn:aws:s3:::invoices',
              arn: 'arn:aws:s3:::invoices',
              prefix: false,
            },
          ],
        }),
      },
    });
    expect(statuses(signals)).toMatchObject({ logging: 'fail' });
  });

  it('is no-claims for an entity without annotation', async () => {
    const posture = await readPosture(undefined, {});
    expect(posture.state).toBe('no-claims');
    expect(posture).not.toHaveProperty('evaluatedAt');
  });

  it('is first-sweep, with nothing known, for an entity that the mapper has not seen', async () => {
    const posture = await readPosture();
    expect(posture.state).toBe('first-sweep');
    expect(new Set(posture.signals.map(({ status }) => status))).toEqual(
      new Set(['unknown']),
    );
  });

  it('is no-resources, with its warnings, where claims matched nothing', async () => {
    const warning = {
      annotation: 'aws.amazon.com/arn',
      value: 'arn:nonsense',
      code: 'malformed-arn',
      message: 'This is no ARN',
    };
    const posture = await readPosture({
      posture: noRows({
        entity: claims({ warnings: [warning] }),
        sweep: SWEPT,
      }),
    });
    expect(posture.state).toBe('no-resources');
    expect(posture.warnings).toEqual([warning]);
  });

  it('takes the owner that the mapper saw where the catalog gives none', async () => {
    const { server } = await startServe({
      entity: { posture: assessed },
      catalog: catalogServiceMock({
        entities: [{ ...catalogEntity(), relations: undefined }],
      }),
    });
    const response = await request(server).get(`${ENTITY_PATH}/posture`);
    expect(response.body.ownerRef).toBe('group:default/payments');
  });

  it('costs one read of the catalog and one of the store', async () => {
    const { server, store, catalog } = await startServe({
      entity: { posture: assessed },
    });
    const reads = [
      jest.spyOn(store, 'readPosture'),
      jest.spyOn(catalog, 'getEntityByRef'),
    ];
    const others = [
      jest.spyOn(store, 'readResults'),
      jest.spyOn(store, 'readClaimedResources'),
      jest.spyOn(store, 'readEntityTargets'),
      jest.spyOn(store, 'listTargets'),
      jest.spyOn(catalog, 'getEntitiesByRefs'),
    ];

    await request(server).get(`${ENTITY_PATH}/posture`);

    expect(reads.map(spy => spy.mock.calls.length)).toEqual([1, 1]);
    expect(others.map(spy => spy.mock.calls.length)).toEqual([0, 0, 0, 0, 0]);
  });
});
