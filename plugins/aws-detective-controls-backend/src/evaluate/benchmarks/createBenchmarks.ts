import {
  Benchmark,
  BenchmarkId,
  CURRENT_PLAN,
  IMPROVEMENT_PLAN,
  ImprovementPlan,
} from 'backstage-plugin-aws-detective-controls-common';
import { Control } from '../../model';
import { BenchmarkTree } from './Benchmark';
import { SEC4_BENCHMARK } from './sec4';
import { SEC4_CURRENT_BENCHMARK } from './sec4-current';

/** What each benchmark is made of. */
export const BENCHMARK_PARTS: Readonly<
  Record<BenchmarkId, { plan: ImprovementPlan; tree: BenchmarkTree }>
> = {
  'sec4-2022': { plan: IMPROVEMENT_PLAN, tree: SEC4_BENCHMARK },
  'sec4-current': { plan: CURRENT_PLAN, tree: SEC4_CURRENT_BENCHMARK },
};

/**
 * Benchmarks with those of their controls that are enabled.
 *
 * @param ids - in the order in which they are offered
 */
export function createBenchmarks(
  ids: readonly BenchmarkId[],
  controls: readonly Control[],
): Benchmark[] {
  const enabled = new Set(controls.map(({ metadata }) => metadata.id));
  return ids.map(id => {
    const { plan, tree } = BENCHMARK_PARTS[id];
    return {
      ...plan,
      bestPractices: plan.bestPractices.map(practice => ({
        ...practice,
        steps: practice.steps.map(step => ({
          ...step,
          controls: (tree[practice.id]?.[step.id] ?? []).filter(controlId =>
            enabled.has(controlId),
          ),
        })),
      })),
    };
  });
}

/** The ids of all controls of a benchmark, in its order. */
export function controlIdsOf(id: BenchmarkId): string[] {
  return Object.values(BENCHMARK_PARTS[id].tree).flatMap(steps =>
    Object.values(steps).flatMap(ids => ids ?? []),
  );
}
