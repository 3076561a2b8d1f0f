export { detectiveControlsApiRef } from './detectiveControlsApiRef';
