/**
 * Entity card, entity tab and page of sweeps for AWS detective controls, for the
 * legacy frontend system; the new one takes `./alpha`.
 *
 * @packageDocumentation
 */
export { detectiveControlsApiRef } from './api';
export type { EntityAwsDetectiveControlsCardProps } from './card';
export {
  AwsDetectiveControlsTargetsPage,
  awsDetectiveControlsPlugin,
  EntityAwsDetectiveControlsCard,
  EntityAwsDetectiveControlsContent,
} from './plugin';
export {
  awsDetectiveControlsTranslationRef,
  awsDetectiveControlsTranslations,
} from './translations';
export { isDetectiveControlsAvailable } from 'backstage-plugin-aws-detective-controls-common';
