import {
  accountConsoleUrl,
  alarmUrl,
  configRuleUrl,
  guardDutyFindingUrl,
  securityHubFindingUrl,
} from './accountConsoleUrl';

const accountId = '111122223333';
const place = { accountId, region: 'eu-west-1' };
const EU = 'https://eu-west-1.console.aws.amazon.com';

describe('accountConsoleUrl', () => {
  it.each([
    ['guardduty', 'guardduty/home?region=eu-west-1#/settings'],
    ['guardduty-detector-enabled', 'guardduty/home?region=eu-west-1#/settings'],
    ['config-recorder-recording', 'config/home?region=eu-west-1#/settings'],
    ['securityhub-enabled', 'securityhub/home?region=eu-west-1#/summary'],
    [
      'cloudtrail-multi-region-trail',
      'cloudtrailv2/home?region=eu-west-1#/trails',
    ],
    ['guardduty-eventbridge-rule', 'events/home?region=eu-west-1#/rules'],
    ['cloudwatch', 'cloudwatch/home?region=eu-west-1#alarmsV2:'],
    ['athena-cloudtrail-table', 'athena/home?region=eu-west-1#/query-editor'],
    ['cloudtrail-logs-queryable', 'cloudtrailv2/home?region=eu-west-1#/trails'],
    [
      'log-analytics-engine',
      'cloudwatch/home?region=eu-west-1#logsV2:logs-insights',
    ],
    ['detective-enabled', 'detective/home?region=eu-west-1'],
    [
      'finding-topic-has-confirmed-subscriber',
      'sns/v3/home?region=eu-west-1#/topics',
    ],
    [
      'log-group-policy-not-public',
      'cloudwatch/home?region=eu-west-1#logsV2:log-groups',
    ],
    ['something-else', 'console/home?region=eu-west-1'],
  ])('opens the page of %s', (controlOrService, path) => {
    expect(accountConsoleUrl(controlOrService, place)).toBe(`${EU}/${path}`);
  });

  it.each([
    ['cn-north-1', undefined, 'https://cn-north-1.console.amazonaws.cn/'],
    [
      'us-gov-west-1',
      undefined,
      'https://us-gov-west-1.console.amazonaws-us-gov.com/',
    ],
    ['aws-global', undefined, 'https://us-east-1.console.aws.amazon.com/'],
    ['aws-global', 'aws-cn', 'https://cn-north-1.console.amazonaws.cn/'],
  ])('opens %s (partition %s) on its own host', (region, partition, start) => {
    expect(
      accountConsoleUrl('cloudtrail', { accountId, region, partition }),
    ).toMatch(new RegExp(`^${start.replace(/\./g, '\\.')}`));
  });

  it('gives no link where the partition has no public console', () => {
    expect(
      accountConsoleUrl('guardduty', { accountId, region: 'us-isob-east-1' }),
    ).toBeUndefined();
  });

  it('signs in to the account through the access portal', () => {
    const ssoStartUrl = 'https://example.awsapps.com/start';
    expect(
      accountConsoleUrl('config', place, { ssoStartUrl, ssoRoleName: 'Audit' }),
    ).toBe(
      `${ssoStartUrl}/#/console?account_id=${accountId}&role_name=Audit&destination=${encodeURIComponent(
        `${EU}/config/home?region=eu-west-1#/settings`,
      )}`,
    );
  });

  it('opens one finding of Security Hub', () => {
    const id =
      'arn:aws:securityhub:eu-west-1:111122223333:security-control/S3.9/finding/0a1b';
    expect(securityHubFindingUrl(id, place)).toBe(
      `${EU}/securityhub/home?region=eu-west-1#/findings?search=Id%3D%255Coperator%255C%253AEQUALS%255C%253A${encodeURIComponent(
        encodeURIComponent(id),
      )}`,
    );
  });

  it('opens one finding of GuardDuty', () => {
    expect(guardDutyFindingUrl('46ba0ac2', place)).toBe(
      `${EU}/guardduty/home?region=eu-west-1#/findings?macros=all&fId=46ba0ac2`,
    );
  });

  it('opens one alarm', () => {
    expect(alarmUrl('shop 5xx', place)).toBe(
      `${EU}/cloudwatch/home?region=eu-west-1#alarmsV2:alarm/shop%205xx`,
    );
  });

  it('opens one Config rule', () => {
    expect(configRuleUrl('rds-logging-enabled', place)).toBe(
      `${EU}/config/home?region=eu-west-1#/rules/details?configRuleName=rds-logging-enabled`,
    );
  });
});
