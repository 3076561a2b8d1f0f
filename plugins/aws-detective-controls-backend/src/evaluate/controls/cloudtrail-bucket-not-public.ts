import {
  isOk,
  PublicAccessBlock,
  Reading,
  TrailBucketAccess,
} from '../../model';
import { causeOf, concluded, Conclusion, evidence, unknown } from '../judging';
import { defineControl } from '../metadata';
import { judgeTrailBuckets, TRAIL_BUCKET_REASONS } from './judgeTrailBuckets';
import {
  notRead,
  OwnedTrailBucket,
  trailBucketPeers,
} from './trailBucketOwner';

/** The groups of access control lists that anybody, or any AWS user, is in. */
const PUBLIC_GROUPS = /\/groups\/global\/(?:AllUsers|AuthenticatedUsers)$/;

/** Nobody but the account comes to the buckets of its trails. */
export const cloudtrailBucketNotPublic = defineControl({
  id: 'cloudtrail-bucket-not-public',
  title: {
    en: 'CloudTrail bucket is not public',
    ja: 'CloudTrail のバケットが公開されていない',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S3',
  signal: 'logging',
  severity: 'critical',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::S3::Bucket', 'AWS::CloudTrail::Trail'],
  summary: {
    en: 'Turn on all four Block Public Access settings on the trail bucket.',
    ja: '証跡バケットでブロックパブリックアクセスの 4 設定をすべて有効にします。',
  },
  servicePage: {
    label: {
      en: 'Configuring block public access settings for your S3 buckets',
      ja: 'S3 バケットのブロックパブリックアクセスの設定',
    },
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/configuring-block-public-access-bucket.html',
  },
  steps: {
    console: [
      {
        en: 'In the S3 console, choose the trail’s bucket, and choose Permissions.',
        ja: 'S3 コンソールで証跡のバケットを選択し、[アクセス許可] を開きます。',
      },
      {
        en: 'Under Block public access (bucket settings), choose Edit.',
        ja: '[ブロックパブリックアクセス (バケット設定)] で [編集] を選択します。',
      },
      {
        en: 'Choose Block all public access, save, and confirm.',
        ja: '[パブリックアクセスをすべてブロック] を選択して保存し、確認します。',
      },
      {
        en: 'Remove what makes the bucket public from its policy and its access control list.',
        ja: 'バケットポリシーとアクセスコントロールリストから、公開の原因となる許可を削除します。',
      },
    ],
    cli: `aws s3api put-public-access-block --bucket <trail-bucket> \\
  --public-access-block-configuration \\
  BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true`,
    terraform: `resource "aws_s3_bucket_public_access_block" "trail" {
  bucket                  = "<trail-bucket>"
  block_public_acls       = true
  ignore_public_acls      = true
  block_public_policy     = true
  restrict_public_buckets = true
}`,
  },
  equivalents: {
    securityHub: ['CloudTrail.6'],
    configRules: ['CLOUDTRAIL_S3_BUCKET_PUBLIC_ACCESS_PROHIBITED'],
  },
  differences: [
    {
      sources: ['CloudTrail.6'],
      why: {
        en: 'It has no data outside the account that owns the bucket.',
        ja: 'バケットを所有するアカウント以外では結果がありません。',
      },
    },
  ],
  needs: [
    's3:trail-buckets',
    's3:trail-bucket-access',
    's3:account-public-access-block',
  ],
  lists: ['s3:own-buckets'],
  reasons: {
    ...TRAIL_BUCKET_REASONS,
    'not-public': {
      en: 'No bucket of the trails is public: {{buckets}}.',
      ja: '証跡のバケットはいずれも公開されていません: {{buckets}}。',
    },
    'policy-public': {
      en: 'The policy of the bucket {{bucket}} makes it public, and nothing restricts that.',
      ja: 'バケット {{bucket}} がバケットポリシーで公開されており、制限されていません。',
    },
    'acl-public': {
      en: 'The access control list of the bucket {{bucket}} makes it public, and nothing ignores that.',
      ja: 'バケット {{bucket}} がアクセスコントロールリストで公開されており、無視する設定がありません。',
    },
  },
  peers: trailBucketPeers([
    's3:trail-bucket-access',
    's3:account-public-access-block',
  ]),
  evaluate: snapshot =>
    judgeTrailBuckets({
      snapshot,
      passes: 'not-public',
      judge: judgeBucket,
    }),
});

function judgeBucket({ name, label, reading }: OwnedTrailBucket): Conclusion {
  const account = reading('s3:account-public-access-block');
  const list = reading('s3:trail-bucket-access');
  if (!isOk(list)) {
    return unknown(causeOf(list, 's3:trail-bucket-access'));
  }
  const access = list.value.find(bucket => bucket.name === name);
  if (!access) {
    const missing = notRead(`The access to the bucket ${name}`, list);
    return unknown(causeOf(missing, 's3:trail-bucket-access'));
  }
  const { publicAccessBlock: block, policyStatus, groupGrants } = access;
  const facts = evidenceOf(access, account);
  const params = { bucket: label };
  const off = (setting: keyof PublicAccessBlock) =>
    [block, account].every(part => isOk(part) && !part.value[setting]);
  // What two calls show to be public needs no other call.
  if (
    isOk(policyStatus) &&
    policyStatus.value.isPublic &&
    off('restrictPublicBuckets')
  ) {
    return concluded('fail', 'policy-public', facts, params);
  }
  if (
    isOk(groupGrants) &&
    groupGrants.value.some(({ uri }) => PUBLIC_GROUPS.test(uri)) &&
    off('ignorePublicAcls')
  ) {
    return concluded('fail', 'acl-public', facts, params);
  }
  const parts: Reading<unknown>[] = [block, policyStatus, groupGrants];
  for (const part of parts) {
    if (!isOk(part)) {
      return unknown(causeOf(part, 's3:trail-bucket-access'), facts);
    }
  }
  return isOk(account)
    ? concluded('pass', 'not-public', facts)
    : unknown(causeOf(account, 's3:account-public-access-block'), facts);
}

function evidenceOf(
  { publicAccessBlock: block, policyStatus, groupGrants }: TrailBucketAccess,
  account: Reading<PublicAccessBlock>,
) {
  return [
    ...(isOk(policyStatus)
      ? [
          evidence('s3:GetBucketPolicyStatus', policyStatus, {
            'PolicyStatus.IsPublic': policyStatus.value.isPublic,
          }),
        ]
      : []),
    ...(isOk(groupGrants)
      ? [
          evidence('s3:GetBucketAcl', groupGrants, {
            'Grants[].Grantee.URI':
              groupGrants.value
                .map(({ uri, permission }) => `${uri} ${permission}`)
                .join(', ') || 'none',
          }),
        ]
      : []),
    ...(isOk(block)
      ? [evidence('s3:GetPublicAccessBlock', block, settings(block.value))]
      : []),
    ...(isOk(account)
      ? [
          evidence(
            's3control:GetPublicAccessBlock',
            account,
            settings(account.value),
          ),
        ]
      : []),
  ];
}

function settings(block: PublicAccessBlock) {
  return {
    IgnorePublicAcls: block.ignorePublicAcls,
    RestrictPublicBuckets: block.restrictPublicBuckets,
  };
}
