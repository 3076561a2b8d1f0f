import type { mywork as en } from '../en/mywork';

/** Texts of what somebody's entities lack: on a group, user, system, domain, and at home. */
export const mywork: { [key in keyof typeof en]: string } = {
  'mywork.cardTitle': '対応が必要な発見的統制',
  'mywork.homeTitle': '担当エンティティの不備',
  'mywork.partsTitle': '構成要素の発見的統制',
  'mywork.ofGroup':
    'このグループと下位グループが所有するすべてのエンティティが対象です',
  'mywork.ofUser':
    'このユーザーと所属グループが所有するすべてのエンティティが対象です',
  'mywork.counts': '対応の件数',
  'mywork.list': '不備(緊急度の高い順)',
  'mywork.gaps': '不備',
  'mywork.overdue': '期日超過',
  'mywork.dueSoon': '期日間近',
  'mywork.notAssessed': '未評価',
  'mywork.waived': '例外承認済み',
  'mywork.part': '構成要素',
  'mywork.noParts':
    '評価済みの AWS リソースを持つ構成要素がありません。状況は不明であり、適合ではありません。',
  'mywork.noEntities':
    '評価済みの AWS リソースを持つエンティティがありません。状況は不明であり、適合ではありません。',
  'mywork.nothingJudged':
    'これらのエンティティに判定できるものがありません。該当する統制がないか、まだ評価されていません。適合ではありません。',
  'mywork.noKnownGap_one':
    '判明している不備はありませんが、評価できていない統制が {{count}} 件あります。適合ではありません。',
  'mywork.noKnownGap_other':
    '判明している不備はありませんが、評価できていない統制が {{count}} 件あります。適合ではありません。',
  'mywork.onlyWaived_one':
    '現在必要な対応はありません。残る不備 {{count}} 件は期限付きで例外承認されています。',
  'mywork.onlyWaived_other':
    '現在必要な対応はありません。残る不備 {{count}} 件は期限付きで例外承認されています。',
  'mywork.noGap_one':
    '不備はありません。エンティティ {{count}} 個すべてが評価済みです。',
  'mywork.noGap_other':
    '不備はありません。エンティティ {{count}} 個すべてが評価済みです。',
  'mywork.openScorecard': 'スコアカードで開く',
  'mywork.denied': '表示するには権限 {{permission}} が必要です。',
};
