import {
  TranslationFunction,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { awsDetectiveControlsTranslationRef } from '../translations';

/** Gives a text of the plugin by its key. */
export type TextFunction = TranslationFunction<
  (typeof awsDetectiveControlsTranslationRef)['T']
>;

/** The plugin's own texts in the active language. */
export function useText(): TextFunction {
  return useTranslationRef(awsDetectiveControlsTranslationRef).t;
}
