export * from './commonReasons';
export * from './judgeInventory';
export * from './judgeResources';
export * from './judgeTarget';
export * from './readings';
export * from './verdicts';
export * from './logDeliveries';
export * from './evidence';
