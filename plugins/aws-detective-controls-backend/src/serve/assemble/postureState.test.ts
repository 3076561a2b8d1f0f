import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { claims, count, noRows } from '../__testUtils__/rows';
import { catalogEntity } from '../__testUtils__/catalogEntity';
import { postureState } from './postureState';

const annotated = catalogEntity();
const bare = catalogEntity({});
const warning = {
  annotation: 'aws.amazon.com/arn',
  value: 'arn:nonsense',
  code: 'malformed-arn',
  message: 'This is no ARN',
};
const swept = { targets: 2, swept: 2, running: 0 };
const halfSwept = { targets: 2, swept: 1, running: 1 };
const unswept = { targets: 2, swept: 0, running: 0 };

describe('postureState', () => {
  it.each<
    [
      EntityPosture['state'],
      string,
      ReturnType<typeof noRows>,
      ReturnType<typeof catalogEntity>,
    ]
  >([
    ['no-claims', 'no annotation, and no row', noRows(), bare],
    [
      'no-claims',
      'no annotation, and no rule',
      noRows({ entity: claims({ rules: [] }) }),
      bare,
    ],
    ['first-sweep', 'an annotation that was not read yet', noRows(), annotated],
    [
      'first-sweep',
      'an annotation that is newer than what was read',
      noRows({ entity: claims({ rules: [] }) }),
      annotated,
    ],
    [
      'first-sweep',
      'claims, and no target swept',
      noRows({ entity: claims(), sweep: unswept }),
      annotated,
    ],
    [
      'first-sweep',
      'claims that matched nothing in the targets swept so far',
      noRows({ entity: claims(), sweep: halfSwept }),
      annotated,
    ],
    [
      'no-resources',
      'claims that matched nothing in any target',
      noRows({ entity: claims(), sweep: swept }),
      annotated,
    ],
    [
      'no-resources',
      'only claims that cannot be taken',
      noRows({ entity: claims({ rules: [], warnings: [warning] }) }),
      annotated,
    ],
    [
      'assessed',
      'results',
      noRows({ entity: claims(), sweep: swept, counts: [count()] }),
      annotated,
    ],
    [
      'assessed',
      'results, while another target waits for its first sweep',
      noRows({ entity: claims(), sweep: halfSwept, counts: [count()] }),
      annotated,
    ],
    [
      'assessed',
      'results of resources whose tag names it',
      noRows({
        entity: claims({ rules: [] }),
        resources: 1,
        sweep: swept,
        counts: [count()],
      }),
      bare,
    ],
    [
      'assessed',
      'resources, while another target waits for its first sweep',
      noRows({ entity: claims(), resources: 1, sweep: halfSwept }),
      annotated,
    ],
    [
      'assessed',
      'resources that no control judges',
      noRows({ entity: claims(), resources: 1, sweep: swept }),
      annotated,
    ],
  ])('is %s with %s', (expected, _name, rows, entity) => {
    expect(postureState(rows, entity)).toBe(expected);
  });
});
