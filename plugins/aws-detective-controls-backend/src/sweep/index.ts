export * from './accountRegions';
export * from './AccountSync';
export * from './CatalogSync';
export * from './EntityCache';
export * from './scheduleSweeps';
export * from './ScoreRefresh';
export * from './Sweeper';
export * from './sweepTarget';
