import { actionableEvents } from './bestPractices/actionableEvents';
import { analyzeCentrally } from './bestPractices/analyzeCentrally';
import { automateResponse } from './bestPractices/automateResponse';
import { configureLogging } from './bestPractices/configureLogging';
import { ImprovementPlan } from './PlanTypes';
import { QUESTION } from './question';

/**
 * The improvement plan of SEC 4: the question, its best practices and their steps,
 * in the plan's order. Titles are in our own words where the source's are long;
 * links whose page has moved lead to where its subject stands today.
 *
 * Source: AWS Well-Architected Framework, editions 2020-07-02 and 2022-03-31.
 *
 * @public
 */
export const IMPROVEMENT_PLAN: ImprovementPlan = {
  id: 'sec4-2022',
  title: {
    en: 'SEC 4 improvement plan (2022-03-31)',
    ja: 'SEC 4 改善計画 (2022-03-31)',
  },
  question: QUESTION,
  bestPractices: [
    configureLogging,
    analyzeCentrally,
    automateResponse,
    actionableEvents,
  ],
};
