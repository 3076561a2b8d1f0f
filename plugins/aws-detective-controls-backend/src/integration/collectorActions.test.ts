import { collectorActions, COLLECTORS } from '../collect';
import { COLLECTOR_ACTIONS } from '../evaluate/metadata';
import { CollectorId } from '../model';

describe('COLLECTOR_ACTIONS', () => {
  // Judging may not import collecting, so the table stands twice: kept equal here.
  it.each(Object.keys(COLLECTORS) as CollectorId[])(
    'says for %s what its collector declares',
    id => {
      const { list, each = [] } = COLLECTOR_ACTIONS[id];
      const builtOn = (COLLECTORS[id].buildsOn ?? []).flatMap(collectorActions);
      expect([...new Set([...list, ...each, ...builtOn])].sort()).toEqual(
        collectorActions(id),
      );
    },
  );
});
