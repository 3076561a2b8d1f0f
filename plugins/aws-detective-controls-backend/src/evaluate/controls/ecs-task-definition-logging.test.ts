import { Reading, TaskDefinition, unlistedSubject } from '../../model';
import {
  broken,
  causesOf,
  denied,
  EACH_FAILURE,
  ECS_SERVICE_ARN,
  ecsService,
  evaluate,
  FAILURES,
  family,
  judged,
  ok,
  snapshotOf,
  TARGET,
  taskDefinition,
  taskDefinitionArn,
  verdictOn,
} from '../testing';
import { ecsTaskDefinitionLogging as control } from './ecs-task-definition-logging';

const NEWEST = taskDefinitionArn(2);
const UNLISTED = unlistedSubject(TARGET);

const SILENT = ok(
  taskDefinition({
    containers: [{ name: 'app', logDriver: 'awslogs' }, { name: 'sidecar' }],
  }),
);
const LOGGING = ok(taskDefinition());

function withNewest(newest: Reading<TaskDefinition>) {
  return snapshotOf({ 'ecs:task-definitions': ok([family(newest)]) });
}

function withService(...args: Parameters<typeof ecsService>) {
  return snapshotOf({ 'ecs:services': ok([ecsService(...args)]) });
}

describe('ecs-task-definition-logging', () => {
  it.each(['awslogs', 'awsfirelens', 'splunk'])(
    'passes where every container has a driver, such as %s',
    logDriver => {
      const newest = taskDefinition({ containers: [{ name: 'a', logDriver }] });
      expect(judged(control, withNewest(ok(newest)), NEWEST)).toBe(
        'pass: containers-log',
      );
    },
  );

  it('fails by one container of several, and names it', () => {
    expect(verdictOn(control, withNewest(SILENT), NEWEST)).toMatchObject({
      status: 'fail',
      reason: {
        key: 'containers-without-log',
        params: { definition: 'web:2', containers: 'sidecar' },
      },
    });
  });

  it('says nothing where there is no family and no service', () => {
    expect(evaluate(control, snapshotOf({})).verdicts).toEqual([]);
  });

  it.each([
    ['pass: containers-log', [LOGGING]],
    ['fail: containers-without-log', [SILENT]],
    ['fail: containers-without-log', [LOGGING, SILENT]],
    ['fail: containers-without-log', [broken('throttled'), SILENT]],
    ['unknown: unknown-throttled', [LOGGING, broken('throttled')]],
    ['not-applicable: service-without-tasks', []],
  ])(
    'gives a service the worst of what it runs: %s',
    (verdict, definitions) => {
      const snapshot = withService(definitions);
      expect(judged(control, snapshot, ECS_SERVICE_ARN)).toBe(verdict);
    },
  );

  it('judges a service by the revision that it runs, not by the newest', () => {
    const snapshot = snapshotOf({
      'ecs:task-definitions': ok([family(LOGGING)]),
      'ecs:services': ok([ecsService([SILENT])]),
    });
    expect(judged(control, snapshot, NEWEST)).toBe('pass: containers-log');
    expect(judged(control, snapshot, ECS_SERVICE_ARN)).toBe(
      'fail: containers-without-log',
    );
  });

  it.each(['DRAINING', 'INACTIVE'])(
    'leaves out a service that is %s',
    status => {
      const snapshot = withService([SILENT], { status });
      expect(judged(control, snapshot, ECS_SERVICE_ARN)).toBe(
        'not-applicable: service-not-active',
      );
    },
  );

  it('holds nothing against a claimed revision that a newer one replaced', () => {
    const snapshot = snapshotOf(
      { 'ecs:task-definitions': ok([family(SILENT)]) },
      { declared: [taskDefinitionArn(1)] },
    );
    expect(judged(control, snapshot, taskDefinitionArn(1))).toBe(
      'not-applicable: not-newest',
    );
  });

  it('does not know a claimed revision of a family that is not listed', () => {
    const snapshot = snapshotOf({}, { declared: [taskDefinitionArn(1)] });
    expect(judged(control, snapshot, taskDefinitionArn(1))).toBe(
      'unknown: unknown-not-seen',
    );
  });

  it.each(['ecs:task-definitions', 'ecs:services'] as const)(
    'is unknown by each failure of %s, on what is claimed too',
    list => {
      const claimed =
        list === 'ecs:services' ? ECS_SERVICE_ARN : taskDefinitionArn(1);
      for (const subject of [UNLISTED, claimed]) {
        expect(
          causesOf(FAILURES, failure =>
            verdictOn(
              control,
              snapshotOf({ [list]: failure }, { declared: [claimed] }),
              subject,
            ),
          ),
        ).toEqual(EACH_FAILURE);
      }
    },
  );

  it('keeps what it knows of other families while one could not be read', () => {
    const snapshot = snapshotOf(
      {
        'ecs:task-definitions': ok([
          family(LOGGING),
          { family: 'jobs', newest: denied('ecs:DescribeTaskDefinition') },
        ]),
      },
      { declared: [taskDefinitionArn(1).replace('web', 'jobs')] },
    );
    const { unlisted, verdicts } = evaluate(control, snapshot);

    expect(unlisted).toMatchObject({ action: 'ecs:DescribeTaskDefinition' });
    expect(verdicts.map(({ subject, status }) => [subject, status])).toEqual([
      [UNLISTED, 'unknown'],
      [NEWEST, 'pass'],
      [taskDefinitionArn(1).replace('web', 'jobs'), 'unknown'],
    ]);
  });
});
