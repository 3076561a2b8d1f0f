import { EventRule, Reading, Readings } from '../../model';
import { evaluateSnapshot } from '../evaluate';
import {
  broken,
  denied,
  eventRule,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  TARGET,
  verdictOn,
} from '../testing';
import { guarddutyEventbridgeRule as control } from './guardduty-eventbridge-rule';

const SUBJECT = 'account/111122223333/eu-west-1';
const ADMINISTRATOR = '999900001111';
const DIRECT = { source: ['aws.guardduty'] };
const OF_MEMBER = {
  ...DIRECT,
  detail: { accountId: [TARGET.accountId], severity: [{ numeric: ['>=', 7] }] },
};
const IMPORTED = { source: ['aws.securityhub'] };

/** A member without a rule of its own, and the rules that its administrator read. */
function member(
  rules: Reading<EventRule[]> | undefined,
  over: { readings?: Readings; region?: string } = {},
) {
  return snapshotOf(
    {
      'guardduty:administrators': ok([
        {
          detectorId: 'd-1',
          accountId: ADMINISTRATOR,
          relationshipStatus: 'Enabled',
        },
      ]),
      ...over.readings,
    },
    {
      peers: rules && [
        {
          collector: 'events:rules',
          accountId: ADMINISTRATOR,
          region: over.region ?? TARGET.region,
          reading: rules,
        },
      ],
    },
  );
}

describe('guardduty-eventbridge-rule of a member', () => {
  it.each<[string, unknown]>([
    ['every finding', DIRECT],
    ['high findings of the member', OF_MEMBER],
  ])('passes where the administrator routes %s, naming it', (_, pattern) => {
    const snapshot = member(ok([eventRule(pattern)]));
    const { status, reason, evidence } = verdictOn(control, snapshot, SUBJECT);
    expect([status, reason.key, reason.params?.account]).toEqual([
      'pass',
      'routed-by-administrator',
      ADMINISTRATOR,
    ]);
    expect(JSON.stringify(evidence)).toContain(ADMINISTRATOR);
  });

  it('passes where the administrator routes them, whatever the targets of its own rule', () => {
    const own = eventRule(DIRECT, {
      targets: denied('events:ListTargetsByRule'),
    });
    const snapshot = member(ok([eventRule(DIRECT)]), {
      readings: { 'events:rules': ok([own]) },
    });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'pass: routed-by-administrator',
    );
  });

  it.each<[string, EventRule[]]>([
    ['no rule', []],
    ['a disabled rule', [eventRule(DIRECT, { state: 'DISABLED' })]],
    ['a rule without a target', [eventRule(DIRECT, { targets: ok([]) })]],
    [
      'a rule for another member',
      [eventRule({ ...DIRECT, detail: { accountId: ['123412341234'] } })],
    ],
  ])('fails where the administrator has %s', (_, rules) => {
    expect(judged(control, member(ok(rules)), SUBJECT)).toBe('fail: no-rule');
  });

  it.each<[string, Reading<EventRule[]> | undefined]>([
    ['is no target', undefined],
    ...FAILURES.map((failure): [string, Reading<EventRule[]>] => [
      `was ${failure.status} its rules`,
      failure,
    ]),
    ...FAILURES.map((targets): [string, Reading<EventRule[]>] => [
      `was ${targets.status} the targets of its rule`,
      ok([eventRule(DIRECT, { targets })]),
    ]),
    [
      'takes events of its own account, which those of members may not be',
      ok([eventRule({ ...DIRECT, account: [ADMINISTRATOR] })]),
    ],
    [
      'takes events of the member’s account, which may arrive as its own',
      ok([eventRule({ ...DIRECT, account: [TARGET.accountId] })]),
    ],
    ['routes what Security Hub imports', ok([eventRule(IMPORTED)])],
  ])('is unknown where the administrator %s', (_, rules) => {
    const { status, cause } = verdictOn(control, member(rules), SUBJECT);
    expect([status, cause?.kind, cause?.accountId, cause?.collector]).toEqual([
      'unknown',
      'owned-elsewhere',
      ADMINISTRATOR,
      'events:rules',
    ]);
  });

  it('fails where the administrator routes what Security Hub imports, which is off', () => {
    const off = broken('disabled', { code: 'InvalidAccessException' });
    const snapshot = member(ok([eventRule(IMPORTED)]), {
      readings: { 'securityhub:hub': off },
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it('does not count a rule of the administrator in another region', () => {
    const snapshot = member(ok([eventRule(DIRECT)]), { region: 'us-east-1' });
    expect(verdictOn(control, snapshot, SUBJECT).cause?.kind).toBe(
      'owned-elsewhere',
    );
  });

  it('is as old as what the administrator read', () => {
    const old = '2026-02-01T00:00:00.000Z';
    const snapshot = member(ok([eventRule(DIRECT)], old));
    expect(evaluateSnapshot(snapshot, [control])[0].evaluatedAt).toBe(old);
  });
});
