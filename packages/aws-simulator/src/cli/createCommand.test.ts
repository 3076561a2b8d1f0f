import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsSimulator } from '../server';
import { createCommand } from './createCommand';

// Loading the clients takes its time on a busy machine.
jest.setTimeout(60_000);

describe('the aws-simulator command', () => {
  const lines: string[] = [];
  let directory: string;
  let simulator: AwsSimulator | undefined;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'aws-simulator-'));
  });

  afterEach(async () => {
    lines.length = 0;
    await simulator?.close();
    simulator = undefined;
  });

  afterAll(() => rm(directory, { recursive: true }));

  async function run(...argv: string[]) {
    const command = createCommand(
      started => {
        simulator = started;
      },
      line => lines.push(line),
    )
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    await command.parseAsync(argv, { from: 'user' });
  }

  async function estateFile(text: string) {
    const file = join(directory, 'estate.yaml');
    await writeFile(file, text);
    return file;
  }

  it('serves an estate, and says how to call it', async () => {
    const file = await estateFile(
      'accounts:\n  - { id: "111122223333", name: payments, regions: { eu-west-1: {} } }\n',
    );
    await run('--estate', file, '--port', '0');

    expect(lines).toEqual([
      `The AWS simulator listens on ${simulator!.url}`,
      '  111122223333  payments (eu-west-1)',
      'To call it, as the first account:',
      `  export AWS_ENDPOINT_URL=${simulator!.url}`,
      '  export AWS_ACCESS_KEY_ID=AKIA111122223333 AWS_SECRET_ACCESS_KEY=any AWS_REGION=eu-west-1',
    ]);
  });

  it('generates an estate', async () => {
    await run('--seed', 'x', '--accounts', '2', '--port', '0');

    expect(simulator!.estate.accounts).toHaveLength(2);
  });

  it('names an estate file that does not exist', async () => {
    await expect(run('--estate', 'absent.yaml', '--port', '0')).rejects.toThrow(
      'absent.yaml',
    );
  });

  it('names an estate file that is not an estate', async () => {
    const file = await estateFile('accounts: 5\n');

    await expect(run('--estate', file, '--port', '0')).rejects.toThrow(file);
  });

  it('names a port that is in use', async () => {
    await run('--seed', 'x', '--port', '0');
    const { port } = new URL(simulator!.url);

    await expect(run('--seed', 'x', '--port', port)).rejects.toThrow(
      `Port ${port} is in use`,
    );
  });

  it.each([
    [['--port', 'http'], "option '-p, --port <number>' argument 'http'"],
    [['--port', '70000'], 'from 0 to 65535'],
    [['--seed', 'x', '--accounts', 'many'], "argument 'many' is invalid"],
    [['--estate', 'a', '--seed', 'x'], 'Give --estate or --seed, not both'],
    [[], 'Give --estate with a file'],
    [['--region', 'x'], "unknown option '--region'"],
  ])('refuses %j', async (argv, message) => {
    await expect(run(...argv)).rejects.toThrow(message);
  });
});
