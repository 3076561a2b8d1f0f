import {
  Benchmark,
  ScorecardFilter,
} from 'backstage-plugin-aws-detective-controls-common';
import { BadParameterError } from '../../model';
import { ScoreControl } from '../../score';
import { ControlIndex } from '../assemble/ControlIndex';
import { checkControls } from '../checkControls';

/** What {@link selectScoreControls} selects from. */
export interface ScoreControlsContext {
  controls: ControlIndex;
  benchmarks: readonly Benchmark[];
}

function benchmarkOf(
  id: ScorecardFilter['benchmark'],
  benchmarks: readonly Benchmark[],
): Benchmark {
  const benchmark = benchmarks.find(it => it.id === (id ?? benchmarks[0].id));
  if (!benchmark) {
    const offered = benchmarks.map(it => it.id);
    throw new BadParameterError(
      `Query parameter 'benchmark' takes one of ${offered.join(
        ', ',
      )}, and '${id}' is not offered`,
      { parameter: 'benchmark', value: id, takes: offered },
    );
  }
  return benchmark;
}

/**
 * The enabled controls that a filter leaves, in the order of its benchmark: the first
 * one that is offered, unless told.
 *
 * @throws BadParameterError that names the parameter, where it names a benchmark, step or
 *   control that there is not
 */
export function selectScoreControls(
  filter: ScorecardFilter,
  { controls, benchmarks }: ScoreControlsContext,
): ScoreControl[] {
  const benchmark = benchmarkOf(filter.benchmark, benchmarks);
  const steps = benchmark.bestPractices.flatMap(practice =>
    practice.steps.map(step => ({ practice: practice.id, step })),
  );
  const noStep = filter.step?.find(id => !steps.some(it => it.step.id === id));
  if (noStep !== undefined) {
    const known = steps.map(it => it.step.id);
    throw new BadParameterError(
      `Query parameter 'step' takes steps of ${
        benchmark.id
      }, and '${noStep}' is none; there are ${known.join(', ')}`,
      { parameter: 'step', value: noStep, takes: known },
    );
  }
  checkControls(filter.control, controls);

  const selected = new Map<string, ScoreControl>();
  for (const { practice, step } of steps) {
    for (const id of step.controls) {
      const metadata = controls.byId.get(id)?.metadata;
      if (
        metadata &&
        !selected.has(id) &&
        takes(filter.step, step.id) &&
        takes(filter.bestPractice, practice) &&
        takes(filter.control, id) &&
        takes(filter.signal, metadata.signal) &&
        takes(filter.severity, metadata.severity)
      ) {
        const { signal, severity, scope } = metadata;
        selected.set(id, {
          id,
          signal,
          severity,
          scope,
          bestPractice: practice,
        });
      }
    }
  }
  return [...selected.values()];
}

function takes<T>(values: readonly T[] | undefined, value: T): boolean {
  return !values?.length || values.includes(value);
}
