import { isOk } from '../../model';
import { classicLoadBalancerArn } from '../inventory/arns';
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

const LIST = 'elasticloadbalancing:classic-load-balancers';
const BUCKETS = 's3:load-balancer-buckets';

/** Every Classic Load Balancer keeps access logs in a bucket. */
export const clbAccessLogsEnabled = defineControl({
  id: 'clb-access-logs-enabled',
  title: {
    en: 'Classic Load Balancer access logging is on',
    ja: 'Classic Load Balancer のアクセスログが有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::ElasticLoadBalancing::LoadBalancer'],
  summary: {
    en: 'Turn on access logs to an S3 bucket.',
    ja: 'S3 バケットへのアクセスログを有効にします。',
  },
  servicePage: {
    label: {
      en: 'Access logs for your Classic Load Balancer',
      ja: 'Classic Load Balancer のアクセスログ',
    },
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html',
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
    cli: `aws elb modify-load-balancer-attributes \\
  --region {{region}} \\
  --load-balancer-name {{id}} \\
  --load-balancer-attributes '{"AccessLog":{"Enabled":true,"S3BucketName":"<log-bucket>","EmitInterval":60}}'`,
    terraform: `resource "aws_elb" "this" {
  # as before, and:
  access_logs {
    bucket        = "<log-bucket>"
    bucket_prefix = "{{name}}"
    interval      = 60
  }
}`,
  },
  equivalents: {
    securityHub: ['ELB.5'],
    configRules: ['ELB_LOGGING_ENABLED'],
  },
  needs: [LIST],
  lists: [BUCKETS],
  reasons: {
    'access-logs-to-s3': {
      en: 'Access logs go to the bucket {{bucket}}.',
      ja: 'アクセスログはバケット {{bucket}} に記録されています。',
    },
    'bucket-missing': BUCKET_MISSING,
    'no-access-logs': {
      en: 'Access logs are off.',
      ja: 'アクセスログが無効です。',
    },
  },
  evaluate: snapshot =>
    judgeResources({
      snapshot,
      list: LIST,
      type: 'AWS::ElasticLoadBalancing::LoadBalancer',
      arnOf: ({ name }) => classicLoadBalancerArn(snapshot.target, name),
      judge: ({ accessLog }) => {
        if (!isOk(accessLog)) {
          return unknown(causeOf(accessLog, LIST));
        }
        const { enabled, bucket } = accessLog.value;
        const facts = [
          evidence('elb:DescribeLoadBalancerAttributes', accessLog, {
            'AccessLog.Enabled': enabled,
            'AccessLog.S3BucketName': bucket,
          }),
        ];
        if (!enabled) {
          return concluded('fail', 'no-access-logs', facts);
        }
        const state = logBucketState(
          { collector: BUCKETS, reading: needed(snapshot, BUCKETS) },
          bucket,
        );
        facts.push(...state.evidence);
        if (state.cause) {
          return unknown(state.cause, facts);
        }
        const params = { bucket: bucket ?? '' };
        return state.exists
          ? concluded('pass', 'access-logs-to-s3', facts, params)
          : concluded('fail', 'bucket-missing', facts, params);
      },
    }),
});
