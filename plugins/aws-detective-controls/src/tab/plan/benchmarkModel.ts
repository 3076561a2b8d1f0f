import {
  Benchmark,
  BenchmarkStep,
} from 'backstage-plugin-aws-detective-controls-common';

/** A best practice of a benchmark. */
export type BenchmarkPractice = Benchmark['bestPractices'][number];

/** A step, with where it stands. */
export interface PlacedStep {
  practice: BenchmarkPractice;
  step: BenchmarkStep;
  /** Such as `1.2`: the second step of the first best practice. */
  number: string;
}

/** The benchmark that is asked for; the first one where it is not offered. */
export function chooseBenchmark(
  benchmarks: Benchmark[],
  asked: string,
): Benchmark | undefined {
  return benchmarks.find(({ id }) => id === asked) ?? benchmarks[0];
}

/** Every step of a benchmark, in its order. */
export function placedSteps(benchmark: Benchmark | undefined): PlacedStep[] {
  return (benchmark?.bestPractices ?? []).flatMap((practice, index) =>
    practice.steps.map((step, number) => ({
      practice,
      step,
      number: `${index + 1}.${number + 1}`,
    })),
  );
}

/** The ids of the controls that answer any step of a best practice. */
export function controlsOf({ steps }: BenchmarkPractice): Set<string> {
  return new Set(steps.flatMap(({ controls }) => controls));
}
