import type { en } from './en';
import { card } from './ja/card';
import { lists } from './ja/lists';
import { plan } from './ja/plan';
import { targets } from './ja/targets';
import { words } from './ja/words';

/** Every text of the plugin in Japanese. */
const ja: { [key in keyof typeof en]: string } = {
  ...words,
  ...card,
  ...plan,
  ...lists,
  ...targets,
};

export default ja;
