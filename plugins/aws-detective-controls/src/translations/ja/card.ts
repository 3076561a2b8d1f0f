import type { card as en } from '../en/card';

/** Texts of the card, and of what both card and tab say of their state. */
export const card: { [key in keyof typeof en]: string } = {
  'card.title': '発見的統制',
  'card.subtitle': 'SEC 4',
  'card.signals': 'シグナル',
  'card.doFirst': '最初にすること',
  'card.how': '対応方法',
  'card.howOf': '対応方法: {{title}}',
  'card.notMet': '未達: {{title}}',
  'card.nextDue': '次の期日:',
  'card.ages': '不備のある統制(経過期間別):',
  'card.age.week': '7 日以内 {{gaps}} 件',
  'card.age.month': '8〜30 日 {{gaps}} 件',
  'card.age.quarter': '31〜90 日 {{gaps}} 件',
  'card.age.older': '90 日超 {{gaps}} 件',
  'card.step': 'ステップ {{number}}',
  'card.makeReadable': '読み取れるように {{action}} を許可する',
  'card.enableService': '{{service}} を有効にする(有効にするまで未評価のまま)',
  'card.readAgain': '読み取れなかった原因を調べる',
  'card.openPlan': '改善計画を開く',
  'card.couldNotAssess': '評価できなかったもの',
  'card.accountGapsOf_one': 'アカウントの不備 {{count}} 件の担当: {{owner}}',
  'card.accountGapsOf_other': 'アカウントの不備 {{count}} 件の担当: {{owner}}',
  'card.accountGapsUnowned_one':
    'アカウントの不備 {{count}} 件(カタログにアカウントの所有者が未登録)',
  'card.accountGapsUnowned_other':
    'アカウントの不備 {{count}} 件(カタログにアカウントの所有者が未登録)',
  'card.accountUnknown_one': 'アカウントの未評価 {{count}} 件',
  'card.accountUnknown_other': 'アカウントの未評価 {{count}} 件',
  'card.openFindings_one': '未解決 {{count}} 件',
  'card.openFindings_other': '未解決 {{count}} 件',
  'card.oldest': '最古 {{time}}',
  'card.noOpenFindings': '未解決なし',
  'card.nothingToJudge': '判定対象なし',
  'card.staleDetail': '最後の読み取りから {{duration}}以上経過',
  'card.belongsToAccount': 'このエンティティではなくアカウント側の不備',
  'card.controlsFailed':
    '統制のタイトルを読み込めなかったため、ID を表示しています。',

  'refresh.refresh': '更新',
  'refresh.asking': 'スイープを依頼しています…',
  'refresh.accepted_one': '{{count}} 個のターゲットのスイープを依頼しました。',
  'refresh.accepted_other':
    '{{count}} 個のターゲットのスイープを依頼しました。',
  'refresh.running_one': '{{count}} 個のターゲットをスイープ中です。',
  'refresh.running_other': '{{count}} 個のターゲットをスイープ中です。',
  'refresh.failed': 'スイープを依頼できませんでした: {{message}}',

  'state.loading': '発見的統制を読み込んでいます',
  'state.retry': '再試行',
  'state.errorTitle': '発見的統制を読み込めませんでした',
  'state.badParameter':
    'このリンクで指定された {{parameter}}「{{value}}」は存在しません。',
  'state.removeParameter': '{{parameter}}「{{value}}」を外して表示',
  'state.badCursor':
    '一覧が読み込み開始後に変わったため、続きを表示できません。',
  'state.updateFailed':
    '更新できなかったため、前回読み込んだ内容を表示しています。',
  'state.noClaimsTitle': 'AWS リソースがまだ関連付けられていません',
  'state.noClaimsText':
    'このエンティティに属する AWS リソースがわかりません。次のアノテーションを 1 つ以上カタログファイルに追加してください。複数指定した場合は合算されます。',
  'state.noClaimsExample': '例',
  'state.firstSweepTitle': '最初のスイープを実行中です',
  'state.firstSweepText':
    'まだ何も評価されていません。スイープが終わりしだい、結果が自動的に表示されます。',
  'state.firstSweepProgress_one':
    '{{count}} 個中 {{swept}} 個のターゲットをスイープ済み',
  'state.firstSweepProgress_other':
    '{{count}} 個中 {{swept}} 個のターゲットをスイープ済み',
  'state.noResourcesTitle': '一致する AWS リソースがありません',
  'state.noResourcesText':
    'アカウントのスイープは完了しましたが、このエンティティの指定に一致するリソースがありません。何も評価されていないため、適合ではありません。',
  'state.claimed': '指定内容',
  'state.noResourcesFix':
    'ARN、タグのキーと値に誤りがないか、対象のアカウントとリージョンがスイープされているかを確認してください。',
  'state.warningsTitle_one': '確認が必要なアノテーション {{count}} 件',
  'state.warningsTitle_other': '確認が必要なアノテーション {{count}} 件',
};
