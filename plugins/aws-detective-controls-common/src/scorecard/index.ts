export * from './Scorecard';
export * from './ScorecardFilter';
export * from './ScoreResource';
export * from './Unowned';
