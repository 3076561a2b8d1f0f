import type { lists as en } from '../en/lists';

/** Texts of the lists behind the plan. */
export const lists: { [key in keyof typeof en]: string } = {
  'table.resource': 'リソース',
  'table.status': '状態',
  'table.reason': '理由と根拠',
  'table.owner': '担当',
  'table.noOwner': '担当なし',
  'table.lookAt': 'コンソール',
  'table.severity': '重要度',
  'table.finding': '検出結果',
  'table.created': '作成',
  'table.updated': '更新',
  'table.remediation': '修復方法',
  'table.alarm': 'アラーム',
  'table.state': '状態',
  'table.actions': 'アクション',
  'table.rule': 'ルール',
  'table.compliance': '準拠状況',
  'table.claims': '関連付けの根拠',
  'table.tags': 'タグ',
  'table.loadMore': 'さらに読み込む',
  'table.loaded_one': '{{count}} 行を読み込み済み',
  'table.loaded_other': '{{count}} 行を読み込み済み',
  'table.loadedOf_one': '{{count}} 行中 {{loaded}} 行を読み込み済み',
  'table.loadedOf_other': '{{count}} 行中 {{loaded}} 行を読み込み済み',
  'table.moreToLoad': '続きがあります。',
  'table.noMatch': '条件に一致する行はありません。',
  'table.andMore_one': 'ほか {{count}} 個のリソース',
  'table.andMore_other': 'ほか {{count}} 個のリソース',

  'findings.caption': '未解決の検出結果(重要度順)',
  'findings.empty':
    'このエンティティのリソースに未解決の検出結果はありません。',
  'findings.notAll':
    '評価しきれていないため、ここに表示されていない検出結果がある可能性があります。',

  'alarms.caption': 'このエンティティのリソースの CloudWatch アラーム',
  'alarms.empty': 'このエンティティのリソースを監視するアラームはありません。',
  'alarms.notAll':
    '評価しきれていないため、ここに表示されていないアラームがある可能性があります。',
  'alarms.state.OK': '正常',
  'alarms.state.ALARM': 'アラーム状態',
  'alarms.state.INSUFFICIENT_DATA': 'データ不足',
  'alarms.actions_one': 'アクション {{count}} 件',
  'alarms.actions_other': 'アクション {{count}} 件',
  'alarms.noAction': 'アクションなし',
  'alarms.actionsDisabled': 'アクションは無効',

  'rules.caption': 'AWS Config ルール(非準拠を先頭に表示)',
  'rules.empty':
    'このエンティティのリソースを評価する AWS Config ルールはありません。',
  'rules.notAll':
    '評価しきれていないため、ここに表示されていないルールがある可能性があります。',
  'rules.compliance.COMPLIANT': '準拠',
  'rules.compliance.NON_COMPLIANT': '非準拠',
  'rules.compliance.NOT_APPLICABLE': '対象外',
  'rules.compliance.INSUFFICIENT_DATA': 'データ不足',

  'resources.caption': 'このエンティティの AWS リソースと関連付けの根拠',
  'resources.empty': '関連付けられたリソースはありません。',
  'resources.by.arn': 'ARN',
  'resources.by.tags': 'タグ',
  'resources.by.stack': 'スタック',
  'resources.by.account': 'アカウント',
  'resources.by.entity-tag': 'エンティティを示すタグ',
  'resources.by.vpc': 'VPC',
  'resources.by.relation': '関連リソース',
};
