import { FindingRecord } from './records';

/** The controls that judge findings, each with the source of those that it judges. */
export const FINDING_CONTROLS: Readonly<
  Record<string, FindingRecord['source']>
> = {
  'resource-no-open-critical-findings': 'securityhub',
  'resource-no-guardduty-high': 'guardduty',
};
