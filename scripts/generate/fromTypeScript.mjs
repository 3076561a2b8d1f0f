import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

/**
 * A generator for a TypeScript module that exports `generatedFiles()`, which
 * gives the content of files by their path below the root of the repository.
 *
 * @param {string} module - its path below the root
 * @returns {(options: { check: boolean }) => Promise<{ file: string, stale: boolean }[]>}
 *   a generator; with `check`, it writes nothing
 */
export function fromTypeScript(module) {
  return async ({ check }) => {
    require('@backstage/cli/config/nodeTransform.cjs');
    const { generatedFiles } = require(join(root, module));
    const files = await generatedFiles();
    return Promise.all(
      Object.entries(files).map(async ([path, content]) => {
        const file = join(root, path);
        const wanted = prettier.format(content, {
          ...(await prettier.resolveConfig(file)),
          filepath: file,
        });
        const present = await readFile(file, 'utf8').catch(() => undefined);
        const stale = present !== wanted;
        if (stale && !check) {
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, wanted);
        }
        return { file, stale };
      }),
    );
  };
}
