export * from './router';
export * from './RouterOptions';
