export * from './DetectiveControlsApi';
export * from './DetectiveControlsClient';
