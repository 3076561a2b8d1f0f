import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const README = resolve(
  __dirname,
  '../../../../../packages/backend/demo/README.md',
);

/** Rows of the demo's README, each cell by the heading of its column. */
function rowsOf(firstHeadings: string[]): Record<string, string>[] {
  const tables = readFileSync(README, 'utf8')
    .split(/\n\s*\n/)
    .filter(block => block.startsWith('|'))
    .map(block => block.split('\n').filter(Boolean).map(cellsOf));
  const table = tables.find(([headings]) =>
    firstHeadings.every((heading, index) => headings[index] === heading),
  );
  if (!table) {
    throw new Error(`No table of ${firstHeadings.join(', ')} in ${README}`);
  }
  const [headings, , ...rows] = table;
  return rows.map(cells =>
    Object.fromEntries(headings.map((heading, i) => [heading, cells[i]])),
  );
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map(cell => cell.trim());
}

function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
}

/** "Who should say what": an entity's resources, own results and findings. */
export function whoShouldSayWhat(): Record<string, string>[] {
  return rowsOf(['entity', 'resources']).map(row => ({
    ...row,
    entity: codesIn(row.entity)[0],
  }));
}

/** The controls that fail, or are unknown, in the accounts of an entity, by its name. */
export function inheritedGaps(): {
  name: string;
  gaps: string[];
  unknown: string[];
}[] {
  return rowsOf(['entity', 'passes']).map(row => ({
    name: codesIn(row.entity)[0],
    gaps: codesIn(row.gaps).sort(),
    unknown: codesIn(row['not known']).sort(),
  }));
}
