import { ClassicLoadBalancer } from '../../model';
import {
  causesOf,
  classicLoadBalancer,
  CLB_ARN,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  judged,
  ok,
  snapshotOf,
  verdictOn,
} from '../testing';
import { clbAccessLogsEnabled as control } from './clb-access-logs-enabled';

const LIST = 'elasticloadbalancing:classic-load-balancers';

function withBalancer(over: Partial<ClassicLoadBalancer> = {}) {
  return snapshotOf({ [LIST]: ok([classicLoadBalancer(over)]) });
}

describe('clb-access-logs-enabled', () => {
  it('passes on access logs to a bucket, and names it', () => {
    const snapshot = withBalancer({
      accessLog: ok({ enabled: true, bucket: 'clb-logs' }),
    });
    expect(verdictOn(control, snapshot, CLB_ARN)).toMatchObject({
      status: 'pass',
      reason: { key: 'access-logs-to-s3', params: { bucket: 'clb-logs' } },
    });
  });

  it('fails where they are off, though a bucket is still named', () => {
    const snapshot = withBalancer({
      accessLog: ok({ enabled: false, bucket: 'clb-logs' }),
    });
    expect(judged(control, snapshot, CLB_ARN)).toBe('fail: no-access-logs');
  });

  it('says nothing of what is not there', () => {
    expect(evaluate(control, snapshotOf({})).verdicts).toEqual([]);
  });

  it('is unknown where the attributes could not be read', () => {
    expect(
      causesOf(FAILURES, accessLog =>
        verdictOn(control, withBalancer({ accessLog }), CLB_ARN),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown for claimed ones that no list shows', () => {
    const snapshot = snapshotOf({}, { declared: [CLB_ARN] });
    expect(judged(control, snapshot, CLB_ARN)).toBe(
      'unknown: unknown-not-seen',
    );
  });

  it('is unknown as a whole where they could not be listed', () => {
    for (const failure of FAILURES) {
      const { unlisted, verdicts } = evaluate(
        control,
        snapshotOf({ [LIST]: failure }),
      );
      expect(unlisted?.kind).toBe(failure.status);
      expect(verdicts.map(({ status }) => status)).toEqual(['unknown']);
    }
  });
});
