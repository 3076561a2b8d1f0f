export { ScorecardContent } from './ScorecardContent';
export { ScorecardPage } from './ScorecardPage';
