import { EventRule } from '../../model';
import {
  broken,
  causesOf,
  EACH_FAILURE,
  eventRule,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { securityhubEventbridgeRule as control } from './securityhub-eventbridge-rule';

const SUBJECT = 'account/111122223333/eu-west-1';
const IMPORTED = {
  source: ['aws.securityhub'],
  'detail-type': ['Security Hub Findings - Imported'],
};

function findings(filter: object) {
  return { ...IMPORTED, detail: { findings: filter } };
}

function withRules(...rules: EventRule[]) {
  return snapshotOf({ 'events:rules': ok(rules) });
}

describe('securityhub-eventbridge-rule', () => {
  it.each<[string, unknown]>([
    ['source', { source: ['aws.securityhub'] }],
    ['detail type alone', { 'detail-type': IMPORTED['detail-type'] }],
    ['a prefix of the source', { source: [{ prefix: 'aws.security' }] }],
    ['severity', findings({ Severity: { Label: ['HIGH', 'CRITICAL'] } })],
    [
      'what is new, active and failed',
      findings({
        Workflow: { Status: ['NEW'] },
        RecordState: ['ACTIVE'],
        Compliance: { Status: ['FAILED'] },
        AwsAccountId: ['111122223333'],
      }),
    ],
    [
      'what the newer Security Hub sends',
      {
        source: ['aws.securityhub'],
        'detail-type': ['Findings Imported V2'],
        detail: { findings: { severity: ['High', 'Critical'] } },
      },
    ],
  ])('passes on a rule by %s', (_, pattern) => {
    const snapshot = withRules(eventRule(pattern));
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
  });

  it.each<[string, unknown]>([
    ['another source', { source: ['aws.guardduty'] }],
    [
      'custom actions',
      {
        source: ['aws.securityhub'],
        'detail-type': ['Security Hub Findings - Custom Action'],
      },
    ],
    ['one product only', findings({ ProductName: ['GuardDuty'] })],
    ['low findings', findings({ Severity: { Label: ['LOW', 'MEDIUM'] } })],
    ['what was suppressed', findings({ Workflow: { Status: ['SUPPRESSED'] } })],
    ['archived findings', findings({ RecordState: ['ARCHIVED'] })],
    ['another account', findings({ AwsAccountId: ['999999999999'] })],
    ['another region', { ...IMPORTED, region: ['us-east-1'] }],
    ['a pattern that is no JSON', '{"source": ["aws.securityhub"]'],
  ])('fails on a rule by %s', (_, pattern) => {
    const snapshot = withRules(eventRule(pattern));
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it.each<[string, Partial<EventRule>]>([
    ['rule-disabled', { state: 'DISABLED' }],
    ['rule-without-target', { targets: ok([]) }],
  ])('fails: %s', (key, over) => {
    const snapshot = withRules(eventRule(IMPORTED, over));
    expect(judged(control, snapshot, SUBJECT)).toBe(`fail: ${key}`);
  });

  it('is not applicable where Security Hub is off, whatever the rules take', () => {
    const snapshot = snapshotOf({
      'events:rules': ok([eventRule(IMPORTED)]),
      'securityhub:hub': broken('disabled', { code: 'InvalidAccessException' }),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('not-applicable: hub-off');
  });

  it('is unknown where the hub, the rules or the targets could not be read', () => {
    const unread = (readings: Parameters<typeof snapshotOf>[0]) =>
      verdictOn(control, snapshotOf(readings), SUBJECT);
    const rule = eventRule(IMPORTED);
    expect(
      causesOf(FAILURES, failure =>
        unread({ 'events:rules': ok([rule]), 'securityhub:hub': failure }),
      ),
    ).toEqual(EACH_FAILURE);
    expect(
      causesOf(FAILURES, failure => unread({ 'events:rules': failure })),
    ).toEqual(EACH_FAILURE);
    expect(
      causesOf(FAILURES, targets =>
        unread({ 'events:rules': ok([{ ...rule, targets }]) }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('passes on one rule whatever the targets of another say', () => {
    const snapshot = withRules(
      eventRule(IMPORTED, { targets: FAILURES[0] }),
      eventRule(IMPORTED),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
  });
});
