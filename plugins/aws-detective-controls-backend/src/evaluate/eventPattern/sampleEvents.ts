import { Target } from '../../model';
import { EventObject } from './matchesEvent';

const DETECTOR = '12abc34d567e8fa901bc2d34e56789f0';
const FINDING = '96b6c0c3c1c14b5a9bd4d7a50f6c2d11';
const TYPE = 'UnauthorizedAccess:EC2/MaliciousIPCaller.Custom';
const TITLE = 'An EC2 instance talks to an address of a threat list.';
const INSTANCE = 'i-0123456789abcdef0';
/** High, and the same written as an integer or a decimal. */
const SEVERITY = 8;

/**
 * A high, unarchived GuardDuty finding of an account and region, as EventBridge
 * carries it (GuardDuty user guide, "EventBridge event for GuardDuty").
 *
 * @param time - ISO 8601
 */
export function guardDutyEvent(target: Target, time: string): EventObject {
  const { accountId, region, partition } = target;
  return {
    ...envelope(target, time, []),
    'detail-type': 'GuardDuty Finding',
    source: 'aws.guardduty',
    detail: {
      schemaVersion: '2.0',
      accountId,
      region,
      partition,
      id: FINDING,
      arn: findingArn(target),
      type: TYPE,
      resource: {
        resourceType: 'Instance',
        instanceDetails: { instanceId: INSTANCE, instanceState: 'running' },
      },
      service: {
        serviceName: 'guardduty',
        detectorId: DETECTOR,
        resourceRole: 'TARGET',
        action: { actionType: 'NETWORK_CONNECTION' },
        eventFirstSeen: time,
        eventLastSeen: time,
        archived: false,
        count: 1,
      },
      severity: SEVERITY,
      createdAt: time,
      updatedAt: time,
      title: TITLE,
      description: TITLE,
    },
  };
}

/**
 * The same finding after Security Hub has imported it ("Security Hub Findings -
 * Imported" of the Security Hub user guide).
 *
 * @param time - ISO 8601
 */
export function securityHubEvent(target: Target, time: string): EventObject {
  const { accountId, region, partition } = target;
  return {
    ...envelope(target, time, [findingArn(target)]),
    'detail-type': 'Security Hub Findings - Imported',
    source: 'aws.securityhub',
    detail: {
      findings: [
        {
          SchemaVersion: '2018-10-08',
          Id: findingArn(target),
          ProductArn: `arn:${partition}:securityhub:${region}::product/aws/guardduty`,
          ProductName: 'GuardDuty',
          CompanyName: 'Amazon',
          GeneratorId: `arn:${partition}:guardduty:${region}:${accountId}:detector/${DETECTOR}`,
          AwsAccountId: accountId,
          Region: region,
          Types: ['TTPs/UnauthorizedAccess:EC2-MaliciousIPCaller.Custom'],
          CreatedAt: time,
          UpdatedAt: time,
          Severity: { Product: SEVERITY, Label: 'HIGH', Normalized: 70 },
          Title: TITLE,
          Description: TITLE,
          ProductFields: { 'aws/securityhub/ProductName': 'GuardDuty' },
          Resources: [
            {
              Type: 'AwsEc2Instance',
              Id: `arn:${partition}:ec2:${region}:${accountId}:instance/${INSTANCE}`,
              Partition: partition,
              Region: region,
            },
          ],
          RecordState: 'ACTIVE',
          WorkflowState: 'NEW',
          Workflow: { Status: 'NEW' },
          FindingProviderFields: { Severity: { Label: 'HIGH' } },
        },
      ],
    },
  };
}

function envelope(target: Target, time: string, resources: string[]) {
  return {
    version: '0',
    id: 'c8c4daa7-a20c-2f03-0070-b7393dd542ad',
    account: target.accountId,
    region: target.region,
    time,
    resources,
  };
}

function findingArn({ partition, region, accountId }: Target): string {
  return `arn:${partition}:guardduty:${region}:${accountId}:detector/${DETECTOR}/finding/${FINDING}`;
}
