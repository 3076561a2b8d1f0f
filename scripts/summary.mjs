// The closing line that CI reads: `N passed, N failed[, N skipped]`, from the JSON
// that each runner left in `.results/`. A part without a result counts as failed.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const results = join(dirname(fileURLToPath(import.meta.url)), '..', '.results');
const total = { passed: 0, failed: 0, skipped: 0 };

function read(name) {
  const file = join(results, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

for (const name of process.argv.slice(2)) {
  const result = read(name);
  if (!result) {
    console.error(`No result in .results/${name}`);
    total.failed += 1;
  } else if (Array.isArray(result)) {
    // Parts of scripts/test.mjs; its tests are counted one by one below.
    for (const part of result.filter(it => it.name !== 'tests')) {
      total[part.passed ? 'passed' : 'failed'] += 1;
    }
  } else {
    total.passed += result.numPassedTests;
    total.failed +=
      result.numFailedTests + (result.numRuntimeErrorTestSuites ?? 0);
    total.skipped += result.numPendingTests + (result.numTodoTests ?? 0);
  }
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
