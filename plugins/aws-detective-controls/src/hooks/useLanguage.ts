import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';
import { useApi } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/core-plugin-api/alpha';

/** The active language of the app, as a BCP 47 tag such as `en` or `ja`. */
export function useLanguage(): string {
  const languageApi = useApi(appLanguageApiRef);
  const language$ = useMemo(() => languageApi.language$(), [languageApi]);
  return useObservable(language$, languageApi.getLanguage()).language;
}
