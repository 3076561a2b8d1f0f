import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  bucketOfDomain,
  Distribution,
  isOk,
  OkReading,
  Snapshot,
} from '../../model';
import {
  causeOf,
  concluded,
  Conclusion,
  evidence,
  judgeResources,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { BUCKET_MISSING, LogBuckets, logBucketState } from './logBuckets';
import { vendedDelivery } from './vendedDelivery';

const LIST = 'cloudfront:distributions';
const DELIVERIES = 'logs:global-deliveries';
const BUCKETS = 's3:global-log-buckets';

/** Every distribution keeps access logs, in one of the three ways that there are. */
export const cloudfrontAccessLogsEnabled = defineControl({
  id: 'cloudfront-access-logs-enabled',
  title: {
    en: 'CloudFront distribution access logging is on (legacy, v2 or real-time)',
    ja: 'CloudFront のアクセスログ (標準・v2・リアルタイム) が有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::CloudFront::Distribution'],
  summary: {
    en: 'Turn on standard logging v2 (or legacy or real-time logs) for the distribution.',
    ja: 'ディストリビューションで標準ログ v2 (または従来ログ・リアルタイムログ) を有効にします。',
  },
  servicePage: {
    label: {
      en: 'Access logs of CloudFront (standard logs)',
      ja: 'CloudFront のアクセスログ (標準ログ)',
    },
    url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html',
  },
  steps: {
    console: [
      {
        en: 'Open the distribution {{id}} in CloudFront, and choose the Logging tab.',
        ja: 'CloudFront でディストリビューション {{id}} を開き、[Logging] タブを選びます。',
      },
      {
        en: 'Choose Create access log delivery, and where the logs go: CloudWatch Logs, Amazon Data Firehose or Amazon S3.',
        ja: '[Create access log delivery] を選び、送信先を CloudWatch Logs、Amazon Data Firehose、Amazon S3 から選びます。',
      },
      {
        en: 'Choose the log group, stream or bucket, and submit.',
        ja: 'ロググループ、ストリーム、またはバケットを選んで送信します。',
      },
    ],
    cli: `aws logs put-delivery-source --region us-east-1 \\
  --name cloudfront-{{id}} --resource-arn {{arn}} --log-type ACCESS_LOGS
aws logs put-delivery-destination --region us-east-1 \\
  --name cloudfront-access-logs \\
  --delivery-destination-configuration destinationResourceArn=<log-group-or-bucket-arn>
aws logs create-delivery --region us-east-1 \\
  --delivery-source-name cloudfront-{{id}} \\
  --delivery-destination-arn arn:{{partition}}:logs:us-east-1:{{account}}:delivery-destination:cloudfront-access-logs`,
    terraform: `resource "aws_cloudwatch_log_delivery_source" "cloudfront" {
  region       = "us-east-1"
  name         = "cloudfront-{{id}}"
  log_type     = "ACCESS_LOGS"
  resource_arn = "{{arn}}"
}

resource "aws_cloudwatch_log_delivery_destination" "access_logs" {
  region = "us-east-1"
  name   = "cloudfront-access-logs"

  delivery_destination_configuration {
    destination_resource_arn = "<log-group-or-bucket-arn>"
  }
}

resource "aws_cloudwatch_log_delivery" "cloudfront" {
  region                   = "us-east-1"
  delivery_source_name     = aws_cloudwatch_log_delivery_source.cloudfront.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.access_logs.arn
}`,
  },
  equivalents: {
    securityHub: ['CloudFront.5'],
    configRules: ['CLOUDFRONT_ACCESSLOGS_ENABLED'],
  },
  differences: [
    {
      sources: ['CloudFront.5', 'CLOUDFRONT_ACCESSLOGS_ENABLED'],
      why: {
        en: 'They look at standard logging (legacy) only, and so fail distributions with standard logging v2 or real-time logs.',
        ja: '標準ログ (レガシー) だけを確認するため、標準ログ v2 やリアルタイムログを使うディストリビューションを不合格とします。',
      },
    },
  ],
  needs: [LIST, DELIVERIES],
  lists: [BUCKETS, 's3:own-buckets'],
  reasons: {
    'legacy-logs': {
      en: 'Standard logs (legacy) go to the bucket {{bucket}}.',
      ja: '標準ログ (レガシー) がバケット {{bucket}} に記録されています。',
    },
    'realtime-logs': {
      en: 'Real-time logs are taken by {{config}}.',
      ja: 'リアルタイムログが {{config}} で取得されています。',
    },
    'delivered-logs': {
      en: 'Standard logs (v2) are sent by the log delivery {{source}}.',
      ja: '標準ログ (v2) がログ配信 {{source}} で送信されています。',
    },
    'bucket-missing': BUCKET_MISSING,
    'no-access-logs': {
      en: 'There are no access logs: neither standard logs, legacy or v2, nor real-time logs.',
      ja: 'アクセスログがありません。標準ログ (レガシー・v2) もリアルタイムログも無効です。',
    },
  },
  evaluate: snapshot =>
    judgeResources({
      snapshot,
      list: LIST,
      type: 'AWS::CloudFront::Distribution',
      arnOf: ({ arn }) => arn,
      judge: (distribution, list) => judge(snapshot, distribution, list),
    }),
});

// One way is enough, so that a reading that failed counts only where no other shows logs.
function judge(
  snapshot: Snapshot,
  { arn, logging, realtimeLogConfigArns: [config] }: Distribution,
  list: OkReading<Distribution[]>,
): Conclusion {
  const facts: Evidence[] = [
    evidence('cloudfront:ListDistributions', list, {
      RealtimeLogConfigArn: config,
    }),
  ];
  const buckets: LogBuckets = {
    collector: BUCKETS,
    reading: needed(snapshot, BUCKETS),
  };
  let missing: string | undefined;
  let open: UnknownCause | undefined;
  if (isOk(logging)) {
    const { enabled, bucket } = logging.value;
    facts.push(
      evidence('cloudfront:GetDistributionConfig', logging, {
        'Logging.Enabled': enabled,
        'Logging.Bucket': bucket,
      }),
    );
    // Without a bucket, these are settings that standard logging (v2) shares.
    if (enabled && bucket) {
      const name = bucketOfDomain(bucket);
      const state = logBucketState(buckets, name);
      facts.push(...state.evidence);
      if (state.exists) {
        return concluded('pass', 'legacy-logs', facts, { bucket });
      }
      missing = name;
      open = state.cause;
    }
  }
  if (config) {
    return concluded('pass', 'realtime-logs', facts, { config });
  }
  const deliveries = needed(snapshot, DELIVERIES);
  if (isOk(deliveries)) {
    const delivered = vendedDelivery(deliveries, buckets, {
      arn,
      logType: 'ACCESS_LOGS',
    });
    facts.push(...delivered.evidence);
    const { source } = delivered;
    if (source !== undefined) {
      return concluded('pass', 'delivered-logs', facts, { source });
    }
    open ??= delivered.cause;
    missing ??= delivered.missing;
  }
  if (!isOk(logging)) {
    return unknown(causeOf(logging, LIST), facts);
  }
  if (open) {
    return unknown(open, facts);
  }
  if (!isOk(deliveries)) {
    return unknown(causeOf(deliveries, DELIVERIES), facts);
  }
  return missing
    ? concluded('fail', 'bucket-missing', facts, { bucket: missing })
    : concluded('fail', 'no-access-logs', facts);
}
