/**
 * Doors of the aws-detective-controls backend plugin for other plugins.
 *
 * @packageDocumentation
 */
export * from './DetectiveControlsService';
export * from './detectiveControlsServiceRef';
export * from './tickets';
