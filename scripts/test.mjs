// What `npm test` runs: everything that needs nothing but Node and npm. Each part
// runs to its end, so that one failure does not hide another; the exit code says
// whether all of them passed, and `.results/` keeps what CI counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const bin = name => join(root, 'node_modules', '.bin', name);
const env = {
  ...process.env,
  CI: '1',
  NODE_OPTIONS: '--max-old-space-size=4096',
};

const parts = [
  {
    name: 'types',
    command: bin('tsc'),
    args: [],
  },
  {
    name: 'lint',
    command: bin('backstage-cli'),
    args: ['repo', 'lint', '--max-warnings', '0'],
  },
  {
    name: 'format',
    command: bin('prettier'),
    args: ['--check', '--loglevel', 'warn', '.'],
  },
  {
    name: 'generated files',
    command: process.execPath,
    args: ['scripts/generate.mjs', '--check'],
  },
  {
    name: 'API reports',
    command: bin('backstage-repo-tools'),
    args: [
      'api-reports',
      '--ci',
      '--sql-reports',
      // Workspace packages are read from source, and members speak for themselves
      // where their name says all.
      '--omit-messages',
      'ae-wrong-input-file-type,ae-undocumented',
      'plugins/*',
    ],
  },
  {
    name: 'tests',
    command: bin('backstage-cli'),
    args: [
      'repo',
      'test',
      '--watchAll=false',
      '--maxWorkers=2',
      '--json',
      `--outputFile=${join(results, 'jest.json')}`,
      ...process.argv.slice(2),
    ],
  },
];

const outcome = parts.map(({ name, command, args }) => {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) {
    console.error(error.message);
  }
  return {
    name,
    passed: status === 0,
    seconds: Math.round((Date.now() - started) / 1000),
  };
});

console.log('');
for (const { name, passed, seconds } of outcome) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}
writeFileSync(
  join(results, 'parts.json'),
  JSON.stringify(outcome, undefined, 2),
);
process.exit(outcome.every(part => part.passed) ? 0 : 1);
