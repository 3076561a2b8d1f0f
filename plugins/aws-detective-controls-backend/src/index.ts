/**
 * Backstage backend plugin that shows the state of AWS detective controls for
 * catalog entities.
 *
 * @packageDocumentation
 */
export { awsDetectiveControlsPlugin as default } from './plugin';
export { awsDetectiveControlsPlugin } from './plugin';
