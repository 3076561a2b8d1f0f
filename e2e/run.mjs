// The browser run: starts the portal, opens its pages in Chromium, and compares
// what they say with the demo estate. Screenshots stay in e2e/screenshots.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { startPortal } from './portal.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const results = join(here, '..', '.results');
mkdirSync(results, { recursive: true });

const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
let portal;
try {
  portal = await startPortal();
  const stream = run({
    // One after the other: the second changes what the first reads.
    files: ['portal.test.mjs', 'scorecard.test.mjs'].map(file =>
      join(here, file),
    ),
    concurrency: false,
    timeout: 900_000,
  });
  // A file and a suite are reported like tests; only tests count.
  const isTest = data => data.nesting > 0 || data.details?.type !== 'suite';
  stream.on('test:pass', data => {
    if (!isTest(data) || data.name.endsWith('.mjs')) return;
    counts[data.skip ? 'numPendingTests' : 'numPassedTests'] += 1;
  });
  stream.on('test:fail', data => {
    if (!isTest(data)) return;
    counts.numFailedTests += 1;
  });
  stream.compose(spec).pipe(process.stdout);
  await new Promise((resolve, reject) => {
    stream.on('end', resolve);
    stream.on('error', reject);
  });
} catch (error) {
  console.error(error);
  counts.numFailedTests += 1;
} finally {
  await portal?.stop();
  writeFileSync(join(results, 'e2e.json'), JSON.stringify(counts));
}
process.exit(counts.numFailedTests > 0 || counts.numPassedTests === 0 ? 1 : 0);
