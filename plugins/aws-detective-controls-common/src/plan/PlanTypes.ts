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
 * A best practice of the improvement plan, in the numbering of 2020 to 2023.
 *
 * @public
 */
export interface PlanBestPractice {
  id: BestPracticeId;
  title: LocalizedText;
  risk: PlanRisk;
  /** The page of the source document (2022-03-31), in either language. */
  url: LocalizedText;
  steps: PlanStep[];
}

/**
 * The SEC 4 improvement plan of the AWS Well-Architected Framework.
 *
 * @public
 */
export interface ImprovementPlan {
  /** Such as `SEC 4`. */
  id: string;
  question: LocalizedText;
  bestPractices: PlanBestPractice[];
}

/**
 * A best practice as it stands since 2024-06-27, under the same number, often
 * with another subject.
 *
 * @public
 */
export interface CurrentBestPractice {
  id: BestPracticeId;
  title: LocalizedText;
  risk: PlanRisk;
  url: LocalizedText;
}
