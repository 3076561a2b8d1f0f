export * from './buildInventory';
export * from './buildRecords';
export * from './compositeAlarms';
export * from './findings';
export * from './metricDimensions';
export * from './recommendations';
export * from './resourceMetrics';
export * from './ResourceIndex';
