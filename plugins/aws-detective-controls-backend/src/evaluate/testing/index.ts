export * from './judge';
export * from './snapshot';
export * from './things';
