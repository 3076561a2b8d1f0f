export * from './Collector';
export { ALL_COLLECTORS, COLLECTORS, iamActions } from './collectors';
export { DefaultAccountDiscovery } from './DefaultAccountDiscovery';
export { DefaultTargetReader } from './DefaultTargetReader';
export { partitionOf } from './regions';
