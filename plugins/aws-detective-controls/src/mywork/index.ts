export {
  type AwsDetectiveControlsHomeWorkProps,
  HomeWork,
  HomeWorkCard,
} from './HomeWork';
export {
  type EntityAwsDetectiveControlsPartsCardProps,
  PartsCard,
} from './PartsCard';
export {
  type EntityAwsDetectiveControlsWorkCardProps,
  WorkCard,
} from './WorkCard';
