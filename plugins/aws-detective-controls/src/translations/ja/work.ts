import type { work as en } from '../en/work';

/** Texts of waivers, due dates and work items, wherever they stand. */
export const work: { [key in keyof typeof en]: string } = {
  'work.until': '期限: {{day}}',
  'work.waiver.requested': '例外申請中',
  'work.waiver.approved': '例外承認済み',
  'work.waiver.refused': '例外却下済み',
  'work.waiver.withdrawn': '例外取り下げ済み',
  'work.waiver.ended': '例外終了',
  'work.item.opening': 'チケットを作成中',
  'work.item.open': '対応中',
  'work.item.closing': '完了処理中',
  'work.item.closed': '完了',
  'work.item.reopening': '再開処理中',
  'work.ticketProblem': 'チケットサービスがエラーを返しました:',
  'work.nextTry': '次回の試行: {{time}}',

  'work.cancel': 'キャンセル',
  'work.failed': '実行できませんでした:',
  'work.notAllowed': 'この操作をする権限がありません:',

  'work.askWaiver': '例外を申請',
  'work.ask': '申請する',
  'work.waiverNote':
    '承認するのは申請者以外の人です。期限までは例外承認済みと表示されますが、適合として数えられることはありません。',
  'work.scope': '対象',
  'work.wholeControl': 'このエンティティの統制全体',
  'work.oneFinding': '検出結果: {{title}}',
  'work.onlyFor': '対象は {{subject}} のみ',
  'work.reason': '理由',
  'work.reasonHelp': '不備を受け入れられる理由({{min}}〜{{max}} 文字)',
  'work.reasonWrong': '理由を {{min}}〜{{max}} 文字で入力してください',
  'work.endsOn': '終了日',
  'work.endHelp': '例外が有効な最後の日',
  'work.endWrong': '明日以降の日付を選択してください',
  'work.note': 'コメント',
  'work.approve': '承認',
  'work.refuse': '却下',
  'work.withdraw': '取り下げ',
  'work.decide.approve': '例外を承認',
  'work.decide.refuse': '例外を却下',
  'work.decide.withdraw': '例外を取り下げ',
  'work.people': '申請と判断',
  'work.askedBy': '申請: {{who}} {{time}}',
  'work.decidedBy': '判断: {{who}} {{time}}',

  'work.assign': '担当者・チケット',
  'work.assignIt': '割り当てる',
  'work.openTicket': 'チケットを作成',
  'work.close': '完了にする',
  'work.closeWork': '対応を完了にする',
  'work.closeNote':
    'チケットがあれば一緒にクローズされます。不備そのものは、AWS での変更が確認されるまで残ります。',
  'work.assignee': '担当者',
  'work.assigneeHelp':
    'ユーザーまたはグループ(例: group:default/team-payments)。チケットのみの場合は空欄',
  'work.assigneeWrong':
    'ユーザーまたはグループ(例: group:default/team-payments)を入力するか、チケットサービスを選択してください',
  'work.toMe': '自分に割り当て',
  'work.ticketIn': 'チケット',
  'work.noTicket': 'チケットなし',
  'work.noProviders':
    'チケットサービスは導入されていません。担当者の割り当てはできます。',
  'work.providersFailed': 'チケットサービスを読み込めませんでした:',
};
