export * from './BadParameter';
export * from './DetectiveControlsApi';
export * from './DetectiveControlsClient';
export * from './Page';
export * from './ScorecardApi';
export * from './WorkApi';
