export * from './estate';
export { REGIONS } from './estate/regions';
export * from './server';
export * from './services';
