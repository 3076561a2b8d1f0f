export * from './currentBestPractices';
export * from './improvementPlan';
export * from './lookup';
export * from './PlanTypes';
