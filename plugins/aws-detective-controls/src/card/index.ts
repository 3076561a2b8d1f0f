export {
  DetectiveControlsCard,
  type EntityAwsDetectiveControlsCardProps,
} from './DetectiveControlsCard';
