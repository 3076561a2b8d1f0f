/**
 * Entity card, entity tab, scorecard and page of sweeps for AWS detective controls, for the
 * legacy frontend system; the new one takes `./alpha`.
 *
 * @packageDocumentation
 */
export { detectiveControlsApiRef } from './api';
export type { EntityAwsDetectiveControlsCardProps } from './card';
export type {
  AwsDetectiveControlsHomeWorkProps,
  EntityAwsDetectiveControlsPartsCardProps,
  EntityAwsDetectiveControlsWorkCardProps,
} from './mywork';
export {
  AwsDetectiveControlsHomeWork,
  AwsDetectiveControlsScorecardPage,
  AwsDetectiveControlsTargetsPage,
  awsDetectiveControlsPlugin,
  EntityAwsDetectiveControlsCard,
  EntityAwsDetectiveControlsContent,
  EntityAwsDetectiveControlsPartsCard,
  EntityAwsDetectiveControlsWorkCard,
} from './plugin';
export {
  awsDetectiveControlsTranslationRef,
  awsDetectiveControlsTranslations,
} from './translations';
export { isDetectiveControlsAvailable } from 'backstage-plugin-aws-detective-controls-common';
