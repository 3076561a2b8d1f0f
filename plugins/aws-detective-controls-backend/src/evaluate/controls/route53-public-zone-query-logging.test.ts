import { HostedZone, Readings } from '../../model';
import {
  causesOf,
  denied,
  EACH_FAILURE,
  evaluate,
  FAILURES,
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
const GROUP =
  'arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/example.com';

function withZone(over: Partial<HostedZone>, readings: Readings = {}) {
  return snapshotOf(
    { 'route53:hosted-zones': ok([hostedZone(over)]), ...readings },
    { target: GLOBAL_TARGET },
  );
}

const loggedTo = (hostedZoneId: string): Readings => ({
  [CONFIGS]: ok([{ hostedZoneId, logGroupArn: GROUP }]),
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

  it('is not applicable to a private zone, whatever else could not be read', () => {
    const snapshot = withZone(
      { isPrivate: true },
      { [CONFIGS]: denied('route53:ListQueryLoggingConfigs') },
    );
    expect(judged(control, snapshot, ZONE_ARN)).toBe(
      'not-applicable: private-zone',
    );
  });

  it('is unknown where the configurations could not be read', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, withZone({}, { [CONFIGS]: failure }), ZONE_ARN),
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

  it('is unknown as a whole where the zones could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf(
          { 'route53:hosted-zones': failure },
          { target: GLOBAL_TARGET },
        ),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ status }) => status)).toEqual(['unknown']);
    }
  });
});
