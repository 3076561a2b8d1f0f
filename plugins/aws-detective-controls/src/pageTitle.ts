import { ApiHolder, appLanguageApiRef } from '@backstage/frontend-plugin-api';

/** The name of the tab and of the page of sweeps, by language. */
const TITLES = { en: 'Detective controls', ja: '発見的統制' } as const;

/**
 * The title of the tab and of the page of sweeps, in the language that the reader
 * has when the portal loads: Backstage takes these titles as plain text, once.
 */
export function pageTitle(apis: ApiHolder): string {
  const language = apis.get(appLanguageApiRef)?.getLanguage().language;
  return language?.toLowerCase().startsWith('ja') ? TITLES.ja : TITLES.en;
}
