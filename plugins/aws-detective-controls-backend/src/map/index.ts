export * from './CatalogReader';
export * from './declaredArns';
export * from './mapTarget';
export * from './parseClaims';
export * from './unmatchedWarnings';
