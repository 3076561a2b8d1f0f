import { EventRule, FindingTopic, Reading } from '../../model';
import {
  broken,
  causesOf,
  denied,
  EACH_FAILURE,
  eventRule,
  FAILURES,
  judged,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  verdictOn,
} from '../testing';
import { findingTopicHasConfirmedSubscriber as control } from './finding-topic-has-confirmed-subscriber';

const SUBJECT = 'account/111122223333/eu-west-1';
const DIRECT = { source: ['aws.guardduty'] };
const ON_CALL = 'arn:aws:sns:eu-west-1:111122223333:on-call';
const OTHER = 'arn:aws:sns:eu-west-1:111122223333:other';

function topic(
  ids: string[] | FindingTopic['subscriptions'],
  arn = ON_CALL,
): FindingTopic {
  const subscriptions = Array.isArray(ids)
    ? ok(ids.map(subscriptionArn => ({ subscriptionArn, protocol: 'email' })))
    : ids;
  return { arn, subscriptions };
}

function on(
  topics: FindingTopic[] | Reading<FindingTopic[]>,
  rules: EventRule[] = [eventRule(DIRECT)],
) {
  return snapshotOf({
    'events:rules': ok(rules),
    'sns:topic-subscriptions': Array.isArray(topics) ? ok(topics) : topics,
  });
}

describe('finding-topic-has-confirmed-subscriber', () => {
  it('passes where one subscription of the topic is confirmed', () => {
    const snapshot = on([topic(['PendingConfirmation', `${ON_CALL}:1`])]);
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: confirmed');
  });

  it.each([
    ['nobody subscribed', []],
    ['every subscription is pending', ['PendingConfirmation']],
    ['the only subscription was deleted', ['Deleted']],
  ])('fails where %s', (_, ids) => {
    const snapshot = on([topic(ids)]);
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'fail',
      reason: { key: 'not-confirmed', params: { topics: 'on-call' } },
    });
  });

  it('fails on one silent topic beside another', () => {
    const rule = eventRule(DIRECT, { targets: ok([ON_CALL, OTHER]) });
    const topics = [topic([`${ON_CALL}:1`]), topic([], OTHER)];
    expect(judged(control, on(topics, [rule]), SUBJECT)).toBe(
      'fail: not-confirmed',
    );
  });

  it.each<[string, EventRule]>([
    [
      'targets something else',
      eventRule(DIRECT, {
        targets: ok(['arn:aws:sqs:eu-west-1:111122223333:q']),
      }),
    ],
    ['takes no findings', eventRule({ source: ['aws.ec2'] })],
    ['is disabled', eventRule(DIRECT, { state: 'DISABLED' })],
  ])('is not applicable where the only rule %s', (_, rule) => {
    expect(judged(control, on([topic([])], [rule]), SUBJECT)).toBe(
      'not-applicable: no-topic',
    );
  });

  it('is unknown where rules, targets, topics or subscriptions could not be read', () => {
    const verdict = (snapshot: ReturnType<typeof on>) =>
      verdictOn(control, snapshot, SUBJECT);
    expect(
      causesOf(FAILURES, failure =>
        verdict(snapshotOf({ 'events:rules': failure })),
      ),
    ).toEqual(EACH_FAILURE);
    expect(
      causesOf(FAILURES, targets =>
        verdict(on([], [eventRule(DIRECT, { targets })])),
      ),
    ).toEqual(EACH_FAILURE);
    expect(causesOf(FAILURES, failure => verdict(on(failure)))).toEqual(
      EACH_FAILURE,
    );
    expect(
      causesOf(FAILURES, failure => verdict(on([topic(failure)]))),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where a topic was not asked about', () => {
    expect(verdictOn(control, on([]), SUBJECT).cause?.kind).toBe('failed');
  });

  it('does not pass while the targets of another rule could not be read', () => {
    const rules = [
      eventRule(DIRECT),
      eventRule(DIRECT, { targets: denied('events:ListTargetsByRule') }),
    ];
    const snapshot = on([topic([`${ON_CALL}:1`])], rules);
    expect(verdictOn(control, snapshot, SUBJECT).cause?.action).toBe(
      'events:ListTargetsByRule',
    );
  });

  it('says who owns a topic of another account that refuses', () => {
    const arn = `arn:aws:sns:eu-west-1:${OTHER_ACCOUNT}:central`;
    const rules = [eventRule(DIRECT, { targets: ok([arn]) })];
    const kindOf = (reading: FindingTopic['subscriptions']) =>
      verdictOn(control, on([topic(reading, arn)], rules), SUBJECT).cause;
    expect(kindOf(denied('sns:ListSubscriptionsByTopic'))).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: OTHER_ACCOUNT,
    });
    expect(kindOf(broken('throttled'))?.kind).toBe('throttled');
  });

  it('counts the subscriptions of a topic of another account that lets itself be read', () => {
    const arn = `arn:aws:sns:eu-west-1:${OTHER_ACCOUNT}:central`;
    const rules = [eventRule(DIRECT, { targets: ok([arn]) })];
    expect(
      judged(control, on([topic([`${arn}:1`], arn)], rules), SUBJECT),
    ).toBe('pass: confirmed');
  });
});
