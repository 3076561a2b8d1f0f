// Writes every generated file of this repository. With --check it writes
// nothing, names the files that are not current, and exits with 1 if there are
// any. A generator takes `{ check }` and gives the files with their state.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromTypeScript } from './generate/fromTypeScript.mjs';
import { generateOpenApi } from './generate/openApi.mjs';

const BACKEND = 'plugins/aws-detective-controls-backend/src';

const generators = [
  fromTypeScript(`${BACKEND}/collect/generate.ts`),
  fromTypeScript(`${BACKEND}/evaluate/generate.ts`),
  generateOpenApi,
];

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

let stale = 0;
for (const generate of generators) {
  for (const result of [await generate({ check })].flat()) {
    const file = relative(root, result.file);
    if (!result.stale) {
      continue;
    }
    stale += 1;
    if (check) {
      console.error(`${file} is not current: run \`yarn generate\``);
    } else {
      console.log(`${file} written`);
    }
  }
}
process.exit(check && stale > 0 ? 1 : 0);
