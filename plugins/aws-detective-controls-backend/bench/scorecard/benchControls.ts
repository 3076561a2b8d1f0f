import { createBenchmarks, controlIdsOf } from '../../src/evaluate/benchmarks';
import { ALL_CONTROLS } from '../../src/evaluate';
import { Control } from '../../src/model';

/** The first benchmark that is offered. */
const BENCHMARK = 'sec4-2022';

/**
 * So many of the plugin's own controls, from the beginning of the benchmark.
 *
 * @throws Error where there are fewer
 */
export function benchControls(count: number): Control[] {
  const inBenchmark = new Set(controlIdsOf(BENCHMARK));
  const controls = ALL_CONTROLS.filter(({ metadata }) =>
    inBenchmark.has(metadata.id),
  );
  if (controls.length < count) {
    throw new Error(
      `There are ${controls.length} controls in ${BENCHMARK}, fewer than ${count}`,
    );
  }
  return controls.slice(0, count);
}

/** What the API offers over some controls. */
export function benchBenchmarks(controls: readonly Control[]) {
  return createBenchmarks([BENCHMARK], controls);
}
