import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { TARGET } from '../__testUtils__/rows';
import { assembleNotAssessed } from './assembleNotAssessed';

const DENIED: UnknownCause = {
  kind: 'denied',
  message: 'not authorised',
  action: 'ec2:DescribeFlowLogs',
  collector: 'ec2:flow-logs',
  at: '2026-03-01T11:00:00.000Z',
};
const THROTTLED: UnknownCause = { kind: 'throttled', message: 'slow down' };

describe('assembleNotAssessed', () => {
  it('brings together the controls that one cause kept from being known', () => {
    expect(
      assembleNotAssessed([
        { controlId: 'a', cause: DENIED, target: TARGET, results: 2 },
        {
          controlId: 'b',
          cause: { ...DENIED, at: '2026-03-01T11:30:00.000Z' },
          target: TARGET,
          results: 3,
        },
      ]),
    ).toEqual([
      {
        cause: { ...DENIED, at: '2026-03-01T11:30:00.000Z' },
        accountId: '111122223333',
        region: 'eu-west-1',
        controlIds: ['a', 'b'],
        results: 5,
      },
    ]);
  });

  it('names a control once', () => {
    const [only] = assembleNotAssessed([
      { controlId: 'a', cause: DENIED, target: TARGET, results: 1 },
      {
        controlId: 'a',
        cause: { ...DENIED, at: undefined },
        target: TARGET,
        results: 1,
      },
    ]);
    expect(only).toMatchObject({ controlIds: ['a'], results: 2 });
    expect(only.cause.at).toBe(DENIED.at);
  });

  it.each([
    ['missing actions', { ...DENIED, action: 'ec2:DescribeVpcs' }, TARGET],
    ['messages', { ...DENIED, message: 'an explicit deny' }, TARGET],
    ['regions', DENIED, { ...TARGET, region: 'us-east-1' }],
    ['accounts', DENIED, { ...TARGET, accountId: '444455556666' }],
  ])('keeps different %s apart', (_name, cause, target) => {
    expect(
      assembleNotAssessed([
        { controlId: 'a', cause: DENIED, target: TARGET, results: 1 },
        { controlId: 'a', cause, target, results: 1 },
      ]),
    ).toHaveLength(2);
  });

  it('begins with the cause on which most hangs', () => {
    expect(
      assembleNotAssessed([
        { controlId: 'a', cause: DENIED, target: TARGET, results: 1 },
        { controlId: 'b', cause: THROTTLED, target: TARGET, results: 9 },
      ]).map(({ cause }) => cause.kind),
    ).toEqual(['throttled', 'denied']);
  });
});
