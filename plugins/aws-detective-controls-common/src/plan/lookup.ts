import { BestPracticeId, StepId } from '../types';
import { CURRENT_BEST_PRACTICES } from './currentPlan';
import { IMPROVEMENT_PLAN } from './improvementPlan';
import { PlanBestPractice, PlanStep } from './PlanTypes';

/**
 * Finds a best practice of the improvement plan.
 *
 * @returns undefined for an id that the plan does not have
 * @public
 */
export function findBestPractice(
  id: BestPracticeId | string,
): PlanBestPractice | undefined {
  return IMPROVEMENT_PLAN.bestPractices.find(practice => practice.id === id);
}

/**
 * Finds a best practice as it stands today.
 *
 * @returns undefined for an id that SEC 4 does not have
 * @public
 */
export function findCurrentBestPractice(
  id: BestPracticeId | string,
): PlanBestPractice | undefined {
  return CURRENT_BEST_PRACTICES.find(practice => practice.id === id);
}

/**
 * Finds a step of the improvement plan, with the best practice that it belongs to.
 *
 * @returns undefined for an id that the plan does not have
 * @public
 */
export function findStep(
  id: StepId | string,
): { bestPractice: PlanBestPractice; step: PlanStep } | undefined {
  for (const bestPractice of IMPROVEMENT_PLAN.bestPractices) {
    const step = bestPractice.steps.find(candidate => candidate.id === id);
    if (step) {
      return { bestPractice, step };
    }
  }
  return undefined;
}
