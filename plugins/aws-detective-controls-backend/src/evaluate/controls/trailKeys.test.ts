import { lifecycleRule, trail } from '../testing';
import { touchesLogs } from './trailKeys';

const plain = trail();
const prefixed = trail({ s3KeyPrefix: 'audit' });
const organization = trail({ isOrganization: true });

describe('touchesLogs', () => {
  it.each([
    [plain, ''],
    [plain, 'AWS'],
    [plain, 'AWSLogs/'],
    [plain, 'AWSLogs/1111'],
    [plain, 'AWSLogs/111122223333/'],
    [plain, 'AWSLogs/111122223333/CloudTrail'],
    [plain, 'AWSLogs/111122223333/CloudTrail/eu-west-1/2026/'],
    [prefixed, 'audit/'],
    [prefixed, 'audit/AWSLogs/'],
    [organization, 'AWSLogs/o-abc123'],
    [organization, 'AWSLogs/o-abc123/444455556666/CloudTrail/'],
  ])('of %j holds for %s', (of, prefix) => {
    expect(touchesLogs(lifecycleRule({ prefix }), of)).toBe(true);
  });

  it.each([
    [plain, 'tmp/'],
    [plain, 'AWSLogs/444455556666/'],
    [plain, 'AWSLogs/111122223333/Config/'],
    [plain, 'AWSLogs/111122223333/CloudTrail-Digest/'],
    [plain, 'audit/AWSLogs/'],
    [prefixed, 'AWSLogs/'],
    [organization, 'AWSLogs/o-abc123/444455556666/vpcflowlogs/'],
  ])('of %j does not hold for %s', (of, prefix) => {
    expect(touchesLogs(lifecycleRule({ prefix }), of)).toBe(false);
  });
});
