import { execFile } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What is compared with, as its authors publish it. */
export const TECH_INSIGHTS = {
  '@backstage-community/plugin-tech-insights-backend': '3.1.0',
  '@backstage-community/plugin-tech-insights-backend-module-jsonfc': '0.10.0',
};

/** Outside of the workspaces, which depend on none of it. */
const DIRECTORY = join(__dirname, '../../../../.results/bench-tech-insights');

/**
 * Installs Tech Insights with npm, as this machine is set up for it, where that was
 * not done before.
 *
 * @returns the folder whose `node_modules` has it
 */
export async function installTechInsights(): Promise<string> {
  const manifest = JSON.stringify(
    { private: true, dependencies: TECH_INSIGHTS },
    undefined,
    2,
  );
  const done = join(DIRECTORY, 'installed.json');
  const installed = await readFile(done, 'utf8').catch(() => undefined);
  if (installed !== manifest) {
    await mkdir(DIRECTORY, { recursive: true });
    await writeFile(join(DIRECTORY, 'package.json'), manifest);
    await promisify(execFile)(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund'],
      { cwd: DIRECTORY, maxBuffer: 2 ** 26 },
    );
    await Promise.all(
      Object.keys(TECH_INSIGHTS).map(name =>
        access(join(DIRECTORY, 'node_modules', name, 'package.json')),
      ),
    );
    await writeFile(done, manifest);
  }
  return DIRECTORY;
}
