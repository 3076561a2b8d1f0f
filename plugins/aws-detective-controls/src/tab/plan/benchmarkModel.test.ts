import { BENCHMARKS } from '../../__testUtils__/controls';
import { chooseBenchmark, controlsOf, placedSteps } from './benchmarkModel';

describe('chooseBenchmark', () => {
  it.each([
    ['sec4-current', 'sec4-current'],
    ['', 'sec4-2022'],
    ['sec5', 'sec4-2022'],
  ])('takes for %j the benchmark %s', (asked, id) => {
    expect(chooseBenchmark(BENCHMARKS, asked)?.id).toBe(id);
  });

  it('takes none where none is offered', () => {
    expect(chooseBenchmark([], 'sec4-current')).toBeUndefined();
  });
});

describe('placedSteps', () => {
  it('numbers steps within their best practice', () => {
    const placed = placedSteps(BENCHMARKS[0]).find(
      ({ step }) => step.id === 'BP02-S3',
    );
    expect(placed?.number).toBe('2.3');
    expect(placed?.practice.id).toBe('SEC04-BP02');
  });

  it('has no step where there is no benchmark', () => {
    expect(placedSteps(undefined)).toEqual([]);
  });
});

describe('controlsOf', () => {
  it('takes a control once that answers two steps', () => {
    const [practice] = BENCHMARKS[0].bestPractices;
    const [first, second] = practice.steps;
    const steps = [
      { ...first, controls: ['a', 'b'] },
      { ...second, controls: ['b'] },
    ];
    expect([...controlsOf({ ...practice, steps })]).toEqual(['a', 'b']);
  });
});
