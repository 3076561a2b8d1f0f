import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { isOk, Snapshot } from '../../model';
import { bucketArn } from '../inventory/arns';
import { causeOf, concluded, Conclusion, evidence, unknown } from '../judging';
import { defineControl } from '../metadata';
import { judgeTrailBuckets, TRAIL_BUCKET_REASONS } from './judgeTrailBuckets';
import {
  notRead,
  OwnedTrailBucket,
  trailBucketPeers,
} from './trailBucketOwner';
import { vendedDelivery } from './vendedDelivery';

const LOG_TYPE = 'S3_SERVER_ACCESS_LOGS';
const DELIVERY_BUCKETS = 's3:trail-delivery-buckets';

/** The buckets of the account's trails keep access logs. */
export const cloudtrailBucketAccessLogging = defineControl({
  id: 'cloudtrail-bucket-access-logging',
  title: {
    en: 'CloudTrail bucket has server access logging',
    ja: 'CloudTrail バケットのアクセスログが有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S3',
  signal: 'logging',
  severity: 'low',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::S3::Bucket', 'AWS::CloudTrail::Trail'],
  summary: {
    en: 'Turn on server access logging on the trail bucket.',
    ja: '証跡バケットのサーバーアクセスログを有効にします。',
  },
  servicePage: {
    label: {
      en: 'Enabling Amazon S3 server access logging',
      ja: 'Amazon S3 サーバーアクセスログの有効化',
    },
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html',
  },
  steps: {
    console: [
      {
        en: 'In the S3 console, choose the trail’s bucket, and choose Properties.',
        ja: 'S3 コンソールで証跡のバケットを選択し、[プロパティ] を開きます。',
      },
      {
        en: 'Under Server access logging, choose Edit, and enable it.',
        ja: '[サーバーアクセスのログ記録] で [編集] を選択し、有効にします。',
      },
      {
        en: 'Choose another bucket of the same region as the destination, and save.',
        ja: '同じリージョンの別のバケットを送信先に選択し、保存します。',
      },
    ],
    cli: `aws s3api put-bucket-logging --bucket <trail-bucket> \\
  --bucket-logging-status \\
  '{"LoggingEnabled":{"TargetBucket":"<log-bucket>","TargetPrefix":"<trail-bucket>/"}}'`,
    terraform: `resource "aws_s3_bucket_logging" "trail" {
  bucket        = "<trail-bucket>"
  target_bucket = "<log-bucket>"
  target_prefix = "<trail-bucket>/"
}`,
  },
  equivalents: {
    securityHub: ['CloudTrail.7'],
    configRules: ['CLOUDTRAIL_S3_BUCKET_ACCESS_LOGGING'],
  },
  differences: [
    {
      sources: ['CloudTrail.7'],
      why: {
        en: 'It has no data outside the account that owns the bucket.',
        ja: 'バケットを所有するアカウント以外では結果がありません。',
      },
    },
  ],
  needs: [
    's3:trail-buckets',
    's3:trail-bucket-logging',
    'logs:trail-bucket-deliveries',
    DELIVERY_BUCKETS,
  ],
  lists: ['s3:own-buckets'],
  reasons: {
    ...TRAIL_BUCKET_REASONS,
    'logging-on': {
      en: 'Access to the buckets of the trails is logged: {{buckets}}.',
      ja: '証跡のバケットへのアクセスが記録されています: {{buckets}}。',
    },
    'target-missing': {
      en: 'Access logs of the bucket {{bucket}} are to go to the bucket {{target}}, which does not exist in its account and region, as it has to.',
      ja: 'バケット {{bucket}} のアクセスログの送信先バケット {{target}} が、必要な同じアカウント・リージョンに存在しません。',
    },
    'delivery-target-missing': {
      en: 'Access logs of the bucket {{bucket}} are to be delivered to the bucket {{target}}, which does not exist.',
      ja: 'バケット {{bucket}} のアクセスログの配信先バケット {{target}} が存在しません。',
    },
    'logging-off': {
      en: 'Access to the bucket {{bucket}} is not logged, and no log delivery takes it.',
      ja: 'バケット {{bucket}} のアクセスログが無効で、ログ配信もありません。',
    },
  },
  peers: trailBucketPeers([
    's3:trail-bucket-logging',
    'logs:trail-bucket-deliveries',
    DELIVERY_BUCKETS,
  ]),
  evaluate: snapshot =>
    judgeTrailBuckets({
      snapshot,
      passes: 'logging-on',
      judge: bucket => judgeBucket(snapshot, bucket),
    }),
});

function judgeBucket(snapshot: Snapshot, bucket: OwnedTrailBucket): Conclusion {
  const facts: Evidence[] = [];
  const pass = () => concluded('pass', 'logging-on', facts);
  let gone: { reason: string; target: string } | undefined;
  let open: UnknownCause | undefined;

  const logging = loggingOf(bucket);
  if (isOk(logging)) {
    const { targetBucket, targetPrefix, targetExists } = logging.value;
    facts.push(
      evidence('s3:GetBucketLogging', logging, {
        LoggingEnabled: targetBucket !== undefined,
        'LoggingEnabled.TargetBucket': targetBucket,
        'LoggingEnabled.TargetPrefix': targetPrefix,
        'target exists': targetExists,
      }),
    );
    if (targetBucket) {
      if (targetExists) {
        return pass();
      }
      // What an account read that has not looked for it yet tells nothing.
      if (targetExists === undefined) {
        const unread = notRead(`Whether ${targetBucket} exists`, logging);
        open = causeOf(unread, 's3:trail-bucket-logging');
      }
      gone = { reason: 'target-missing', target: targetBucket };
    }
  }

  const deliveries = deliveriesOf(bucket);
  if (isOk(deliveries)) {
    const arn = bucketArn(snapshot.target, bucket.name);
    const reading = bucket.reading(DELIVERY_BUCKETS);
    const delivered = vendedDelivery(
      deliveries,
      { collector: DELIVERY_BUCKETS, reading },
      { arn, logType: LOG_TYPE },
    );
    facts.push(...delivered.evidence);
    if (delivered.source !== undefined) {
      return pass();
    }
    open ??= delivered.cause;
    if (delivered.missing !== undefined) {
      gone ??= {
        reason: 'delivery-target-missing',
        target: delivered.missing,
      };
    }
  }

  if (!isOk(logging)) {
    return unknown(causeOf(logging, 's3:trail-bucket-logging'), facts);
  }
  if (!isOk(deliveries)) {
    return unknown(causeOf(deliveries, 'logs:trail-bucket-deliveries'), facts);
  }
  if (open) {
    return unknown(open, facts);
  }
  const { label } = bucket;
  return gone
    ? concluded('fail', gone.reason, facts, {
        bucket: label,
        target: gone.target,
      })
    : concluded('fail', 'logging-off', facts, { bucket: label });
}

function loggingOf({ name, reading }: OwnedTrailBucket) {
  const list = reading('s3:trail-bucket-logging');
  return isOk(list)
    ? list.value.find(bucket => bucket.name === name)?.logging ??
        notRead(`The logging of the bucket ${name}`, list)
    : list;
}

function deliveriesOf({ region, reading }: OwnedTrailBucket) {
  const list = reading('logs:trail-bucket-deliveries');
  return isOk(list)
    ? list.value.find(it => it.region === region)?.deliveries ??
        notRead(`The list of log deliveries of ${region}`, list)
    : list;
}
