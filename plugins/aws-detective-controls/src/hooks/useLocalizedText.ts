import { useCallback } from 'react';
import { LocalizedText } from 'backstage-plugin-aws-detective-controls-common';
import { useLanguage } from './useLanguage';

/** Gives a function that picks the active language out of a text; English where there is none. */
export function useLocalizedText(): (text: LocalizedText) => string {
  const language = useLanguage();
  return useCallback(
    text =>
      language.toLowerCase().startsWith('ja') && text.ja ? text.ja : text.en,
    [language],
  );
}
