import { EventRule } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  denied,
  eventRule,
  EACH_FAILURE,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { guarddutyEventbridgeRule as control } from './guardduty-eventbridge-rule';

const SUBJECT = 'account/111122223333/eu-west-1';
const DIRECT = { source: ['aws.guardduty'] };
const IMPORTED = {
  source: ['aws.securityhub'],
  'detail-type': ['Security Hub Findings - Imported'],
  detail: { findings: { Severity: { Label: ['HIGH', 'CRITICAL'] } } },
};

const PRODUCTS =
  'arn:aws:securityhub:eu-west-1:111122223333:product-subscription';
const TAKEN = ok([`${PRODUCTS}/aws/guardduty`, `${PRODUCTS}/aws/inspector`]);

function withRules(...rules: EventRule[]) {
  return snapshotOf({
    'events:rules': ok(rules),
    'securityhub:products': TAKEN,
  });
}

describe('guardduty-eventbridge-rule', () => {
  it.each<[string, unknown]>([
    ['source', DIRECT],
    ['detail type alone', { 'detail-type': ['GuardDuty Finding'] }],
    ['a prefix of the source', { source: [{ prefix: 'aws.guard' }] }],
    [
      'a severity from 7',
      { ...DIRECT, detail: { severity: [{ numeric: ['>=', 7] }] } },
    ],
    [
      'a list of severities',
      { ...DIRECT, detail: { severity: [7, 7.5, 8.0, 8.9] } },
    ],
    [
      'account, region and what is not archived',
      {
        ...DIRECT,
        account: ['111122223333'],
        region: ['eu-west-1'],
        detail: { service: { archived: [false] } },
      },
    ],
  ])('passes on a rule by %s', (_, pattern) => {
    const snapshot = withRules(eventRule(pattern));
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
  });

  it('passes on a rule that also takes what CloudTrail reads', () => {
    const state = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';
    const snapshot = withRules(eventRule(DIRECT, { state }));
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
  });

  it.each<[string, unknown]>([
    ['another source', { source: ['aws.s3'] }],
    [
      'low findings',
      { ...DIRECT, detail: { severity: [{ numeric: ['<', 4] }] } },
    ],
    [
      'archived findings',
      { ...DIRECT, detail: { service: { archived: [true] } } },
    ],
    ['another account', { ...DIRECT, account: ['999999999999'] }],
    ['another region', { ...DIRECT, region: ['us-east-1'] }],
    ['a pattern that is no JSON', '{"source": ["aws.guardduty"]'],
    ['an empty pattern', '{}'],
  ])('fails on a rule by %s', (_, pattern) => {
    const snapshot = withRules(eventRule(pattern));
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it('fails without a rule, and on one that only has a schedule', () => {
    const schedule = eventRule('', { eventPattern: undefined });
    expect(judged(control, withRules(), SUBJECT)).toBe('fail: no-rule');
    expect(judged(control, withRules(schedule), SUBJECT)).toBe('fail: no-rule');
  });

  it.each(['DISABLED', 'disabled', ''])(
    'fails on a rule whose state is %j',
    state => {
      const snapshot = withRules(eventRule(DIRECT, { state }));
      expect(judged(control, snapshot, SUBJECT)).toBe('fail: rule-disabled');
    },
  );

  it('fails on a rule without a target', () => {
    const snapshot = withRules(eventRule(DIRECT, { targets: ok([]) }));
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'fail: rule-without-target',
    );
  });

  it('is unknown where the targets of a rule that matches could not be read', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        withRules(eventRule(DIRECT, { targets: failure })),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the targets of a rule that matches were not read', () => {
    const snapshot = withRules(eventRule(DIRECT, { targets: undefined }));
    expect(verdictOn(control, snapshot, SUBJECT).cause?.kind).toBe('failed');
  });

  it('passes on one rule whatever the targets of another say', () => {
    const snapshot = withRules(
      eventRule(DIRECT, { targets: denied('events:ListTargetsByRule') }),
      eventRule(DIRECT),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
  });

  it('is not applicable where Security Hub’s import is routed', () => {
    expect(judged(control, withRules(eventRule(IMPORTED)), SUBJECT)).toBe(
      'not-applicable: routed-by-security-hub',
    );
  });

  it.each<[string, string[]]>([
    ['no product', []],
    ['others', [`${PRODUCTS}/aws/inspector`]],
    [
      'one of a like name',
      [`${PRODUCTS}/aws/guardduty-export`, `${PRODUCTS}/acme/guardduty`],
    ],
  ])(
    'fails where Security Hub’s import is routed, but it takes in %s',
    (_, products) => {
      const snapshot = snapshotOf({
        'events:rules': ok([eventRule(IMPORTED)]),
        'securityhub:products': ok(products),
      });
      expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
      expect(
        verdictOn(control, snapshot, SUBJECT).evidence.map(({ call }) => call),
      ).toContain('securityhub:ListEnabledProductsForImport');
    },
  );

  it('is unknown where only Security Hub’s import is routed, and what it takes in could not be read', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({
          'events:rules': ok([eventRule(IMPORTED)]),
          'securityhub:products': failure,
        }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('passes on a rule of its own, whatever Security Hub takes in', () => {
    const snapshot = snapshotOf({
      'events:rules': ok([eventRule(DIRECT)]),
      'securityhub:products': denied(
        'securityhub:ListEnabledProductsForImport',
      ),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
  });

  it('fails where Security Hub’s import is routed, but Security Hub is off', () => {
    const snapshot = snapshotOf({
      'events:rules': ok([eventRule(IMPORTED)]),
      'securityhub:hub': broken('disabled', { code: 'InvalidAccessException' }),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it('is unknown where only Security Hub’s import is routed, and the hub could not be read', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({
          'events:rules': ok([eventRule(IMPORTED)]),
          'securityhub:hub': failure,
        }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the targets of the rule on the import could not be read', () => {
    const snapshot = withRules(
      eventRule(IMPORTED, { targets: denied('events:ListTargetsByRule') }),
    );
    expect(verdictOn(control, snapshot, SUBJECT).cause?.action).toBe(
      'events:ListTargetsByRule',
    );
  });

  describe('of a member of another account’s GuardDuty', () => {
    const member = (relationshipStatus: string, ...rules: EventRule[]) =>
      snapshotOf({
        'events:rules': ok(rules),
        'guardduty:administrators': ok([
          { detectorId: 'd-1', accountId: '999900001111', relationshipStatus },
        ]),
      });

    it.each<[string, EventRule[]]>([
      ['without a rule', []],
      ['with a disabled rule', [eventRule(DIRECT, { state: 'DISABLED' })]],
      [
        'with a rule without a target',
        [eventRule(DIRECT, { targets: ok([]) })],
      ],
    ])('is unknown %s, naming the administrator', (_, rules) => {
      const snapshot = member('Enabled', ...rules);
      expect(verdictOn(control, snapshot, SUBJECT).cause).toMatchObject({
        kind: 'owned-elsewhere',
        accountId: '999900001111',
      });
    });

    it('passes on a rule of its own', () => {
      const snapshot = member('Enabled', eventRule(DIRECT));
      expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
    });

    it.each(['Invited', 'Disabled', 'Resigned', 'Removed'])(
      'fails without a rule where the relationship is %s',
      status => {
        expect(judged(control, member(status), SUBJECT)).toBe('fail: no-rule');
      },
    );

    it('is unknown without a rule where the administrator could not be read', () => {
      expect(
        unknownByEachCause(control, SUBJECT, failure =>
          snapshotOf({ 'guardduty:administrators': failure }),
        ),
      ).toEqual(EACH_FAILURE);
    });

    it('fails without a rule where GuardDuty itself is off', () => {
      const snapshot = snapshotOf({
        'guardduty:administrators': broken('disabled', {
          code: 'BadRequestException',
        }),
      });
      expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
    });
  });

  it('is not applicable in a region that is not enabled', () => {
    const snapshot = snapshotOf({}, { regionEnabled: false });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'not-applicable: region-not-enabled',
    );
  });

  it('is unknown where the rules could not be listed', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({ 'events:rules': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
