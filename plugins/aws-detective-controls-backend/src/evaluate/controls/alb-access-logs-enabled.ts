import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { isOk } from '../../model';
import {
  causeOf,
  concluded,
  evidence,
  judgeResources,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { BUCKET_MISSING, logBucketState } from './logBuckets';
import { vendedDelivery } from './vendedDelivery';

const BUCKETS = 's3:load-balancer-buckets';
const DELIVERY_BUCKETS = 's3:delivery-buckets';

/** Every Application Load Balancer keeps access logs, in S3 or by a vended delivery. */
export const albAccessLogsEnabled = defineControl({
  id: 'alb-access-logs-enabled',
  title: {
    en: 'Application Load Balancer access logging is on',
    ja: 'ALB のアクセスログが有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
  summary: {
    en: 'Turn on access logs to S3, or create a vended log delivery of type ALB_ACCESS_LOGS.',
    ja: 'S3 へのアクセスログを有効にするか、ALB_ACCESS_LOGS のログ配信を作成します。',
  },
  servicePage: {
    label: {
      en: 'Access logs for your Application Load Balancer',
      ja: 'Application Load Balancer のアクセスログの有効化',
    },
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html',
  },
  steps: {
    console: [
      {
        en: 'Open the load balancer {{name}} in {{region}}, and choose Attributes, Edit.',
        ja: '{{region}} のロードバランサー {{name}} を開き、[属性] の [編集] を選びます。',
      },
      {
        en: 'Turn on Access logs, and name an S3 bucket of the same region.',
        ja: '[アクセスログ] を有効にし、同じリージョンの S3 バケットを指定します。',
      },
      {
        en: "Let the bucket's policy allow delivery by Elastic Load Balancing.",
        ja: 'バケットポリシーで Elastic Load Balancing からの配信を許可します。',
      },
    ],
    cli: `aws elbv2 modify-load-balancer-attributes \\
  --region {{region}} \\
  --load-balancer-arn {{arn}} \\
  --attributes Key=access_logs.s3.enabled,Value=true Key=access_logs.s3.bucket,Value=<log-bucket>`,
    terraform: `resource "aws_lb" "this" {
  # as before, and:
  access_logs {
    bucket  = "<log-bucket>"
    prefix  = "{{name}}"
    enabled = true
  }
}`,
  },
  equivalents: {
    securityHub: ['ELB.5'],
    configRules: ['ELB_LOGGING_ENABLED'],
  },
  differences: [
    {
      sources: ['ELB.5', 'ELB_LOGGING_ENABLED'],
      why: {
        en: 'They look at access_logs.s3.enabled only, and so fail load balancers that log through CloudWatch Logs vended delivery.',
        ja: 'access_logs.s3.enabled だけを確認するため、CloudWatch Logs の Vended Logs で配信しているロードバランサーを不合格とします。',
      },
    },
  ],
  needs: ['elasticloadbalancing:load-balancers', 'logs:deliveries'],
  lists: [BUCKETS, DELIVERY_BUCKETS],
  reasons: {
    'access-logs-to-s3': {
      en: 'Access logs go to the bucket {{bucket}}.',
      ja: 'アクセスログはバケット {{bucket}} に記録されています。',
    },
    'access-logs-delivered': {
      en: 'Access logs are sent by the log delivery {{source}}.',
      ja: 'アクセスログはログ配信 {{source}} で送信されています。',
    },
    'bucket-missing': BUCKET_MISSING,
    'no-access-logs': {
      en: 'Access logs are off, and no log delivery takes them.',
      ja: 'アクセスログが無効で、ログ配信もありません。',
    },
    'not-application': {
      en: 'Not an Application Load Balancer (type {{type}}).',
      ja: 'Application Load Balancer ではありません (タイプ {{type}})。',
    },
  },
  evaluate(snapshot) {
    const deliveries = needed(snapshot, 'logs:deliveries');
    return judgeResources({
      snapshot,
      list: 'elasticloadbalancing:load-balancers',
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      arnOf: ({ arn }) => arn,
      judge: ({ arn, type, attributes }, list) => {
        const facts = [
          evidence('elasticloadbalancing:DescribeLoadBalancers', list, {
            Type: type,
          }),
        ];
        if (type !== 'application') {
          return concluded('not-applicable', 'not-application', facts, {
            type,
          });
        }
        let missing: string | undefined;
        let open: UnknownCause | undefined;
        if (attributes && isOk(attributes)) {
          const enabled = attributes.value['access_logs.s3.enabled'] === 'true';
          const bucket = attributes.value['access_logs.s3.bucket'];
          facts.push(
            evidence(
              'elasticloadbalancing:DescribeLoadBalancerAttributes',
              attributes,
              {
                'access_logs.s3.enabled': enabled,
                'access_logs.s3.bucket': bucket || undefined,
              },
            ),
          );
          if (enabled) {
            const state = logBucketState(
              { collector: BUCKETS, reading: needed(snapshot, BUCKETS) },
              bucket,
            );
            facts.push(...state.evidence);
            if (state.exists) {
              const params = { bucket: bucket ?? '' };
              return concluded('pass', 'access-logs-to-s3', facts, params);
            }
            missing = bucket;
            open = state.cause;
          }
        }
        if (isOk(deliveries)) {
          const buckets = needed(snapshot, DELIVERY_BUCKETS);
          const delivered = vendedDelivery(
            deliveries,
            { collector: DELIVERY_BUCKETS, reading: buckets },
            { arn, logType: 'ALB_ACCESS_LOGS' },
          );
          facts.push(...delivered.evidence);
          const { source } = delivered;
          if (source !== undefined) {
            const params = { source };
            return concluded('pass', 'access-logs-delivered', facts, params);
          }
          open ??= delivered.cause;
          missing ??= delivered.missing;
        }
        if (!attributes || !isOk(attributes)) {
          return unknown(
            causeOf(
              attributes ?? {
                status: 'failed',
                reason: `The attributes of ${arn} were not read`,
                takenAt: list.takenAt,
              },
              'elasticloadbalancing:load-balancers',
            ),
            facts,
          );
        }
        if (open) {
          return unknown(open, facts);
        }
        if (!isOk(deliveries)) {
          return unknown(causeOf(deliveries, 'logs:deliveries'), facts);
        }
        return missing
          ? concluded('fail', 'bucket-missing', facts, { bucket: missing })
          : concluded('fail', 'no-access-logs', facts);
      },
    });
  },
});
