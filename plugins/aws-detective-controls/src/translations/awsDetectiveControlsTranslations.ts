import { createTranslationResource } from '@backstage/core-plugin-api/alpha';
import { awsDetectiveControlsTranslationRef } from './awsDetectiveControlsTranslationRef';

/**
 * The Japanese texts as a translation resource, for apps that list their
 * resources themselves.
 *
 * @public
 */
export const awsDetectiveControlsTranslations = createTranslationResource({
  ref: awsDetectiveControlsTranslationRef,
  translations: { ja: () => import('./ja') },
});
