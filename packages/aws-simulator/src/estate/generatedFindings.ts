import type { Finding } from '@aws-sdk/client-guardduty';
import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import type { RandomSource } from './RandomSource';

const CONTROLS = ['S3.9', 'S3.1', 'S3.5', 'S3.8', 'S3.17'];

/** A time before the start, in the estate's way. */
function ago(random: RandomSource): string {
  return `ago P${1 + Math.floor(random.next() * 90)}D`;
}

/** Security Hub findings on the resources in turn, of all severities and states. */
export function generatedFindings(
  count: number,
  resourceArns: readonly string[],
  random: RandomSource,
): Partial<AwsSecurityFinding>[] {
  return Array.from({ length: count }, (_, index) => {
    const control = random.pick(CONTROLS);
    return {
      Title: `Finding ${index} of ${control}`,
      Severity: {
        Label: random.pick(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const),
      },
      Workflow: {
        Status: random.pick(['NEW', 'NEW', 'NOTIFIED', 'SUPPRESSED'] as const),
      },
      Compliance: { SecurityControlId: control, Status: 'FAILED' as const },
      CreatedAt: ago(random),
      Resources: [
        {
          Id: resourceArns[index % Math.max(1, resourceArns.length)] ?? 'none',
          Type: 'AwsS3Bucket',
        },
      ],
    };
  });
}

/** GuardDuty findings on the buckets in turn. */
export function generatedGuardDuty(
  count: number,
  bucketNames: readonly string[],
  random: RandomSource,
): Partial<Finding>[] {
  return Array.from({ length: count }, (_, index) => ({
    Type: 'Exfiltration:S3/AnomalousBehavior',
    Severity: random.pick([2, 5, 7, 8, 9]),
    CreatedAt: ago(random),
    Resource: {
      ResourceType: 'S3Bucket',
      S3BucketDetails: [
        { Name: bucketNames[index % Math.max(1, bucketNames.length)] },
      ],
    },
    Service: { Archived: random.chance(0.2) },
  }));
}
