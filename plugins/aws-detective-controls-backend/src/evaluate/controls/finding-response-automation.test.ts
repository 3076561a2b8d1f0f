import { EventRule } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  EACH_FAILURE,
  eventRule,
  judged,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  verdictOn,
} from '../testing';
import { findingResponseAutomation } from './finding-response-automation';

const SUBJECT = 'account/111122223333/eu-west-1';
const DIRECT = { source: ['aws.guardduty'] };
const control = findingResponseAutomation();

const at = (service: string, resource: string, account = '111122223333') =>
  `arn:aws:${service}:eu-west-1:${account}:${resource}`;
const FUNCTION = at('lambda', 'function:isolate');
const TOPIC = at('sns', 'on-call');
const QUEUE = at('sqs', 'cases');

function sending(targets: string[], over: Partial<EventRule> = {}) {
  return eventRule(DIRECT, { targets: ok(targets), ...over });
}

function withRules(...rules: EventRule[]) {
  return snapshotOf({ 'events:rules': ok(rules) });
}

describe('finding-response-automation', () => {
  it.each([
    FUNCTION,
    at('states', 'stateMachine:respond'),
    at('ssm', 'automation-definition/AWS-StopEC2Instance:$DEFAULT'),
    at('ssm-incidents', 'response-plan/security', '111122223333'),
    at('codebuild', 'project/investigate'),
  ])('passes on a rule that starts %s', arn => {
    const snapshot = withRules(sending([TOPIC, arn]));
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'pass',
      reason: { key: 'automated', params: { responder: arn } },
    });
  });

  it.each([
    ['aws.securityhub'],
    [{ prefix: 'aws.guard' }],
    [{ 'anything-but': 'aws.ec2' }],
  ])('passes on a rule on findings by the source %j', source => {
    const rule = eventRule({ source: [source] }, { targets: ok([FUNCTION]) });
    expect(judged(control, withRules(rule), SUBJECT)).toBe('pass: automated');
  });

  it('fails where findings are only passed on, and says to what', () => {
    const logs = at('logs', 'log-group:/findings');
    const snapshot = withRules(sending([TOPIC, logs]), sending([QUEUE]));
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'fail',
      reason: { key: 'no-action', params: { services: 'sns, logs, sqs' } },
    });
  });

  it.each<[string, EventRule[]]>([
    ['there is no rule', []],
    ['the rule is disabled', [sending([FUNCTION], { state: 'DISABLED' })]],
    ['the rule has no target', [sending([])]],
    [
      'the function is started on something else',
      [eventRule({ source: ['aws.s3'] }, { targets: ok([FUNCTION]) })],
    ],
    [
      'the function is started on low findings only',
      [
        eventRule(
          { ...DIRECT, detail: { severity: [{ numeric: ['<', 4] }] } },
          { targets: ok([FUNCTION]) },
        ),
      ],
    ],
  ])('fails where %s', (_, rules) => {
    expect(judged(control, withRules(...rules), SUBJECT)).toBe('fail: no-rule');
  });

  it('passes on a responder that config declares, and says that it was declared', () => {
    const declared = findingResponseAutomation({
      responders: [{ arn: QUEUE, reason: 'the case system reads it' }],
    });
    expect(
      verdictOn(declared, withRules(sending([TOPIC, QUEUE])), SUBJECT),
    ).toMatchObject({
      status: 'pass',
      reason: {
        key: 'declared',
        params: { responder: QUEUE, declared: 'the case system reads it' },
      },
    });
  });

  it('is unknown where findings are forwarded to a bus whose rules are not read', () => {
    const bus = at('events', 'event-bus/security', OTHER_ACCOUNT);
    const snapshot = withRules(sending([TOPIC, bus]));
    expect(verdictOn(control, snapshot, SUBJECT).cause).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: OTHER_ACCOUNT,
    });
  });

  it('is unknown where the rules or their targets could not be read', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({ 'events:rules': failure }),
      ),
    ).toEqual(EACH_FAILURE);
    expect(
      unknownByEachCause(control, SUBJECT, targets =>
        withRules(sending([TOPIC]), eventRule(DIRECT, { targets })),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
