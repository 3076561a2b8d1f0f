import { card } from './en/card';
import { lists } from './en/lists';
import { mywork } from './en/mywork';
import { plan } from './en/plan';
import { scorecard } from './en/scorecard';
import { targets } from './en/targets';
import { words } from './en/words';
import { work } from './en/work';

/** Every text of the plugin in English, by its key; the keys are the contract of {@link awsDetectiveControlsTranslationRef}. */
export const en = {
  ...words,
  ...card,
  ...plan,
  ...lists,
  ...targets,
  ...mywork,
  ...scorecard,
  ...work,
} as const;
