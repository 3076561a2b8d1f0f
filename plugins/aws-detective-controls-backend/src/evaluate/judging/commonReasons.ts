import {
  LocalizedText,
  UnknownCauseKind,
} from 'backstage-plugin-aws-detective-controls-common';

/** Reasons that every control may give: part of each control's `reasons`. */
export const COMMON_REASONS = {
  exempt: {
    en: 'Exempt by configuration: {{reason}}',
    ja: '設定により対象外です: {{reason}}',
  },
  'region-not-enabled': {
    en: 'The region {{region}} is not enabled for the account.',
    ja: 'リージョン {{region}} はこのアカウントで有効になっていません。',
  },
  'region-not-swept': {
    en: 'AWS keeps what this is judged by in {{region}}, which is not among the regions that are swept.',
    ja: '判定に必要な情報は {{region}} にありますが、このリージョンは収集の対象ではありません。',
  },
  unlisted: {
    en: 'The resources could not all be listed ({{source}}), so some may be missing here.',
    ja: 'リソースの一覧をすべて取得できなかったため ({{source}})、ここにないものがある可能性があります。',
  },
  'unknown-denied': {
    en: 'Could not be read: AWS refused {{source}}.',
    ja: '読み取れませんでした: {{source}} が AWS に拒否されました。',
  },
  'unknown-throttled': {
    en: 'Could not be read: AWS throttled {{source}}.',
    ja: '読み取れませんでした: {{source}} が AWS にスロットリングされました。',
  },
  'unknown-disabled': {
    en: 'Cannot be judged: the service behind {{source}} is not enabled here.',
    ja: '判定できません: {{source}} の元となるサービスがここでは有効になっていません。',
  },
  'unknown-failed': {
    en: 'Could not be read: {{source}} failed.',
    ja: '読み取れませんでした: {{source}} が失敗しました。',
  },
  'unknown-insufficient-data': {
    en: 'AWS has no verdict yet.',
    ja: 'AWS 側の判定がまだありません。',
  },
  'unknown-not-seen': {
    en: 'A claim names this resource, but no list of AWS showed it.',
    ja: 'このリソースは注釈などで指定されていますが、AWS の一覧には見つかりませんでした。',
  },
  'unknown-owned-elsewhere': {
    en: 'Owned by account {{account}}, whose own reading is missing.',
    ja: 'アカウント {{account}} が所有しており、そのアカウント自身の読み取り結果がありません。',
  },
} as const satisfies Record<string, LocalizedText>;

/** The reason key of each cause of unknown. */
export const UNKNOWN_REASONS: Readonly<
  Record<UnknownCauseKind, keyof typeof COMMON_REASONS>
> = {
  denied: 'unknown-denied',
  throttled: 'unknown-throttled',
  disabled: 'unknown-disabled',
  failed: 'unknown-failed',
  'insufficient-data': 'unknown-insufficient-data',
  'not-seen': 'unknown-not-seen',
  'owned-elsewhere': 'unknown-owned-elsewhere',
  'region-not-swept': 'region-not-swept',
};
