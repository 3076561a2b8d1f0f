export * from './Waiver';
export * from './WorkItem';
