import { GlueTable } from '../../model';

/** The class by which Athena reads CloudTrail's files. */
const CLOUDTRAIL_FORMAT = 'com.amazon.emr.cloudtrail.CloudTrailInputFormat';

/** Where AWS services write logs: below `AWSLogs` of whichever bucket and prefix. */
const AWS_LOGS = /^s3[an]?:\/\/[^/]+\/(?:.*\/)?AWSLogs(?:\/|$)/;

/**
 * Where CloudTrail writes events. Its digests and its insights lie beside it, in
 * folders whose names begin the same.
 */
const CLOUDTRAIL_LOGS =
  /^s3[an]?:\/\/[^/]+\/(?:.*\/)?AWSLogs\/(?:.*\/)?CloudTrail(?:\/|$)/;

/** The buckets of Security Lake. */
const SECURITY_LAKE = /^s3[an]?:\/\/aws-security-data-lake-/;

/** Whether a table reads CloudTrail's events, whatever it is called. */
export function isCloudTrailTable(table: GlueTable): boolean {
  return (
    table.inputFormat === CLOUDTRAIL_FORMAT ||
    CLOUDTRAIL_LOGS.test(placeOf(table))
  );
}

/** Whether a table reads logs that AWS services write. */
export function isLogTable(table: GlueTable): boolean {
  const place = placeOf(table);
  return (
    isCloudTrailTable(table) ||
    AWS_LOGS.test(place) ||
    SECURITY_LAKE.test(place)
  );
}

// Projected partitions lie where the template says; the location is then only near.
function placeOf({ location = '', locationTemplate }: GlueTable): string {
  return locationTemplate ?? location;
}
