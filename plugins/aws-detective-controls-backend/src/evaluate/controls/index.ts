import { Control } from '../../model';
import { alarmActionsEnabled } from './alarm-actions-enabled';
import { alarmHasAction } from './alarm-has-action';
import { albAccessLogsEnabled } from './alb-access-logs-enabled';
import { cloudtrailMultiRegionTrail } from './cloudtrail-multi-region-trail';
import { configRecorderRecording } from './config-recorder-recording';
import { guarddutyDetectorEnabled } from './guardduty-detector-enabled';
import { guarddutyEventbridgeRule } from './guardduty-eventbridge-rule';
import {
  rdsInstanceLogExports,
  RdsInstanceLogExportsOptions,
} from './rds-instance-log-exports';
import { resourceConfigCompliant } from './resource-config-compliant';
import { resourceHasAlarm } from './resource-has-alarm';
import { resourceNoGuarddutyHigh } from './resource-no-guardduty-high';
import { resourceNoOpenCriticalFindings } from './resource-no-open-critical-findings';
import { s3ServerAccessLoggingEnabled } from './s3-server-access-logging-enabled';
import { securityhubEnabled } from './securityhub-enabled';
import { vpcFlowLogsEnabled } from './vpc-flow-logs-enabled';

/** What config may change of the controls. */
export interface ControlOptions {
  rds?: RdsInstanceLogExportsOptions;
}

/** Every control, in the order of the improvement plan. */
export function createControls(options: ControlOptions = {}): Control[] {
  return [
    vpcFlowLogsEnabled,
    albAccessLogsEnabled,
    s3ServerAccessLoggingEnabled,
    rdsInstanceLogExports(options.rds),
    guarddutyDetectorEnabled,
    cloudtrailMultiRegionTrail,
    configRecorderRecording,
    securityhubEnabled,
    guarddutyEventbridgeRule,
    resourceHasAlarm,
    alarmHasAction,
    alarmActionsEnabled,
    resourceNoOpenCriticalFindings,
    resourceNoGuarddutyHigh,
    resourceConfigCompliant,
  ];
}

/** Every control as it is without config. */
export const ALL_CONTROLS: readonly Control[] = createControls();
