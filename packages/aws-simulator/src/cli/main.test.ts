import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const runner = join(__dirname, '../../../../scripts/run-ts.mjs');
const main = join(__dirname, 'main.ts');

function start(...argv: string[]) {
  const child = spawn(process.execPath, [runner, main, ...argv]);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      output.text += chunk;
    });
  }
  return { child, output };
}

async function exitCode(child: ChildProcess): Promise<number> {
  const [code] = await once(child, 'exit');
  return code;
}

describe('yarn aws-simulator', () => {
  it('runs until it is told to stop', async () => {
    const { child, output } = start('--seed', 'x', '--port', '0');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');

    expect(await exitCode(child)).toBe(0);
    expect(output.text).toContain('listens on http://127.0.0.1:');
  }, 60_000);

  it('ends with what is wrong, in one line', async () => {
    const { child, output } = start('--seed', 'x', '--estate', 'y');

    expect(await exitCode(child)).toBe(1);
    expect(output.text).toBe(
      'aws-simulator: Give --estate or --seed, not both\n',
    );
  }, 60_000);
});
