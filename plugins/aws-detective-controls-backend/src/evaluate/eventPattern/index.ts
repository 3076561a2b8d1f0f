export * from './matchesEvent';
export * from './sampleEvents';
export * from './securityHubEvents';
