import { isOk, targetSubject } from '../../model';
import {
  causeOf,
  concluded,
  Conclusion,
  evidence,
  needed,
  unknown,
} from '../judging';
import { defineControl } from '../metadata';
import {
  cloudTrailTable,
  eventDataStore,
  lakeSource,
  QUERY_REASONS,
} from './cloudTrailQueries';
import { foreignTrail } from './foreignTrail';
import { judgeWays } from './judgeWays';

/** Athena can query the account's CloudTrail logs, in some region. */
export const athenaCloudtrailTable = defineControl({
  id: 'athena-cloudtrail-table',
  title: {
    en: 'An Athena table over CloudTrail logs exists',
    ja: 'CloudTrail ログの Athena テーブルが存在する',
  },
  bestPractice: 'SEC04-BP02',
  currentBestPractice: 'SEC04-BP02',
  step: 'BP02-S2',
  signal: 'logging',
  severity: 'medium',
  tier: 'core',
  scope: 'account',
  resourceTypes: ['AWS::Glue::Table'],
  summary: {
    en: 'Create a table over the CloudTrail logs in Athena, best with partition projection.',
    ja: 'Athena で CloudTrail ログのテーブルを、できればパーティション射影を使って作成します。',
  },
  servicePage: {
    label: {
      en: 'Querying CloudTrail logs with Athena',
      ja: 'Athena での CloudTrail ログのクエリ',
    },
    url: 'https://docs.aws.amazon.com/athena/latest/ug/cloudtrail-logs.html',
  },
  steps: {
    console: [
      {
        en: 'Sign in to the account that keeps the logs ({{account}}), and open CloudTrail, Event history.',
        ja: 'ログを保管しているアカウント ({{account}}) にサインインし、CloudTrail の [イベント履歴] を開きます。',
      },
      {
        en: 'Choose Create Athena table, and the bucket of the trail.',
        ja: '[Athena テーブルを作成] を選び、証跡のバケットを指定します。',
      },
      {
        en: 'Choose Create table, then query it once in Athena.',
        ja: '[テーブルを作成] を選び、Athena で一度クエリを実行して確かめます。',
      },
    ],
    cli: `aws athena start-query-execution \\
  --region <region of the bucket> --work-group primary \\
  --query-execution-context Database=default \\
  --result-configuration OutputLocation=s3://<query-results-bucket>/ \\
  --query-string "CREATE EXTERNAL TABLE cloudtrail_logs (eventversion string, eventtime string, eventsource string, eventname string, awsregion string, sourceipaddress string, useragent string, errorcode string, errormessage string, requestparameters string, responseelements string, recipientaccountid string) ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe' STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat' OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat' LOCATION 's3://<trail-bucket>/AWSLogs/{{account}}/CloudTrail/'"`,
    terraform: `resource "aws_glue_catalog_table" "cloudtrail" {
  name          = "cloudtrail_logs"
  database_name = "<database>"
  table_type    = "EXTERNAL_TABLE"

  storage_descriptor {
    location      = "s3://<trail-bucket>/AWSLogs/{{account}}/CloudTrail/"
    input_format  = "com.amazon.emr.cloudtrail.CloudTrailInputFormat"
    output_format = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat"

    ser_de_info {
      serialization_library = "org.apache.hive.hcatalog.data.JsonSerDe"
    }

    dynamic "columns" {
      for_each = ["eventtime", "eventsource", "eventname", "awsregion", "sourceipaddress", "errorcode", "requestparameters", "responseelements"]
      content {
        name = columns.value
        type = "string"
      }
    }
  }
}`,
  },
  equivalents: { securityHub: [], configRules: [] },
  needs: [
    'glue:account-tables',
    'cloudtrail:event-data-stores',
    'securitylake:account-log-sources',
  ],
  lists: ['cloudtrail:trails'],
  reasons: {
    'cloudtrail-table': QUERY_REASONS['cloudtrail-table'],
    'no-table': {
      en: 'No table that the reader may see reads CloudTrail logs, in any region.',
      ja: '読み取りロールから見える範囲では、どのリージョンにも CloudTrail ログのテーブルがありません。',
    },
    'other-way': {
      en: 'No table is needed: the events can be queried in {{way}} in {{region}}.',
      ja: 'テーブルは不要です。イベントは {{region}} の {{way}} で検索できます。',
    },
    'kept-elsewhere': {
      en: 'The account has no trail of its own: the logs of {{trail}} belong to account {{owner}}.',
      ja: 'アカウント自身の証跡はなく、証跡 {{trail}} のログはアカウント {{owner}} のものです。',
    },
  },
  evaluate: snapshot => {
    const judge = (): Conclusion =>
      judgeWays([cloudTrailTable(snapshot)], looked => {
        const others = [
          { way: 'CloudTrail Lake', ...eventDataStore(snapshot) },
          { way: 'Security Lake', ...lakeSource(snapshot) },
        ];
        for (const other of others) {
          if (other.found) {
            const region = other.params?.region ?? '';
            return concluded(
              'not-applicable',
              'other-way',
              [...looked, ...other.evidence],
              { way: other.way, region },
            );
          }
        }
        const facts = [...looked, ...others.flatMap(it => it.evidence)];
        for (const other of others) {
          if (other.found === undefined) {
            return unknown(other.cause, facts);
          }
        }
        const trails = needed(snapshot, 'cloudtrail:trails');
        if (!isOk(trails)) {
          return unknown(causeOf(trails, 'cloudtrail:trails'), facts);
        }
        const foreign = foreignTrail(snapshot, trails.value);
        facts.push(
          evidence('cloudtrail:DescribeTrails', trails, {
            trailList: trails.value.length,
            TrailARN: foreign?.arn,
          }),
        );
        return foreign
          ? concluded('not-applicable', 'kept-elsewhere', facts, {
              trail: foreign.name,
              owner: foreign.ownerAccountId,
            })
          : concluded('fail', 'no-table', facts);
      });
    return {
      verdicts: [{ subject: targetSubject(snapshot.target), ...judge() }],
    };
  },
});
