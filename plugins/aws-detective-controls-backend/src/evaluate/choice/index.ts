export * from './ControlChoice';
export * from './createEnabledControls';
export * from './selectControls';
export * from './withExemptions';
