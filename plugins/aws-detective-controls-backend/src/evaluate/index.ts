export * from './benchmarks';
export * from './choice';
export * from './controls';
export * from './evaluate';
export * from './inventory/buildInventory';
export * from './inventory/buildRecords';
export * from './renderReason';
export { globalListFailure, globalReadings } from './judging';
