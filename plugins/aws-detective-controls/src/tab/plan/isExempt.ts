import { ControlResult } from 'backstage-plugin-aws-detective-controls-common';

/** Where exemptions stand in config, and so what their evidence names. */
const EXEMPTIONS = 'awsDetectiveControls.controls.exemptions';

/** Whether a result is not applicable because people exempted its subject. */
export function isExempt({ status, evidence }: ControlResult): boolean {
  return (
    status === 'not-applicable' &&
    evidence.some(({ call }) => call.startsWith(EXEMPTIONS))
  );
}
