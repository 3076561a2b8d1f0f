import type { plan as en } from '../en/plan';

/** Texts of the tab and of its plan. */
export const plan: { [key in keyof typeof en]: string } = {
  'tab.views': '発見的統制の表示切り替え',
  'tab.plan': '改善計画',
  'tab.findings': '検出結果',
  'tab.alarms': 'アラーム',
  'tab.rules': 'Config ルール',
  'tab.resources': 'リソース',

  'filter.filters': '絞り込み',
  'filter.gapsOnly': '不備のみ',
  'filter.failuresOnly': '失敗のみ',
  'filter.any': 'すべて',
  'filter.signal': 'シグナル',
  'filter.severity': '重要度',
  'filter.status': '状態',
  'filter.search': '検索',
  'filter.clear': '絞り込みを解除',
  'filter.source': '取得元',
  'filter.state': '状態',
  'filter.compliance': '準拠状況',
  'filter.account': 'アカウント',
  'filter.region': 'リージョン',
  'filter.hidesUnassessed_one':
    '絞り込みにより、評価しきれていない統制 {{count}} 件が隠れています。',
  'filter.hidesUnassessed_other':
    '絞り込みにより、評価しきれていない統制 {{count}} 件が隠れています。',

  'plan.steps': 'SEC 4 のステップ',
  'plan.allSteps': 'すべてのステップ',
  'plan.step': 'ステップ',
  'plan.noControl': '統制なし',
  'plan.noControlText':
    'このステップを確認する有効な統制はありません。参考資料は上のリンクを参照してください。',
  'plan.readings': 'このステップの参考資料',
  'plan.nothingJudged': '判定対象なし',
  'plan.noMatch': '条件に一致する統制はありません。',
  'plan.own': 'このエンティティの統制',
  'plan.fromAccount': 'アカウント {{account}} から継承',
  'plan.fromAccounts': 'アカウントから継承',
  'plan.inheritedNote':
    '対応はアカウントの所有者が行います。このエンティティには参考として表示しています。',
  'plan.passing_one': '適合している統制 {{count}} 件',
  'plan.passing_other': '適合している統制 {{count}} 件',
  'plan.notApplicable_one': '対象外の統制 {{count}} 件',
  'plan.notApplicable_other': '対象外の統制 {{count}} 件',
  'plan.failing': '{{total}} 件中 {{fail}} 件が不備',
  'plan.deepLinkMissing':
    '統制 {{id}} は有効でないか、このエンティティに結果がありません。',
  'plan.showOthers': '適合・対象外の行を表示',
  'plan.hideOthers': '適合・対象外の行を隠す',
  'plan.partial':
    '確認が必要な行のうち、最初の {{rows}} 行のみ読み込みました。',
  'plan.closeIt': '対応方法',
  'plan.currentGuidance': '最新のガイダンス',
  'plan.sourceDocument': '出典(2022-03-31 版)',
  'plan.planLink': '改善計画',
  'plan.serviceDoc': 'サービスのドキュメント',
  'plan.alsoKnownAs': '別の呼び名',
  'plan.resultsOf': '結果: {{title}}',
  'plan.readBy': '基準',
  'plan.benchmarkMissing':
    '指定された版 {{id}} は提供されていないため、{{title}} を表示しています。',
  'plan.stepMissing':
    'この版にステップ {{id}} はないため、すべてのステップを表示しています。',
  'plan.doFirst': '最初にすること',
  'plan.inResources_one': 'リソース {{count}} 個',
  'plan.inResources_other': 'リソース {{count}} 個',
  'plan.accountHasWork': '対応はアカウントの所有者',
  'plan.linkHidden':
    'ステップの選択または絞り込みにより、統制 {{id}} が隠れています。',
  'plan.showHidden': '表示する',
  'plan.linkTo': 'この統制へのリンク',
  'plan.showRows': '{{rows}} 行すべてを表示',
  'plan.otherwise': '{{sources}} は異なる判定をすることがあります: {{why}}',
  'plan.exempt': '除外',
  'plan.waivedBecause': '例外として承認済み(不備は未解消): {{reason}}',
  'plan.waiverApprovedBy': '承認者: {{who}}',
  'plan.waiverAskedBy': '申請者: {{who}}',
  'plan.work': 'この不備への対応',
  'plan.leftoverWork': '対象を確認できなくなった対応',
  'plan.leftoverText':
    'これらの統制には、このエンティティの結果がなくなりました(リソースの削除、関連付けの変更、スイープ対象からの除外など)。完了したかどうかは、担当者が判断してください。',
  'plan.workFailed': '例外と対応の状況を読み込めませんでした。',

  'remediation.tools': '対応の手段',
  'remediation.console': 'コンソール',
  'remediation.cli': 'AWS CLI',
  'remediation.terraform': 'Terraform',
  'remediation.filledFor': '対象',
  'remediation.commands': 'コマンド',
  'remediation.code': 'Terraform コード',
  'remediation.placeholders':
    '<山かっこ> の部分は、ご自身の値に置き換えてください。',
};
