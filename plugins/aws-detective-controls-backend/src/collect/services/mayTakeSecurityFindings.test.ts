import { mayTakeSecurityFindings } from './mayTakeSecurityFindings';

describe('mayTakeSecurityFindings', () => {
  it.each([
    ['{"source":["aws.guardduty"]}', true],
    ['{"source":["aws.ec2","aws.securityhub"]}', true],
    ['{"source":[{"prefix":"aws."}]}', true],
    ['{"source":[{"prefix":"aws.g"}]}', true],
    ['{"source":[{"suffix":"duty"}]}', true],
    ['{"source":[{"anything-but":["aws.ec2"]}]}', true],
    ['{"detail-type":["GuardDuty Finding"]}', true],
    ['{"$or":[{"source":["aws.guardduty"]},{"source":["aws.ec2"]}]}', true],
    ['not JSON', true],
    ['{"source":["aws.ec2"]}', false],
    ['{"source":[{"prefix":"aws.ec2"}],"detail-type":["x"]}', false],
    [undefined, false],
    ['', false],
  ])('of %s is %s', (pattern, expected) => {
    expect(mayTakeSecurityFindings(pattern)).toBe(expected);
  });
});
