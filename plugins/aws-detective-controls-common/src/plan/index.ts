export * from './currentPlan';
export * from './improvementPlan';
export * from './lookup';
export * from './PlanTypes';
