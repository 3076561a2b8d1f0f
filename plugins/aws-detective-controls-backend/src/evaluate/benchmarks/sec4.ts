import {
  BestPracticeId,
  StepId,
} from 'backstage-plugin-aws-detective-controls-common';

/** A tree of controls: best practice, step of its plan, ids of controls. */
export type Benchmark = Partial<
  Record<BestPracticeId, Partial<Record<StepId, readonly string[]>>>
>;

/** The SEC 4 improvement plan, and which controls answer each of its steps. */
export const SEC4_BENCHMARK: Benchmark = {
  'SEC04-BP01': {
    'BP01-S1': [
      'vpc-flow-logs-enabled',
      'alb-access-logs-enabled',
      's3-server-access-logging-enabled',
      'rds-instance-log-exports',
    ],
    'BP01-S2': [],
    'BP01-S3': [],
    'BP01-S4': ['guardduty-detector-enabled'],
    'BP01-S5': ['cloudtrail-multi-region-trail'],
    'BP01-S6': ['config-recorder-recording'],
    'BP01-S7': ['securityhub-enabled'],
  },
  'SEC04-BP02': {
    'BP02-S1': [],
    'BP02-S2': [],
    'BP02-S3': [],
    'BP02-S4': [],
  },
  'SEC04-BP03': {
    'BP03-S1': ['guardduty-eventbridge-rule'],
    'BP03-S2': [],
  },
  'SEC04-BP04': {
    'BP04-S1': [],
    'BP04-S2': [
      'resource-has-alarm',
      'alarm-has-action',
      'alarm-actions-enabled',
      'resource-no-open-critical-findings',
      'resource-no-guardduty-high',
      'resource-config-compliant',
    ],
  },
};
