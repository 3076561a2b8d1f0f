export { awsDetectiveControlsTranslationRef } from './awsDetectiveControlsTranslationRef';
export { awsDetectiveControlsTranslations } from './awsDetectiveControlsTranslations';
