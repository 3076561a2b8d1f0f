import { NotAssessed } from 'backstage-plugin-aws-detective-controls-common';
import { PostureRows } from '../../store/Store';

type Row = PostureRows['notAssessed'][number];

function causeKey({ cause, target }: Row): string {
  return JSON.stringify([
    target.accountId,
    target.region,
    cause.kind,
    cause.collector,
    cause.action,
    cause.code,
    cause.accountId,
    cause.message,
  ]);
}

function laterOf(left?: string, right?: string): string | undefined {
  if (!left || !right) {
    return left ?? right;
  }
  return left > right ? left : right;
}

/**
 * Brings together what one cause kept from being known in one target, whichever
 * controls need it and whenever it was tried: most results first.
 */
export function assembleNotAssessed(rows: Row[]): NotAssessed[] {
  const byCause = new Map<string, NotAssessed>();
  for (const row of rows) {
    const key = causeKey(row);
    const known = byCause.get(key);
    if (!known) {
      byCause.set(key, {
        cause: { ...row.cause },
        accountId: row.target.accountId,
        region: row.target.region,
        controlIds: [row.controlId],
        results: row.results,
      });
      continue;
    }
    known.cause.at = laterOf(known.cause.at, row.cause.at);
    known.results += row.results;
    if (!known.controlIds.includes(row.controlId)) {
      known.controlIds.push(row.controlId);
    }
  }
  return [...byCause.values()].sort(
    (left, right) =>
      right.results - left.results ||
      left.accountId.localeCompare(right.accountId) ||
      left.region.localeCompare(right.region),
  );
}
