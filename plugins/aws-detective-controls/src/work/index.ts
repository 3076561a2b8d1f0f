export { CloseWorkDialog } from './CloseWorkDialog';
export type { WaiverAction } from './DecideDialog';
export { DecideDialog } from './DecideDialog';
export { GapActions } from './GapActions';
export { WaiverDialog } from './WaiverDialog';
export { WaiverLine } from './WaiverLine';
export { WorkItemDialog } from './WorkItemDialog';
export { WorkItemLine } from './WorkItemLine';
