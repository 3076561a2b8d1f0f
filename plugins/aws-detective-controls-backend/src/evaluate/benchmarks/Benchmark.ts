import {
  BestPracticeId,
  StepId,
} from 'backstage-plugin-aws-detective-controls-common';

/** A tree of controls: best practice, step of its plan, ids of controls. */
export type BenchmarkTree = Partial<
  Record<BestPracticeId, Partial<Record<StepId, readonly string[]>>>
>;
