import {
  FailedReading,
  PublicAccessBlock,
  Readings,
  TrailBucketAccess,
} from '../../model';
import {
  causesOf,
  EACH_FAILURE,
  FAILURES,
  judged,
  ok,
  OTHER_ACCOUNT,
  publicAccessBlock,
  TRAIL_BUCKET,
  trailBucket,
  trailBucketAccess,
  trailSnapshotOf,
  verdictOn,
} from '../testing';
import { cloudtrailBucketNotPublic as control } from './cloudtrail-bucket-not-public';

const ACCOUNT = 'account/111122223333';
const PUBLIC_POLICY = { policyStatus: ok({ isPublic: true }) };
const granted = (group: string): Partial<TrailBucketAccess> => ({
  groupGrants: ok([
    { uri: `http://acs.amazonaws.com/groups/${group}`, permission: 'READ' },
  ]),
});
const PUBLIC_ACL = granted('global/AllUsers');

function withAccess(
  access: Partial<TrailBucketAccess>,
  account: Partial<PublicAccessBlock> = {},
): Readings {
  return {
    's3:trail-bucket-access': ok([trailBucketAccess(access)]),
    's3:account-public-access-block': ok(publicAccessBlock(account)),
  };
}

const blocking = (over: Partial<PublicAccessBlock>) => ({
  publicAccessBlock: ok(publicAccessBlock(over)),
});

describe('cloudtrail-bucket-not-public', () => {
  it.each<[string, Readings]>([
    ['nothing makes it public', {}],
    [
      'the bucket restricts its public policy',
      withAccess({
        ...PUBLIC_POLICY,
        ...blocking({ restrictPublicBuckets: true }),
      }),
    ],
    [
      'the account restricts its public policy',
      withAccess(PUBLIC_POLICY, { restrictPublicBuckets: true }),
    ],
    [
      'the bucket ignores its public list',
      withAccess({ ...PUBLIC_ACL, ...blocking({ ignorePublicAcls: true }) }),
    ],
    [
      'the account ignores its public list',
      withAccess(PUBLIC_ACL, { ignorePublicAcls: true }),
    ],
    ['its list lets S3 deliver logs', withAccess(granted('s3/LogDelivery'))],
  ])('passes where %s', (_case, readings) => {
    expect(judged(control, trailSnapshotOf(readings), ACCOUNT)).toBe(
      'pass: not-public',
    );
  });

  it.each<[string, Readings]>([
    ['policy-public', withAccess(PUBLIC_POLICY)],
    ['acl-public', withAccess(PUBLIC_ACL)],
    ['acl-public', withAccess(granted('global/AuthenticatedUsers'))],
    [
      'policy-public',
      withAccess(PUBLIC_POLICY, {
        blockPublicPolicy: true,
        ignorePublicAcls: true,
      }),
    ],
    [
      'acl-public',
      withAccess({
        ...PUBLIC_ACL,
        ...blocking({ blockPublicAcls: true, restrictPublicBuckets: true }),
      }),
    ],
  ])('fails by %s, which blocking new ones does not undo', (key, readings) => {
    expect(judged(control, trailSnapshotOf(readings), ACCOUNT)).toBe(
      `fail: ${key}`,
    );
  });

  it.each<[string, (failure: FailedReading) => Readings]>([
    ['the buckets', failure => ({ 's3:trail-buckets': failure })],
    ['the access', failure => ({ 's3:trail-bucket-access': failure })],
    [
      'the block of the account',
      failure => ({ 's3:account-public-access-block': failure }),
    ],
    [
      'the block of the bucket',
      failure => withAccess({ publicAccessBlock: failure }),
    ],
    ['the policy', failure => withAccess({ policyStatus: failure })],
    ['the list', failure => withAccess({ groupGrants: failure })],
    [
      'what may restrict a public policy',
      failure => withAccess({ ...PUBLIC_POLICY, publicAccessBlock: failure }),
    ],
  ])('is unknown where %s could not be read', (_case, withFailure) => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, trailSnapshotOf(withFailure(failure)), ACCOUNT),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the access to a bucket is missing', () => {
    const snapshot = trailSnapshotOf({ 's3:trail-bucket-access': ok([]) });
    expect(verdictOn(control, snapshot, ACCOUNT).cause?.kind).toBe('failed');
  });

  it('fails on one public bucket beside others, unknown ones included', () => {
    const [failure] = FAILURES;
    const snapshot = trailSnapshotOf({
      's3:trail-buckets': ok([trailBucket(), trailBucket({ name: 'open' })]),
      's3:trail-bucket-access': ok([
        trailBucketAccess({ groupGrants: failure }),
        trailBucketAccess({ name: 'open', ...PUBLIC_POLICY }),
      ]),
    });
    expect(verdictOn(control, snapshot, ACCOUNT)).toMatchObject({
      status: 'fail',
      reason: { params: { bucket: 'open' } },
    });
  });

  it('is not applicable without a trail', () => {
    const snapshot = trailSnapshotOf({ 's3:trail-buckets': ok([]) });
    expect(judged(control, snapshot, ACCOUNT)).toBe('not-applicable: no-trail');
  });

  describe('of a bucket that the account does not list', () => {
    const foreign = trailBucket({ name: 'central', region: undefined });
    const shared = [
      { arn: 'arn:o', name: 'organization', ownerAccountId: OTHER_ACCOUNT },
    ];

    it('is unknown where a trail of its own writes there', () => {
      const snapshot = trailSnapshotOf({
        's3:trail-buckets': ok([trailBucket(), foreign]),
      });
      expect(verdictOn(control, snapshot, ACCOUNT)).toMatchObject({
        status: 'unknown',
        reason: { key: 'bucket-elsewhere', params: { bucket: 'central' } },
        cause: { kind: 'owned-elsewhere' },
      });
    });

    it('is unknown where only trails of others record the account', () => {
      const snapshot = trailSnapshotOf({
        's3:trail-buckets': ok([{ ...foreign, trails: shared }]),
      });
      expect(verdictOn(control, snapshot, ACCOUNT).cause?.kind).toBe(
        'owned-elsewhere',
      );
    });

    it('leaves others’ trails to others, beside one of its own', () => {
      const snapshot = trailSnapshotOf({
        's3:trail-buckets': ok([trailBucket(), { ...foreign, trails: shared }]),
      });
      expect(judged(control, snapshot, ACCOUNT)).toBe('pass: not-public');
    });
  });

  it('judges its own bucket to which a trail of another account writes', () => {
    const snapshot = trailSnapshotOf({
      's3:trail-buckets': ok([
        trailBucket({
          trails: [{ arn: 'a', name: 't', ownerAccountId: OTHER_ACCOUNT }],
        }),
      ]),
      ...withAccess(PUBLIC_POLICY),
    });
    expect(verdictOn(control, snapshot, ACCOUNT).reason).toMatchObject({
      key: 'policy-public',
      params: { bucket: TRAIL_BUCKET },
    });
  });
});
