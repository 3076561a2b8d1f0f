import {
  concluded,
  evidence,
  judgeTarget,
  nameList,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import { publicStatements } from './publicStatements';

/** No resource policy, of the account or of a log group, lets anybody in. */
export const logGroupPolicyNotPublic = defineControl({
  id: 'log-group-policy-not-public',
  title: {
    en: 'No CloudWatch Logs resource policy grants public access',
    ja: 'CloudWatch Logs リソースポリシーが公開アクセスを許可していない',
  },
  bestPractice: 'SEC04-BP01',
  currentBestPractice: 'SEC04-BP01',
  step: 'BP01-S3',
  signal: 'logging',
  severity: 'high',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: ['AWS::Logs::ResourcePolicy'],
  summary: {
    en: 'Limit Principal to services or accounts, and add aws:SourceAccount or aws:SourceArn conditions.',
    ja: 'Principal をサービスまたはアカウントに限定し、aws:SourceAccount または aws:SourceArn の条件を追加します。',
  },
  servicePage: {
    label: {
      en: 'Overview of managing access permissions to your CloudWatch Logs resources',
      ja: 'CloudWatch Logs リソースへのアクセス許可の管理の概要',
    },
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html',
  },
  steps: {
    console: [
      {
        en: 'The console does not show these policies: open AWS CloudShell in {{region}}.',
        ja: 'これらのポリシーはコンソールに表示されないため、{{region}} で AWS CloudShell を開きます。',
      },
      {
        en: 'List the resource policies and find the one that the result names.',
        ja: 'リソースポリシーを一覧表示し、結果に示されたポリシーを探します。',
      },
      {
        en: 'Replace the principal * by the service that writes the log, and add conditions on aws:SourceAccount and aws:SourceArn.',
        ja: 'プリンシパル * を、ログを書き込むサービスに置き換え、aws:SourceAccount と aws:SourceArn の条件を追加します。',
      },
      {
        en: 'Put the policy under the same name, or delete it where nothing needs it.',
        ja: '同じ名前でポリシーを登録し直します。不要であれば削除します。',
      },
    ],
    cli: [
      'aws logs describe-resource-policies --region {{region}}',
      'aws logs put-resource-policy --region {{region}} \\',
      '  --policy-name <policy-name> --policy-document file://<policy.json>',
      '# where nothing needs it:',
      'aws logs delete-resource-policy --region {{region}} --policy-name <policy-name>',
      '# a policy of one log group:',
      'aws logs describe-resource-policies --region {{region}} --policy-scope RESOURCE',
      'aws logs put-resource-policy --region {{region}} \\',
      '  --resource-arn <log-group-arn> --policy-document file://<policy.json>',
    ].join('\n'),
    terraform: [
      'data "aws_iam_policy_document" "logs" {',
      '  statement {',
      '    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]',
      '    resources = ["arn:{{partition}}:logs:{{region}}:{{account}}:log-group:<log-group>:*"]',
      '',
      '    principals {',
      '      type        = "Service"',
      '      identifiers = ["<service>.amazonaws.com"]',
      '    }',
      '',
      '    condition {',
      '      test     = "StringEquals"',
      '      variable = "aws:SourceAccount"',
      '      values   = ["{{account}}"]',
      '    }',
      '  }',
      '}',
      '',
      'resource "aws_cloudwatch_log_resource_policy" "this" {',
      '  policy_name     = "<policy-name>"',
      '  policy_document = data.aws_iam_policy_document.logs.json',
      '}',
    ].join('\n'),
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: ['logs:resource-policies'],
  reasons: {
    'no-policy': {
      en: 'Neither the account nor any log group has a resource policy.',
      ja: 'アカウントにもロググループにもリソースポリシーはありません。',
    },
    'not-public': {
      en: 'None of the resource policies ({{policies}}) lets everyone in.',
      ja: 'リソースポリシー ({{policies}}) に、全員へのアクセスを許可するものはありません。',
    },
    public: {
      en: 'Everyone is let in by {{statements}}.',
      ja: '{{statements}} により、全員にアクセスが許可されています。',
    },
    unreadable: {
      en: 'The resource policy {{policy}} is no policy that can be judged.',
      ja: 'リソースポリシー {{policy}} の内容を判定できません。',
    },
  },
  evaluate: snapshot =>
    judgeTarget({
      snapshot,
      collector: 'logs:resource-policies',
      judge: reading => {
        const policies = reading.value.map(
          ({ name, resourceArn, document }) => ({
            name: resourceArn ?? name,
            document,
          }),
        );
        const names = nameList(policies.map(({ name }) => name));
        const facts = [
          evidence('logs:DescribeResourcePolicies', reading, {
            resourcePolicies: policies.length ? names : 0,
          }),
        ];
        const judged = policies.map(({ name, document }) => ({
          name,
          open: publicStatements(document),
        }));
        const open = judged.flatMap(policy =>
          (policy.open ?? []).map(statement => `${policy.name} / ${statement}`),
        );
        if (open.length > 0) {
          const statements = nameList(open);
          return concluded('fail', 'public', facts, { statements });
        }
        const unreadable = judged.find(policy => !policy.open);
        if (unreadable) {
          return {
            ...unknown(
              {
                kind: 'failed',
                message: `The resource policy ${unreadable.name} is no policy that can be judged`,
                collector: 'logs:resource-policies',
                at: reading.takenAt,
              },
              facts,
            ),
            reason: { key: 'unreadable', params: { policy: unreadable.name } },
          };
        }
        return policies.length === 0
          ? concluded('pass', 'no-policy', facts)
          : concluded('pass', 'not-public', facts, { policies: names });
      },
    }),
});
