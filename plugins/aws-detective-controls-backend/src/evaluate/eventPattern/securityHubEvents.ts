import { Target } from '../../model';
import { EventObject } from './matchesEvent';

const CONTROL = 'S3.8';
const TITLE = 'S3 general purpose buckets should block public access';
const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket';
const ID = '6c4e1a7e-5d3a-4f0c-9d55-0d1f4b0c2a11';

/**
 * A high, new finding of a control of Security Hub CSPM itself, as EventBridge
 * carries it ("Security Hub Findings - Imported" of the Security Hub user guide).
 *
 * @param time - ISO 8601
 */
export function securityHubControlEvent(
  target: Target,
  time: string,
): EventObject {
  const { accountId, region, partition } = target;
  const id = `arn:${partition}:securityhub:${region}:${accountId}:security-control/${CONTROL}/finding/${ID}`;
  return {
    ...envelope(target, time, [id]),
    'detail-type': 'Security Hub Findings - Imported',
    detail: {
      findings: [
        {
          SchemaVersion: '2018-10-08',
          Id: id,
          ProductArn: `arn:${partition}:securityhub:${region}::product/aws/securityhub`,
          ProductName: 'Security Hub',
          CompanyName: 'AWS',
          GeneratorId: `security-control/${CONTROL}`,
          AwsAccountId: accountId,
          Region: region,
          Types: [
            'Software and Configuration Checks/Industry and Regulatory Standards',
          ],
          CreatedAt: time,
          UpdatedAt: time,
          FirstObservedAt: time,
          LastObservedAt: time,
          Severity: { Label: 'HIGH', Normalized: 70, Original: 'HIGH' },
          Title: TITLE,
          Description: TITLE,
          ProductFields: { 'aws/securityhub/ProductName': 'Security Hub' },
          Resources: [
            {
              Type: 'AwsS3Bucket',
              Id: BUCKET,
              Partition: partition,
              Region: region,
            },
          ],
          Compliance: { Status: 'FAILED', SecurityControlId: CONTROL },
          RecordState: 'ACTIVE',
          WorkflowState: 'NEW',
          Workflow: { Status: 'NEW' },
          FindingProviderFields: {
            Severity: { Label: 'HIGH', Original: 'HIGH' },
          },
        },
      ],
    },
  };
}

/**
 * A high, new finding of the newer Security Hub, in OCSF ("Findings Imported V2").
 *
 * @param time - ISO 8601
 */
export function securityHubV2Event(target: Target, time: string): EventObject {
  const { accountId, region } = target;
  const at = Date.parse(time);
  return {
    ...envelope(target, time, [ID]),
    'detail-type': 'Findings Imported V2',
    detail: {
      findings: [
        {
          activity_id: 1,
          activity_name: 'Create',
          category_uid: 2,
          category_name: 'Findings',
          class_uid: 2003,
          class_name: 'Compliance Finding',
          cloud: { account: { uid: accountId }, provider: 'AWS', region },
          compliance: { control: CONTROL, status: 'Fail', status_id: 3 },
          finding_info: { title: TITLE, desc: TITLE, uid: ID },
          metadata: {
            product: { name: 'Security Hub', vendor_name: 'AWS' },
            uid: ID,
            version: '1.6.0',
          },
          resources: [{ type: 'AWS::S3::Bucket', uid: BUCKET, region }],
          severity: 'High',
          severity_id: 4,
          status: 'New',
          status_id: 1,
          time: at,
          type_uid: 200301,
        },
      ],
    },
  };
}

function envelope(target: Target, time: string, resources: string[]) {
  return {
    version: '0',
    id: '8e5622f9-d81c-4d81-612a-9319e7ee2506',
    source: 'aws.securityhub',
    account: target.accountId,
    region: target.region,
    time,
    resources,
  };
}
