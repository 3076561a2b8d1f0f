export * from './gapDue';
export * from './scheduleWorkItems';
export * from './TicketProviders';
export * from './TicketWriter';
export * from './WorkItemRunner';
export * from './WorkItems';
