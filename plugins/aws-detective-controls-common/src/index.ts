/**
 * Vocabulary of the aws-detective-controls plugins.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './api';
export * from './arn';
export * from './permissions';
export * from './plan';
export * from './remediation';
export * from './scorecard';
export * from './types';
export * from './work';
