import { LogGroup } from '../../model';
import {
  evaluate,
  FAILURES,
  judged,
  logGroup,
  LOG_GROUP_ARN,
  ok,
  snapshotOf,
} from '../testing';
import {
  logGroupRetentionSet,
  LogGroupRetentionOptions,
} from './log-group-retention-set';

function judge(over: Partial<LogGroup>, options?: LogGroupRetentionOptions) {
  return judged(
    logGroupRetentionSet(options),
    snapshotOf({ 'logs:log-groups': ok([logGroup(over)]) }),
    LOG_GROUP_ARN,
  );
}

describe('log-group-retention-set', () => {
  it.each<[string, number | undefined, LogGroupRetentionOptions]>([
    ['pass: retention-met', 365, {}],
    ['pass: retention-met', 400, {}],
    ['pass: never-expires', undefined, {}],
    ['fail: retention-short', 364, {}],
    ['fail: retention-short', 1, {}],
    ['pass: retention-met', 90, { minimumDays: 90 }],
    ['fail: retention-short', 60, { minimumDays: 90 }],
    ['pass: retention-met', 731, { maximumDays: 731 }],
    ['fail: retention-long', 1096, { maximumDays: 731 }],
    ['fail: retention-endless', undefined, { maximumDays: 731 }],
  ])('says %s of %p days by %j', (verdict, retentionInDays, options) => {
    expect(judge({ retentionInDays }, options)).toBe(verdict);
  });

  it.each(['INFREQUENT_ACCESS', 'ESSENTIALS', undefined])(
    'judges a log group of the class %s',
    logGroupClass => {
      expect(judge({ logGroupClass, retentionInDays: 30 })).toBe(
        'fail: retention-short',
      );
    },
  );

  it('is not applicable to the Delivery class, which has one day', () => {
    expect(judge({ logGroupClass: 'DELIVERY', retentionInDays: 1 })).toBe(
      'not-applicable: delivery-class',
    );
  });

  it('writes the days that config asks for into the steps', () => {
    const { steps } = logGroupRetentionSet({ minimumDays: 90 }).metadata
      .remediation;
    expect(steps?.cli).toContain('--retention-in-days 90');
    expect(steps?.terraform).toContain('= 90');
  });

  it('is unknown where the log groups could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        logGroupRetentionSet(),
        snapshotOf(
          { 'logs:log-groups': failure },
          { declared: [LOG_GROUP_ARN] },
        ),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(
        verdicts.map(({ status, cause }) => [status, cause?.kind]),
      ).toEqual([
        ['unknown', failure.status],
        ['unknown', failure.status],
      ]);
    }
  });
});
