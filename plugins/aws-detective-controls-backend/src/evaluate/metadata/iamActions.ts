import { CollectorId, declarationOf, Operation } from '../../model';
import { INVENTORY_COLLECTORS } from '../judging';

/**
 * The IAM actions that a control's verdicts hang on, sorted.
 *
 * @param needs - the collectors whose readings it judges
 * @param inventory - whether it judges the inventory, which takes lists only
 */
export function iamActionsOf(
  needs: readonly CollectorId[],
  inventory: boolean,
): string[] {
  const operations = [
    ...needs.flatMap(id => [...listOf(id), ...(declarationOf(id).each ?? [])]),
    ...(inventory ? INVENTORY_COLLECTORS.flatMap(listOf) : []),
  ];
  return [...new Set(operations.flatMap(({ action }) => action ?? []))].sort();
}

/** What the list takes, with the lists that it is built on. */
function listOf(id: CollectorId): Operation[] {
  const { list, buildsOn = [] } = declarationOf(id);
  return [...list, ...buildsOn.flatMap(listOf)];
}
