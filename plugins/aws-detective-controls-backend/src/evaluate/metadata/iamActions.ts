import { CollectorId, declarationOf, Operation } from '../../model';

/**
 * The IAM actions that a control's verdicts hang on, sorted.
 *
 * @param needs - the collectors whose readings it judges
 * @param lists - the collectors of which it judges the lists alone
 */
export function iamActionsOf(
  needs: readonly CollectorId[],
  lists: readonly CollectorId[],
): string[] {
  const operations = [
    ...needs.flatMap(id => [...listOf(id), ...(declarationOf(id).each ?? [])]),
    ...lists.flatMap(listOf),
  ];
  return [...new Set(operations.flatMap(({ action }) => action ?? []))].sort();
}

/** What the list takes, with the lists that it is built on. */
function listOf(id: CollectorId): Operation[] {
  const { list, buildsOn = [] } = declarationOf(id);
  return [...list, ...buildsOn.flatMap(listOf)];
}
