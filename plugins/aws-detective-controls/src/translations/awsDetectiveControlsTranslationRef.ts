import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { en } from './en';

/**
 * The texts of the plugin: English by default, Japanese where the app offers
 * `ja` among its languages. Use it to override a text or to add a language.
 *
 * @public
 */
export const awsDetectiveControlsTranslationRef = createTranslationRef({
  id: 'aws-detective-controls',
  messages: en,
  translations: { ja: () => import('./ja') },
});
