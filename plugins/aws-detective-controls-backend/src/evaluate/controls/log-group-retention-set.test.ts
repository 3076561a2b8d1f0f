import { LogGroup } from '../../model';
import { unlistedByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  EACH_FAILURE,
  judged,
  LOG_GROUP_ARN,
  logGroup,
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

  it.each<[string, LogGroupRetentionOptions]>([
    ['120', { minimumDays: 100 }],
    ['3653', { minimumDays: 3650 }],
    ['<days>', { minimumDays: 100, maximumDays: 110 }],
  ])(
    'writes %s, which AWS takes, where config asks for %j',
    (days, options) => {
      const { steps } = logGroupRetentionSet(options).metadata.remediation;
      expect(steps?.cli).toContain(`--retention-in-days ${days}`);
      expect(steps?.terraform).toContain(`= ${days}`);
    },
  );

  it('advises to keep for ever what no retention is long enough for', () => {
    const { steps } = logGroupRetentionSet({ minimumDays: 4000 }).metadata
      .remediation;
    expect(steps?.cli).toContain('aws logs delete-retention-policy');
    expect(steps?.cli).not.toContain('--retention-in-days');
    expect(steps?.terraform).toContain('retention_in_days = 0');
    expect(steps?.console.map(({ en }) => en).join()).toContain('Never expire');
  });

  it('is unknown by each cause where the resources could not be listed', () => {
    expect(
      unlistedByEachCause(logGroupRetentionSet(), [LOG_GROUP_ARN], failure =>
        snapshotOf(
          { 'logs:log-groups': failure },
          { declared: [LOG_GROUP_ARN] },
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
