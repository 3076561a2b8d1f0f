import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { parse } from 'yaml';

const SERVE = '../../plugins/aws-detective-controls-backend/src/serve/';
const SOURCE = fileURLToPath(new URL(`${SERVE}openapi.yaml`, import.meta.url));
const OUTPUT = fileURLToPath(
  new URL(`${SERVE}openapi.generated.ts`, import.meta.url),
);

/**
 * Writes the backend's `openapi.yaml` as a TypeScript constant, so that paths,
 * parameters and bodies are types.
 *
 * @param {{ check: boolean }} options - with `check`, nothing is written
 * @returns {Promise<{ file: string, stale: boolean }>} the file, and whether it
 *   was not what the source makes of it
 */
export async function generateOpenApi({ check }) {
  const spec = parse(await readFile(SOURCE, 'utf8'));
  const wanted = prettier.format(
    `// Generated from openapi.yaml by \`yarn generate\`. Do not edit.
     export const spec = ${JSON.stringify(spec)} as const;`,
    { ...(await prettier.resolveConfig(OUTPUT)), filepath: OUTPUT },
  );
  const present = await readFile(OUTPUT, 'utf8').catch(() => undefined);
  const stale = present !== wanted;
  if (stale && !check) {
    await writeFile(OUTPUT, wanted);
  }
  return { file: OUTPUT, stale };
}
