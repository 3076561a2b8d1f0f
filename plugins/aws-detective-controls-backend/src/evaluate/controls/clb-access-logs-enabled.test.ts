import { ClassicLoadBalancer, LogBucket } from '../../model';
import {
  causesOf,
  classicLoadBalancer,
  CLB_ARN,
  denied,
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

  describe('to a bucket that is not among the region’s own', () => {
    const LOG_BUCKETS = 's3:load-balancer-buckets';
    const withBucket = (exists: LogBucket['exists']) => ({
      [LIST]: ok([
        classicLoadBalancer({
          accessLog: ok({ enabled: true, bucket: 'clb-logs' }),
        }),
      ]),
      [LOG_BUCKETS]: ok([{ name: 'clb-logs', exists }]),
    });

    it('fails where it does not exist, naming it', () => {
      const snapshot = snapshotOf(withBucket(ok(false)));
      expect(verdictOn(control, snapshot, CLB_ARN)).toMatchObject({
        status: 'fail',
        reason: { key: 'bucket-missing', params: { bucket: 'clb-logs' } },
      });
    });

    it('passes where it exists, or S3 does not speak of it for it is another account’s', () => {
      for (const exists of [ok(true), denied('s3:GetBucketLogging')]) {
        const snapshot = snapshotOf(withBucket(exists));
        expect(judged(control, snapshot, CLB_ARN)).toBe(
          'pass: access-logs-to-s3',
        );
      }
    });

    it('is unknown by any other cause, and where that could not be looked for', () => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(control, snapshotOf(withBucket(failure)), CLB_ARN),
        ),
      ).toEqual(EACH_FAILURE);
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            control,
            snapshotOf({ ...withBucket(ok(true)), [LOG_BUCKETS]: failure }),
            CLB_ARN,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    });
  });
});
