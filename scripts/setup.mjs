// Installs what the lockfile names, with the Yarn version that wrote it, so
// that a machine with only Node and npm can run `npm start` and `npm test`.
// A second run with nothing to do takes no time: the lockfile that was
// installed last is remembered inside node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.setup-stamp');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: install Node 20.19 or newer.`,
  );
  process.exit(1);
}

const { packageManager } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const yarnVersion = packageManager.replace('yarn@', '');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'yarn.lock')))
  .update(process.versions.node)
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit(0);
}

console.log('Installing dependencies (about two minutes the first time) …');
const { status } = spawnSync(
  'npx',
  ['--yes', `@yarnpkg/cli-dist@${yarnVersion}`, 'install', '--immutable'],
  { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
);
if (status !== 0) {
  process.exit(status ?? 1);
}
writeFileSync(stamp, wanted);
