import { glueTable } from '../testing';
import { isCloudTrailTable, isLogTable } from './logTables';

const FORMAT = 'com.amazon.emr.cloudtrail.CloudTrailInputFormat';
const TEXT = 'org.apache.hadoop.mapred.TextInputFormat';

describe('isCloudTrailTable', () => {
  it.each([
    { inputFormat: FORMAT, location: 's3://anything/at/all' },
    { location: 's3://logs/AWSLogs/111122223333/CloudTrail' },
    { location: 's3://logs/AWSLogs/111122223333/CloudTrail/eu-west-1/2026/' },
    { location: 's3://logs/a/prefix/AWSLogs/o-1/111122223333/CloudTrail/' },
    {
      location: 's3://logs/AWSLogs/o-1/',
      locationTemplate: 's3://logs/AWSLogs/o-1/${account}/CloudTrail/${region}',
    },
  ])('takes %j, whatever the name', over => {
    expect(isCloudTrailTable(glueTable({ name: 'x', ...over }))).toBe(true);
    expect(isLogTable(glueTable(over))).toBe(true);
  });

  it.each([
    { name: 'cloudtrail_logs' },
    { name: 'cloudtrail_logs', location: 's3://cloudtrail/CloudTrail/' },
    { location: 's3://logs/AWSLogs/111122223333/CloudTrail-Digest/' },
    { location: 's3://logs/AWSLogs/111122223333/CloudTrail-Insight/' },
    { location: 's3://logs/AWSLogs/111122223333/vpcflowlogs/' },
    { location: 's3://logs/NotAWSLogs/111122223333/CloudTrail/' },
    { inputFormat: TEXT, location: 's3://logs/' },
    {
      location: 's3://logs/AWSLogs/111122223333/CloudTrail/',
      locationTemplate: 's3://logs/AWSLogs/111122223333/Config/${day}',
    },
  ])('does not take %j', over => {
    expect(isCloudTrailTable(glueTable(over))).toBe(false);
  });
});

describe('isLogTable', () => {
  it.each([
    { location: 's3://logs/AWSLogs/111122223333/vpcflowlogs/' },
    { location: 's3://logs/AWSLogs' },
    { location: 's3://aws-security-data-lake-eu-west-1-abc/aws/VPC_FLOW/' },
  ])('takes %j', over => {
    expect(isLogTable(glueTable(over))).toBe(true);
  });

  it.each([
    {},
    { name: 'access_logs', location: 's3://shop/orders/' },
    { location: 's3://shop/MyAWSLogs/' },
  ])('does not take %j', over => {
    expect(isLogTable(glueTable(over))).toBe(false);
  });
});
