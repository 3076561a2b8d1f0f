import { isOk } from '../../model';
import { bucketArn } from '../inventory/arns';
import {
  causeOf,
  concluded,
  evidence,
  judgeResources,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import {
  findLogDestinations,
  GLOBAL_SENDER_LISTS,
  globalSenderLists,
} from './logDestinations';
import { BUCKET_MISSING } from './logBuckets';
import { VendedDelivery, vendedDelivery } from './vendedDelivery';

const DELIVERY_BUCKETS = 's3:delivery-buckets';

/** Every bucket keeps access logs, unless it is where logs are kept itself. */
export const s3ServerAccessLoggingEnabled = defineControl({
  id: 's3-server-access-logging-enabled',
  title: {
    en: 'S3 bucket access logging is on',
    ja: 'S3 バケットのアクセスログが有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::S3::Bucket'],
  summary: {
    en: 'Turn on server access logging to a separate log bucket, or a vended delivery of type S3_SERVER_ACCESS_LOGS.',
    ja: '別のログ用バケットへサーバーアクセスログを有効にするか、S3_SERVER_ACCESS_LOGS のログ配信を作成します。',
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
        en: 'Open the bucket {{id}}, and choose the tab Properties.',
        ja: 'バケット {{id}} を開き、[プロパティ] タブを選びます。',
      },
      {
        en: 'Under Server access logging, choose Edit, then Enable.',
        ja: '[サーバーアクセスログ] の [編集] で [有効にする] を選びます。',
      },
      {
        en: 'Name another bucket of the same account and region as the destination.',
        ja: '送信先に同じアカウント・リージョンの別のバケットを指定します。',
      },
    ],
    cli: `aws s3api put-bucket-logging \\
  --region {{region}} \\
  --bucket {{id}} \\
  --bucket-logging-status '{"LoggingEnabled":{"TargetBucket":"<log-bucket>","TargetPrefix":"{{id}}/"}}'`,
    terraform: `resource "aws_s3_bucket_logging" "this" {
  bucket        = "{{id}}"
  target_bucket = "<log-bucket>"
  target_prefix = "{{id}}/"
}`,
  },
  equivalents: {
    securityHub: ['S3.9'],
    configRules: ['S3_BUCKET_LOGGING_ENABLED'],
  },
  differences: [
    {
      sources: ['S3.9', 'S3_BUCKET_LOGGING_ENABLED'],
      why: {
        en: 'They look at the logging configuration of the bucket only, and so fail buckets that log through CloudWatch Logs vended delivery, and buckets that are themselves log destinations.',
        ja: 'バケットのログ設定だけを確認するため、Vended Logs で配信しているバケットや、ログの送信先であるバケットを不合格とします。',
      },
    },
  ],
  needs: [
    's3:buckets',
    'logs:deliveries',
    'ec2:flow-logs',
    'elasticloadbalancing:load-balancers',
    'elasticloadbalancing:classic-load-balancers',
    's3:other-log-senders',
  ],
  lists: [DELIVERY_BUCKETS],
  peerNeeds: GLOBAL_SENDER_LISTS,
  peers: globalSenderLists,
  reasons: {
    'logging-on': {
      en: 'Access logs go to the bucket {{bucket}}.',
      ja: 'アクセスログはバケット {{bucket}} に記録されています。',
    },
    'target-missing': {
      en: 'Access logs are to go to the bucket {{bucket}}, which does not exist in the account and region, as it has to.',
      ja: 'アクセスログの送信先バケット {{bucket}} が、必要な同じアカウント・リージョンに存在しません。',
    },
    'bucket-missing': BUCKET_MISSING,
    'logs-delivered': {
      en: 'Access logs are sent by the log delivery {{source}}.',
      ja: 'アクセスログはログ配信 {{source}} で送信されています。',
    },
    'log-destination': {
      en: 'The bucket itself keeps the logs of {{sender}}; it should not log to itself.',
      ja: 'このバケット自体が {{sender}} のログの保存先であり、自身へ記録すべきではありません。',
    },
    'log-destination-of-account': {
      en: 'The bucket itself keeps the logs of {{sender}} of account {{account}}; it should not log to itself.',
      ja: 'このバケット自体がアカウント {{account}} の {{sender}} のログの保存先であり、自身へ記録すべきではありません。',
    },
    'logging-off': {
      en: 'Access logs are off, and no log delivery takes them.',
      ja: 'アクセスログが無効で、ログ配信もありません。',
    },
  },
  evaluate(snapshot) {
    const deliveries = needed(snapshot, 'logs:deliveries');
    const deliveryBuckets = needed(snapshot, DELIVERY_BUCKETS);
    const destinations = findLogDestinations(snapshot);
    return judgeResources({
      snapshot,
      list: 's3:buckets',
      type: 'AWS::S3::Bucket',
      arnOf: ({ name }) => bucketArn(snapshot.target, name),
      judge: ({ name, logging }, buckets) => {
        const facts = [];
        let missing: string | undefined;
        let delivered: VendedDelivery | undefined;
        if (isOk(logging)) {
          const { targetBucket, targetPrefix } = logging.value;
          facts.push(
            evidence('s3:GetBucketLogging', logging, {
              LoggingEnabled: targetBucket !== undefined,
              'LoggingEnabled.TargetBucket': targetBucket,
              'LoggingEnabled.TargetPrefix': targetPrefix,
            }),
          );
          // AWS delivers within one account and region only, and the list is whole.
          if (buckets.value.some(bucket => bucket.name === targetBucket)) {
            const params = { bucket: targetBucket ?? '' };
            return concluded('pass', 'logging-on', facts, params);
          }
          missing = targetBucket;
        }
        if (isOk(deliveries)) {
          delivered = vendedDelivery(
            deliveries,
            { collector: DELIVERY_BUCKETS, reading: deliveryBuckets },
            {
              arn: bucketArn(snapshot.target, name),
              logType: 'S3_SERVER_ACCESS_LOGS',
            },
          );
          facts.push(...delivered.evidence);
          const { source } = delivered;
          if (source !== undefined) {
            return concluded('pass', 'logs-delivered', facts, { source });
          }
        }
        const taken = destinations.sources.get(name);
        if (taken) {
          const { sender, accountId: account, call } = taken;
          facts.push(evidence(call, taken, { sender, account }));
          return account
            ? concluded('not-applicable', 'log-destination-of-account', facts, {
                sender,
                account,
              })
            : concluded('not-applicable', 'log-destination', facts, {
                sender,
              });
        }
        if (!isOk(logging)) {
          return unknown(causeOf(logging, 's3:buckets'), facts);
        }
        if (destinations.hiddenBy) {
          return unknown(destinations.hiddenBy, facts);
        }
        if (delivered?.cause) {
          return unknown(delivered.cause, facts);
        }
        if (missing !== undefined) {
          return concluded('fail', 'target-missing', facts, {
            bucket: missing,
          });
        }
        return delivered?.missing === undefined
          ? concluded('fail', 'logging-off', facts)
          : concluded('fail', 'bucket-missing', facts, {
              bucket: delivered.missing,
            });
      },
    });
  },
});
