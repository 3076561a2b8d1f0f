/**
 * Opens GitHub issues for the gaps of aws-detective-controls.
 *
 * @packageDocumentation
 */
export { awsDetectiveControlsModuleGithub as default } from './awsDetectiveControlsModuleGithub';
