export { TargetsContent } from './TargetsContent';
export { TargetsPage } from './TargetsPage';
