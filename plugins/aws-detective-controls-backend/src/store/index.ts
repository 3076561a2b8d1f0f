export * from './DatabaseStore';
export * from './Store';
