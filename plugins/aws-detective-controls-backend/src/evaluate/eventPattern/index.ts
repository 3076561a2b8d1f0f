export * from './matchesEvent';
export * from './sampleEvents';
