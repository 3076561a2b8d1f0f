export * from './accountRegions';
export * from './AccountSync';
export * from './CatalogSync';
export * from './EntityCache';
export * from './scheduleSweeps';
export * from './Sweeper';
export * from './sweepTarget';
