export * from './DetectiveControlsApi';
