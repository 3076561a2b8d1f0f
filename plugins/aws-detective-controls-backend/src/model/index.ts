export * from './Control';
export * from './EntityClaims';
export * from './Reading';
export * from './readings';
export * from './records';
export * from './Resource';
export * from './Snapshot';
export * from './Target';
