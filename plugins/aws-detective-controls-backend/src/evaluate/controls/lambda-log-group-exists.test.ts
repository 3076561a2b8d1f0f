import { Readings } from '../../model';
import {
  unknownByEachCause,
  unlistedByEachCause,
} from '../__testUtils__/unknownByEachCause';
import {
  EACH_FAILURE,
  FAILURES,
  FUNCTION_ARN,
  judged,
  lambdaFunction,
  logGroup,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { lambdaLogGroupExists as control } from './lambda-log-group-exists';

function invoked(invocations: number) {
  return ok([{ functionName: 'resize', invocations }]);
}

function withFunction(readings: Readings, over = {}) {
  return snapshotOf({
    'lambda:functions': ok([lambdaFunction(over)]),
    ...readings,
  });
}

describe('lambda-log-group-exists', () => {
  it('passes on a function whose log group exists, without asking after its use', () => {
    for (const counts of [ok([]), ...FAILURES]) {
      const snapshot = withFunction({
        'logs:log-groups': ok([logGroup()]),
        'cloudwatch:lambda-invocations': counts,
      });
      expect(judged(control, snapshot, FUNCTION_ARN)).toBe(
        'pass: log-group-exists',
      );
    }
  });

  it('looks for the log group that is configured, not for the one of its name', () => {
    const over = { logGroup: 'images' };
    const ofItsName = { 'logs:log-groups': ok([logGroup()]) };
    const configured = {
      'logs:log-groups': ok([logGroup({ name: 'images' })]),
    };
    expect(
      judged(
        control,
        withFunction(
          { ...ofItsName, 'cloudwatch:lambda-invocations': invoked(1) },
          over,
        ),
        FUNCTION_ARN,
      ),
    ).toBe('fail: log-group-missing');
    expect(judged(control, withFunction(configured, over), FUNCTION_ARN)).toBe(
      'pass: log-group-exists',
    );
  });

  it.each(['/aws/lambda/resize-2', '/aws/lambda/Resize', 'aws/lambda/resize'])(
    'fails on a function that was invoked and has only the like of its log group: %s',
    name => {
      const snapshot = withFunction({
        'logs:log-groups': ok([logGroup({ name })]),
        'cloudwatch:lambda-invocations': invoked(3),
      });
      expect(verdictOn(control, snapshot, FUNCTION_ARN)).toMatchObject({
        status: 'fail',
        reason: {
          key: 'log-group-missing',
          params: { logGroup: '/aws/lambda/resize', invocations: 3 },
        },
      });
    },
  );

  it('is not applicable to a function that nobody invoked', () => {
    const snapshot = withFunction({
      'cloudwatch:lambda-invocations': invoked(0),
    });
    expect(judged(control, snapshot, FUNCTION_ARN)).toBe(
      'not-applicable: never-invoked',
    );
  });

  it('is unknown of a function without a log group whose use was not asked', () => {
    const snapshot = withFunction({
      'cloudwatch:lambda-invocations': ok([
        { functionName: 'other', invocations: 0 },
      ]),
    });
    expect(verdictOn(control, snapshot, FUNCTION_ARN).cause?.kind).toBe(
      'insufficient-data',
    );
  });

  it.each(['logs:log-groups', 'cloudwatch:lambda-invocations'] as const)(
    'is unknown by each cause where %s could not be read',
    collector => {
      expect(
        unknownByEachCause(control, FUNCTION_ARN, failure =>
          withFunction({
            'cloudwatch:lambda-invocations': invoked(0),
            [collector]: failure,
          }),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('is unknown by each cause where the resources could not be listed', () => {
    expect(
      unlistedByEachCause(control, [FUNCTION_ARN], failure =>
        snapshotOf(
          { 'lambda:functions': failure },
          { declared: [FUNCTION_ARN] },
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
