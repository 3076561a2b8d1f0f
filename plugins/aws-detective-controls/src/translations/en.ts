import { card } from './en/card';
import { lists } from './en/lists';
import { plan } from './en/plan';
import { targets } from './en/targets';
import { words } from './en/words';

/** Every text of the plugin in English, by its key; the keys are the contract of {@link awsDetectiveControlsTranslationRef}. */
export const en = {
  ...words,
  ...card,
  ...plan,
  ...lists,
  ...targets,
} as const;
