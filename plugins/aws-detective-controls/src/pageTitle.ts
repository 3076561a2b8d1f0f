import { ApiHolder, appLanguageApiRef } from '@backstage/frontend-plugin-api';

/** The names of the pages, by language. */
const TITLES = {
  controls: { en: 'Detective controls', ja: '発見的統制' },
  // Short, since the sidebar cuts what is longer.
  scorecard: { en: 'AWS scorecard', ja: 'AWS スコアカード' },
  targets: { en: 'AWS sweeps', ja: 'AWS スイープ' },
} as const;

/**
 * The title of a page, in the language that the reader has when the portal loads:
 * Backstage takes these titles as plain text, once.
 *
 * @param page - `controls` for the tab
 */
export function pageTitle(
  apis: ApiHolder,
  page: keyof typeof TITLES = 'controls',
): string {
  return TITLES[page][languageOf(apis)];
}

/** What the home page's widget is called, and what it says of itself when it is chosen. */
const HOME_TITLES = {
  en: {
    title: 'What your entities lack',
    description: 'Gaps of AWS detective controls that are your work',
  },
  ja: {
    title: '担当エンティティの不備',
    description: '自分が対応する AWS 発見的統制の不備',
  },
} as const;

/** The title and description of the home page's widget: see {@link pageTitle}. */
export function homeTitle(apis: ApiHolder): {
  title: string;
  description: string;
} {
  return HOME_TITLES[languageOf(apis)];
}

function languageOf(apis: ApiHolder): 'en' | 'ja' {
  const language = apis.get(appLanguageApiRef)?.getLanguage().language;
  return language?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
