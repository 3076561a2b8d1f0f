// Runs a TypeScript entry of this repository with Node, in the way in which
// Backstage runs a backend during development:
//
//   node scripts/run-ts.mjs packages/aws-simulator/src/cli/main.ts --help
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [entry, ...argv] = process.argv.slice(2);
if (!entry) {
  console.error('Usage: node scripts/run-ts.mjs ENTRY [ARGUMENT...]');
  process.exit(2);
}

const transform = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const child = spawn(
  process.execPath,
  ['--no-warnings', '--require', transform, resolve(entry), ...argv],
  { stdio: 'inherit' },
);
// A terminal sends these to the child too; this process only waits for its end.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', error => {
  console.error(error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 0);
});
