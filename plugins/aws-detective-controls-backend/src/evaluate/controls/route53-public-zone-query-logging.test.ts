import { HostedZone, Reading, Readings } from '../../model';
import {
  unknownByEachCause,
  unlistedByEachCause,
} from '../__testUtils__/unknownByEachCause';
import {
  denied,
  EACH_FAILURE,
  evaluate,
  GLOBAL_TARGET,
  hostedZone,
  judged,
  ok,
  snapshotOf,
  verdictOn,
  ZONE_ARN,
} from '../testing';
import { route53PublicZoneQueryLogging as control } from './route53-public-zone-query-logging';

const CONFIGS = 'route53:query-logging-configs';
const GROUPS = 'logs:query-log-groups';
const GROUP =
  'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com';

function withZone(over: Partial<HostedZone>, readings: Readings = {}) {
  return snapshotOf(
    { 'route53:hosted-zones': ok([hostedZone(over)]), ...readings },
    { target: GLOBAL_TARGET },
  );
}

const loggedTo = (
  hostedZoneId: string,
  exists: Reading<boolean> = ok(true),
): Readings => ({
  [CONFIGS]: ok([{ hostedZoneId, logGroupArn: GROUP }]),
  [GROUPS]: ok([{ arn: GROUP, exists }]),
});

describe('route53-public-zone-query-logging', () => {
  it('passes on a query logging configuration of the zone, and names the log group', () => {
    expect(
      verdictOn(control, withZone({}, loggedTo('Z1ABC')), ZONE_ARN),
    ).toMatchObject({
      status: 'pass',
      reason: { key: 'queries-logged', params: { logGroup: GROUP } },
    });
  });

  it('fails without one, though another zone has one', () => {
    expect(judged(control, withZone({}, loggedTo('Z1ABCD')), ZONE_ARN)).toBe(
      'fail: queries-not-logged',
    );
  });

  it('fails where the log group does not exist, and names it', () => {
    expect(
      verdictOn(control, withZone({}, loggedTo('Z1ABC', ok(false))), ZONE_ARN),
    ).toMatchObject({
      status: 'fail',
      reason: { key: 'log-group-gone', params: { logGroup: GROUP } },
    });
  });

  it('is unknown by each cause where the log groups, or the one, could not be read', () => {
    expect(
      unknownByEachCause(control, ZONE_ARN, failure =>
        withZone({}, { ...loggedTo('Z1ABC'), [GROUPS]: failure }),
      ),
    ).toEqual(EACH_FAILURE);
    expect(
      unknownByEachCause(control, ZONE_ARN, failure =>
        withZone({}, loggedTo('Z1ABC', failure)),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where it was not asked whether the log group exists', () => {
    const snapshot = withZone({}, { ...loggedTo('Z1ABC'), [GROUPS]: ok([]) });
    expect(verdictOn(control, snapshot, ZONE_ARN).cause?.kind).toBe('failed');
  });

  it('is not applicable to a private zone, whatever else could not be read', () => {
    const snapshot = withZone(
      { isPrivate: true },
      { [CONFIGS]: denied('route53:ListQueryLoggingConfigs') },
    );
    expect(judged(control, snapshot, ZONE_ARN)).toBe(
      'not-applicable: private-zone',
    );
  });

  it('is unknown by each cause where the configurations could not be read', () => {
    expect(
      unknownByEachCause(control, ZONE_ARN, failure =>
        withZone({}, { [CONFIGS]: failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('says nothing of a claimed zone that is none of the account’s', () => {
    const snapshot = snapshotOf(
      {},
      { target: GLOBAL_TARGET, declared: [ZONE_ARN] },
    );
    expect(evaluate(control, snapshot).verdicts).toEqual([]);
  });

  it('is unknown by each cause where the resources could not be listed', () => {
    expect(
      unlistedByEachCause(control, [], failure =>
        snapshotOf(
          { 'route53:hosted-zones': failure },
          { target: GLOBAL_TARGET },
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
