import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { awsDetectiveControlsTranslationRef } from '../translations';

/** The plugin's own texts in the active language. */
export function useText() {
  return useTranslationRef(awsDetectiveControlsTranslationRef).t;
}

/** What {@link useText} gives. */
export type TextFunction = ReturnType<typeof useText>;
