import { BestPracticeId, LocalizedText, StepId } from '../types';

/** How much is at risk where a best practice is not established, in AWS's words. @public */
export type PlanRisk = 'High' | 'Medium' | 'Low';

/**
 * A page that the improvement plan names.
 *
 * @public
 */
export interface PlanLink {
  label: LocalizedText;
  /** The page as it is today; AWS serves English where `ja` is the same. */
  url: LocalizedText;
}

/**
 * One step of the improvement plan.
 *
 * @public
 */
export interface PlanStep {
  id: StepId;
  title: LocalizedText;
  links: PlanLink[];
}

/**
 * A best practice of a plan.
 *
 * @public
 */
export interface PlanBestPractice {
  id: BestPracticeId;
  title: LocalizedText;
  risk: PlanRisk;
  /** Its page in the edition of the plan. */
  url: LocalizedText;
  steps: PlanStep[];
}

/**
 * An edition of SEC 4, and so the order in which controls are read:
 *
 * - `sec4-2022`: the improvement plan of the source document, best practices as
 *   numbered from 2020 to 2023.
 * - `sec4-current`: the edition in force since 2024-06-27, whose best practices 2
 *   to 4 have other subjects under the same numbers.
 *
 * @public
 */
export type BenchmarkId = 'sec4-2022' | 'sec4-current';

/** Every {@link BenchmarkId}. @public */
export const BENCHMARK_IDS: readonly BenchmarkId[] = [
  'sec4-2022',
  'sec4-current',
];

/**
 * SEC 4 of the AWS Well-Architected Framework, in one edition.
 *
 * @public
 */
export interface ImprovementPlan {
  id: BenchmarkId;
  /** Such as `SEC 4 (2022-03-31)`. */
  title: LocalizedText;
  question: LocalizedText;
  bestPractices: PlanBestPractice[];
}

/**
 * A step of a plan, with the controls that answer it.
 *
 * @public
 */
export interface BenchmarkStep extends PlanStep {
  /** Ids of controls; none where no enabled control answers the step. */
  controls: string[];
}

/**
 * A plan with the controls that answer each of its steps. One control can stand
 * in several benchmarks.
 *
 * @public
 */
export interface Benchmark extends Omit<ImprovementPlan, 'bestPractices'> {
  bestPractices: (Omit<PlanBestPractice, 'steps'> & {
    steps: BenchmarkStep[];
  })[];
}
