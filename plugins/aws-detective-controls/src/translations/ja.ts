import type { en } from './en';
import { card } from './ja/card';
import { lists } from './ja/lists';
import { mywork } from './ja/mywork';
import { plan } from './ja/plan';
import { scorecard } from './ja/scorecard';
import { targets } from './ja/targets';
import { words } from './ja/words';
import { work } from './ja/work';

/** Every text of the plugin in Japanese. */
const ja: { [key in keyof typeof en]: string } = {
  ...words,
  ...card,
  ...plan,
  ...lists,
  ...targets,
  ...mywork,
  ...scorecard,
  ...work,
};

export default ja;
