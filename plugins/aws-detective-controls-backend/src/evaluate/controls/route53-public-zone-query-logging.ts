import { Evidence } from 'backstage-plugin-aws-detective-controls-common';
import { isOk, QueryLoggingConfig, Snapshot } from '../../model';
import { hostedZoneArn } from '../inventory/arns';
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

const CONFIGS = 'route53:query-logging-configs';
const GROUPS = 'logs:query-log-groups';

/** Every public hosted zone logs the DNS queries that it answers, to a log group that exists. */
export const route53PublicZoneQueryLogging = defineControl({
  id: 'route53-public-zone-query-logging',
  title: {
    en: 'Route 53 public hosted zone logs DNS queries',
    ja: 'Route 53 パブリックホストゾーンのクエリログが有効である',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'resource',
  resourceTypes: ['AWS::Route53::HostedZone'],
  summary: {
    en: 'Create a query logging configuration to a us-east-1 log group.',
    ja: 'us-east-1 のロググループへクエリログ設定を作成します。',
  },
  servicePage: {
    label: {
      en: 'Public DNS query logging of Route 53',
      ja: 'Route 53 のパブリック DNS クエリのログ記録',
    },
    url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/query-logs.html',
  },
  steps: {
    console: [
      {
        en: 'Open the hosted zone {{name}} in Route 53, and choose Configure query logging.',
        ja: 'Route 53 でホストゾーン {{name}} を開き、[クエリログ記録の設定] を選びます。',
      },
      {
        en: 'Choose or create a log group; it has to be in US East (N. Virginia).',
        ja: 'ロググループを選ぶか作成します。米国東部 (バージニア北部) にある必要があります。',
      },
      {
        en: 'Grant Route 53 the permission to write there (a resource policy), and choose Create.',
        ja: 'Route 53 に書き込み権限 (リソースポリシー) を付与し、[作成] を選びます。',
      },
    ],
    cli: `aws logs create-log-group --region us-east-1 --log-group-name /aws/route53/{{name}}
aws logs put-resource-policy --region us-east-1 \\
  --policy-name route53-query-logs \\
  --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"route53.amazonaws.com"},"Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:{{partition}}:logs:us-east-1:{{account}}:log-group:/aws/route53/*"}]}'
aws route53 create-query-logging-config \\
  --hosted-zone-id {{id}} \\
  --cloud-watch-logs-log-group-arn arn:{{partition}}:logs:us-east-1:{{account}}:log-group:/aws/route53/{{name}}`,
    terraform: `resource "aws_cloudwatch_log_group" "queries" {
  region            = "us-east-1"
  name              = "/aws/route53/{{name}}"
  retention_in_days = 365
}

resource "aws_cloudwatch_log_resource_policy" "queries" {
  region      = "us-east-1"
  policy_name = "route53-query-logs"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "route53.amazonaws.com" }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "arn:{{partition}}:logs:us-east-1:{{account}}:log-group:/aws/route53/*"
    }]
  })
}

resource "aws_route53_query_log" "this" {
  depends_on               = [aws_cloudwatch_log_resource_policy.queries]
  zone_id                  = "{{id}}"
  cloudwatch_log_group_arn = aws_cloudwatch_log_group.queries.arn
}`,
  },
  equivalents: {
    securityHub: ['Route53.2'],
    configRules: ['ROUTE53_QUERY_LOGGING_ENABLED'],
  },
  differences: [
    {
      sources: ['Route53.2', 'ROUTE53_QUERY_LOGGING_ENABLED'],
      why: {
        en: 'They look at the configuration only, and so pass zones whose log group was deleted.',
        ja: '設定だけを確認するため、ロググループが削除されたゾーンも合格とします。',
      },
    },
  ],
  needs: ['route53:hosted-zones', CONFIGS, GROUPS],
  reasons: {
    'queries-logged': {
      en: 'Queries are logged to {{logGroup}}.',
      ja: 'クエリは {{logGroup}} に記録されています。',
    },
    'queries-not-logged': {
      en: 'The zone has no query logging configuration.',
      ja: 'このゾーンにクエリログ設定がありません。',
    },
    'log-group-gone': {
      en: 'Queries are to be logged to {{logGroup}}, which does not exist: nothing is logged.',
      ja: 'クエリの記録先 {{logGroup}} が存在しないため、何も記録されていません。',
    },
    'private-zone': {
      en: 'A private hosted zone: only VPCs ask it, and Resolver logs what they ask.',
      ja: 'プライベートホストゾーンです。VPC 内からのクエリは Resolver のクエリログの対象です。',
    },
  },
  evaluate(snapshot) {
    const configs = needed(snapshot, CONFIGS);
    return judgeResources({
      snapshot,
      list: 'route53:hosted-zones',
      type: 'AWS::Route53::HostedZone',
      arnOf: ({ id }) => hostedZoneArn(snapshot.target, id),
      judge: ({ id, isPrivate }, list) => {
        const facts = [
          evidence('route53:ListHostedZones', list, {
            'Config.PrivateZone': isPrivate,
          }),
        ];
        if (isPrivate) {
          return concluded('not-applicable', 'private-zone', facts);
        }
        if (!isOk(configs)) {
          return unknown(causeOf(configs, CONFIGS), facts);
        }
        const found = configs.value.find(
          ({ hostedZoneId }) => hostedZoneId === id,
        );
        facts.push(
          evidence('route53:ListQueryLoggingConfigs', configs, {
            CloudWatchLogsLogGroupArn: found?.logGroupArn,
          }),
        );
        return found
          ? judgeConfig(found, snapshot, facts)
          : concluded('fail', 'queries-not-logged', facts);
      },
    });
  },
});

/** Route 53 writes to a log group, and makes none where that was deleted. */
function judgeConfig(
  { logGroupArn: logGroup }: QueryLoggingConfig,
  snapshot: Snapshot,
  facts: Evidence[],
): Conclusion {
  const groups = needed(snapshot, GROUPS);
  const exists = isOk(groups)
    ? groups.value.find(({ arn }) => arn === logGroup)?.exists ?? {
        status: 'failed' as const,
        reason: `Whether the log group ${logGroup} exists was not read`,
        takenAt: groups.takenAt,
      }
    : groups;
  if (!isOk(exists)) {
    return unknown(causeOf(exists, GROUPS), facts);
  }
  const all = [
    ...facts,
    evidence('logs:DescribeLogGroups', exists, { exists: exists.value }),
  ];
  return exists.value
    ? concluded('pass', 'queries-logged', all, { logGroup })
    : concluded('fail', 'log-group-gone', all, { logGroup });
}
