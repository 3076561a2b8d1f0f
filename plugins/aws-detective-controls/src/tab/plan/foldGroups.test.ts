import { BENCHMARKS, CONTROLS } from '../../__testUtils__/controls';
import { NO_COUNTS } from '../../components/counts';
import { foldGroups } from './foldGroups';
import { PlanControl } from './planModel';

const [benchmark] = BENCHMARKS;
const item = (control = CONTROLS[0]): PlanControl => ({
  control,
  own: NO_COUNTS,
  inherited: NO_COUNTS,
});
const ALL = CONTROLS.map(item);
const strange = item({ ...CONTROLS[0], id: 'of-no-step' });

const shape = (groups: ReturnType<typeof foldGroups>) =>
  groups.map(({ title, items }) => [title?.en.slice(0, 3), items.length]);

describe('foldGroups', () => {
  it('groups controls by best practice, without empty ones', () => {
    expect(shape(foldGroups(ALL, benchmark))).toEqual([
      ['1 ·', 5],
      ['3 ·', 1],
      ['4 ·', 3],
    ]);
  });

  it('puts a control of no step last', () => {
    expect(shape(foldGroups([strange, ...ALL], benchmark)).at(-1)).toEqual([
      undefined,
      1,
    ]);
  });

  it('puts a control of two best practices into the first only', () => {
    const twice = {
      ...benchmark,
      bestPractices: benchmark.bestPractices.map(practice => ({
        ...practice,
        steps: [{ ...practice.steps[0], controls: [CONTROLS[0].id] }],
      })),
    };
    expect(shape(foldGroups([ALL[0]], twice))).toEqual([['1 ·', 1]]);
  });

  it('makes one group where there is no benchmark', () => {
    expect(shape(foldGroups(ALL, undefined))).toEqual([[undefined, 9]]);
  });
});
