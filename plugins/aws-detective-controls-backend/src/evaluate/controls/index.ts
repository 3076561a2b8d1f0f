import { Control } from '../../model';
import { alarmActionsEnabled } from './alarm-actions-enabled';
import { alarmHasAction } from './alarm-has-action';
import {
  alarmNotInsufficientData,
  AlarmNotInsufficientDataOptions,
} from './alarm-not-insufficient-data';
import { albAccessLogsEnabled } from './alb-access-logs-enabled';
import { athenaCloudtrailTable } from './athena-cloudtrail-table';
import { auroraMysqlAuditLogs } from './aurora-mysql-audit-logs';
import { auroraPostgresqlLogs } from './aurora-postgresql-logs';
import { clbAccessLogsEnabled } from './clb-access-logs-enabled';
import { cloudfrontAccessLogsEnabled } from './cloudfront-access-logs-enabled';
import { cloudtrailBucketAccessLogging } from './cloudtrail-bucket-access-logging';
import { cloudtrailBucketNotPublic } from './cloudtrail-bucket-not-public';
import { cloudtrailCloudwatchLogs } from './cloudtrail-cloudwatch-logs';
import { cloudtrailKmsEncrypted } from './cloudtrail-kms-encrypted';
import { cloudtrailLogFileValidation } from './cloudtrail-log-file-validation';
import { cloudtrailLogsQueryable } from './cloudtrail-logs-queryable';
import { cloudtrailMultiRegionTrail } from './cloudtrail-multi-region-trail';
import { cloudtrailRetention } from './cloudtrail-retention';
import { cloudtrailTrailEnabled } from './cloudtrail-trail-enabled';
import { organizationTrail } from './organization-trail';
import { cloudwatchAgentOnEc2 } from './cloudwatch-agent-on-ec2';
import { configAggregator } from './config-aggregator';
import { configRecorderRecording } from './config-recorder-recording';
import { configRecordsAllTypes } from './config-records-all-types';
import { detectiveEnabled } from './detective-enabled';
import { ecsTaskDefinitionLogging } from './ecs-task-definition-logging';
import { eksAuditLogging } from './eks-audit-logging';
import {
  findingResponseAutomation,
  FindingResponseAutomationOptions,
} from './finding-response-automation';
import { findingTopicHasConfirmedSubscriber } from './finding-topic-has-confirmed-subscriber';
import { FindingThresholds } from './findingThresholds';
import { guarddutyDetectorEnabled } from './guardduty-detector-enabled';
import { guarddutyEventbridgeRule } from './guardduty-eventbridge-rule';
import { lambdaLogGroupExists } from './lambda-log-group-exists';
import { logAnalyticsEngine } from './log-analytics-engine';
import { logGroupPolicyNotPublic } from './log-group-policy-not-public';
import {
  logGroupRetentionSet,
  LogGroupRetentionOptions,
} from './log-group-retention-set';
import {
  rdsInstanceLogExports,
  RdsInstanceLogExportsOptions,
} from './rds-instance-log-exports';
import { recommendedMetricsPublished } from './recommended-metrics-published';
import { resourceConfigCompliant } from './resource-config-compliant';
import { resourceHasAlarm } from './resource-has-alarm';
import { resourceNoGuarddutyHigh } from './resource-no-guardduty-high';
import { resourceNoOpenCriticalFindings } from './resource-no-open-critical-findings';
import {
  resourceRecommendedAlarms,
  ResourceRecommendedAlarmsOptions,
} from './resource-recommended-alarms';
import { route53PublicZoneQueryLogging } from './route53-public-zone-query-logging';
import { s3ServerAccessLoggingEnabled } from './s3-server-access-logging-enabled';
import { securityhubEnabled } from './securityhub-enabled';
import { securityhubEventbridgeRule } from './securityhub-eventbridge-rule';
import { securityhubFindingAggregator } from './securityhub-finding-aggregator';
import { securityhubPartnerIntegration } from './securityhub-partner-integration';
import { securityhubStandardsEnabled } from './securityhub-standards-enabled';
import { vpcFlowLogsEnabled } from './vpc-flow-logs-enabled';

/** What config may change of the controls. */
export interface ControlOptions {
  rds?: RdsInstanceLogExportsOptions;
  response?: FindingResponseAutomationOptions;
  thresholds?: {
    findings?: FindingThresholds;
    recommendedAlarms?: ResourceRecommendedAlarmsOptions;
    alarmData?: AlarmNotInsufficientDataOptions;
    logRetention?: LogGroupRetentionOptions;
  };
}

/** Every control, in the order of the improvement plan. */
export function createControls(options: ControlOptions = {}): Control[] {
  const { thresholds = {} } = options;
  return [
    vpcFlowLogsEnabled,
    albAccessLogsEnabled,
    clbAccessLogsEnabled,
    s3ServerAccessLoggingEnabled,
    cloudfrontAccessLogsEnabled,
    route53PublicZoneQueryLogging,
    rdsInstanceLogExports(options.rds),
    auroraMysqlAuditLogs,
    auroraPostgresqlLogs,
    lambdaLogGroupExists,
    ecsTaskDefinitionLogging,
    eksAuditLogging,
    cloudwatchAgentOnEc2,
    logGroupRetentionSet(thresholds.logRetention),
    logGroupPolicyNotPublic,
    cloudtrailBucketNotPublic,
    cloudtrailBucketAccessLogging,
    cloudtrailKmsEncrypted,
    guarddutyDetectorEnabled,
    cloudtrailMultiRegionTrail,
    cloudtrailTrailEnabled,
    cloudtrailLogFileValidation,
    cloudtrailCloudwatchLogs,
    cloudtrailRetention(thresholds.logRetention),
    configRecorderRecording,
    configRecordsAllTypes,
    securityhubEnabled,
    securityhubStandardsEnabled,
    logAnalyticsEngine,
    athenaCloudtrailTable,
    cloudtrailLogsQueryable,
    securityhubFindingAggregator,
    configAggregator,
    organizationTrail,
    securityhubPartnerIntegration,
    guarddutyEventbridgeRule,
    securityhubEventbridgeRule,
    findingTopicHasConfirmedSubscriber,
    findingResponseAutomation(options.response),
    detectiveEnabled,
    recommendedMetricsPublished,
    resourceHasAlarm,
    resourceRecommendedAlarms(thresholds.recommendedAlarms),
    alarmHasAction,
    alarmActionsEnabled,
    alarmNotInsufficientData(thresholds.alarmData),
    resourceNoOpenCriticalFindings(thresholds.findings),
    resourceNoGuarddutyHigh(thresholds.findings),
    resourceConfigCompliant,
  ];
}

/** Every control as it is without config. */
export const ALL_CONTROLS: readonly Control[] = createControls();
