export * from './annotations';
export * from './isDetectiveControlsAvailable';
