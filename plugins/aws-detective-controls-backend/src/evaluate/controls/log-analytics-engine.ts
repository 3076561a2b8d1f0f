import {
  CollectorId,
  OkReading,
  ReadingValues,
  Snapshot,
  targetSubject,
} from '../../model';
import { concluded, evidence } from '../judging';
import { defineControl } from '../metadata';
import { judgeWays, Way, wayOf } from './judgeWays';
import { isLogTable } from './logTables';

/** A collection in any other status does not take queries. */
const QUERYABLE_COLLECTIONS = ['ACTIVE', 'UPDATING', 'UPDATE_FAILED'];

/** Something analyses logs in the region. */
export const logAnalyticsEngine = defineControl({
  id: 'log-analytics-engine',
  title: {
    en: 'A log analytics engine is available',
    ja: 'ログ分析エンジンが利用できる',
  },
  bestPractice: 'SEC04-BP02',
  currentBestPractice: 'SEC04-BP02',
  step: 'BP02-S1',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account-region',
  resourceTypes: [
    'AWS::OpenSearchService::Domain',
    'AWS::OpenSearchServerless::Collection',
    'AWS::Logs::QueryDefinition',
    'AWS::Glue::Table',
    'AWS::SecurityLake::Subscriber',
  ],
  summary: {
    en: 'Choose an engine and set it up: saved Logs Insights queries, Athena tables over the logs, OpenSearch, or a Security Lake subscriber.',
    ja: '保存済みの Logs Insights クエリ・ログに対する Athena テーブル・OpenSearch・Security Lake サブスクライバーから選んで用意します。',
  },
  servicePage: {
    label: {
      en: 'Analyzing log data with CloudWatch Logs Insights',
      ja: 'CloudWatch Logs Insights を使用したログデータの分析',
    },
    url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AnalyzingLogData.html',
  },
  steps: {
    console: [
      {
        en: 'Sign in to account {{account}}, and open CloudWatch, Logs Insights in {{region}}.',
        ja: 'アカウント {{account}} にサインインし、{{region}} の CloudWatch で [Logs Insights] を開きます。',
      },
      {
        en: 'Choose the log groups that an investigation needs, and write a query.',
        ja: '調査に必要なロググループを選び、クエリを書きます。',
      },
      {
        en: 'Choose Save, so that whoever is on call finds it.',
        ja: '[保存] を選び、当番の担当者が使えるようにします。',
      },
      {
        en: 'For logs in S3, create an Athena table over them instead.',
        ja: 'S3 にあるログには、代わりに Athena テーブルを作成します。',
      },
    ],
    cli: `aws logs put-query-definition \\
  --region {{region}} \\
  --name "<folder>/<query>" \\
  --log-group-names <log-group> \\
  --query-string 'fields @timestamp, @message | filter errorCode like /Denied/ | sort @timestamp desc'`,
    terraform: `resource "aws_cloudwatch_query_definition" "this" {
  name            = "<folder>/<query>"
  log_group_names = ["<log-group>"]
  query_string    = "fields @timestamp, @message | filter errorCode like /Denied/ | sort @timestamp desc"
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: [
    'es:domains',
    'aoss:collections',
    'logs:query-definitions',
    'glue:tables',
    'securitylake:subscribers',
  ],
  reasons: {
    'opensearch-domain': {
      en: 'The OpenSearch domain {{name}} is there.',
      ja: 'OpenSearch ドメイン {{name}} があります。',
    },
    'opensearch-collection': {
      en: 'The OpenSearch Serverless collection {{name}} is there.',
      ja: 'OpenSearch Serverless コレクション {{name}} があります。',
    },
    'saved-query': {
      en: 'Logs Insights has the saved query {{name}}.',
      ja: 'Logs Insights に保存済みクエリ {{name}} があります。',
    },
    'log-table': {
      en: 'Athena can query logs by the table {{name}}.',
      ja: 'Athena のテーブル {{name}} でログを検索できます。',
    },
    'lake-subscriber': {
      en: 'The Security Lake subscriber {{name}} takes the logs.',
      ja: 'Security Lake のサブスクライバー {{name}} がログを利用しています。',
    },
    'no-engine': {
      en: 'No OpenSearch, saved Logs Insights query, Athena table over AWS logs or Security Lake subscriber is in the region.',
      ja: 'このリージョンには OpenSearch・保存済みの Logs Insights クエリ・AWS のログに対する Athena テーブル・Security Lake サブスクライバーのいずれもありません。',
    },
  },
  evaluate: snapshot => ({
    verdicts: [
      {
        subject: targetSubject(snapshot.target),
        ...judgeWays(enginesOf(snapshot), looked =>
          concluded('fail', 'no-engine', looked),
        ),
      },
    ],
  }),
});

/** Collectors of lists. */
type ListCollector = {
  [K in CollectorId]: ReadingValues[K] extends readonly unknown[] ? K : never;
}[CollectorId];

function enginesOf(snapshot: Snapshot): Way[] {
  const engine = <K extends ListCollector>(options: {
    collector: K;
    call: string;
    reason: string;
    /** The name of an item that serves; undefined for one that does not. */
    nameOf(item: ReadingValues[K][number]): string | undefined;
  }): Way => {
    const { collector, call, reason, nameOf } = options;
    const look = (reading: OkReading<ReadingValues[K]>): Way => {
      const items: readonly ReadingValues[K][number][] = reading.value;
      const [name] = items.flatMap(item => nameOf(item) ?? []);
      const facts = evidence(call, reading, { listed: items.length, name });
      return name === undefined
        ? { found: false, evidence: [facts] }
        : { found: true, reason, params: { name }, evidence: [facts] };
    };
    return wayOf({ snapshot, collector, off: call, look });
  };

  return [
    engine({
      collector: 'es:domains',
      call: 'es:DescribeDomains',
      reason: 'opensearch-domain',
      nameOf: ({ name, created, deleted }) =>
        created && !deleted ? name : undefined,
    }),
    engine({
      collector: 'aoss:collections',
      call: 'aoss:ListCollections',
      reason: 'opensearch-collection',
      nameOf: ({ name, status }) =>
        QUERYABLE_COLLECTIONS.includes(status) ? name : undefined,
    }),
    engine({
      collector: 'logs:query-definitions',
      call: 'logs:DescribeQueryDefinitions',
      reason: 'saved-query',
      nameOf: ({ name }) => name,
    }),
    engine({
      collector: 'glue:tables',
      call: 'glue:SearchTables',
      reason: 'log-table',
      nameOf: table =>
        isLogTable(table) ? `${table.database}.${table.name}` : undefined,
    }),
    engine({
      collector: 'securitylake:subscribers',
      call: 'securitylake:ListSubscribers',
      reason: 'lake-subscriber',
      nameOf: ({ name, status }) => (status === 'ACTIVE' ? name : undefined),
    }),
  ];
}
