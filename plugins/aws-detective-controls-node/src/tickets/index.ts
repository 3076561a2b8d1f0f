export * from './TicketProvider';
export * from './TicketServiceBusyError';
export * from './ticketProvidersExtensionPoint';
