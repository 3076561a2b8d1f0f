export { AwsSimulator } from './AwsSimulator';
export type { AwsSimulatorOptions } from './AwsSimulator';
export type { Fault, FaultKind, FaultScope } from './Fault';
export { Faults } from './Faults';
export { Journal } from './Journal';
export type { JournalDimension, JournalEntry, JournalFilter } from './Journal';
export { issueSessionKey, readSessionKey } from './sessionKeys';
export type { Session, SessionCredentials } from './sessionKeys';
