import { isAccountId, isRegionName } from './names';

describe('names', () => {
  it.each(['111122223333', '000000000000'])('takes %s for an account', id => {
    expect(isAccountId(id)).toBe(true);
  });

  it.each(['11112222333', '1111222233334', '1111-2222-3333', 'aws', ''])(
    'does not take %j for an account',
    id => {
      expect(isAccountId(id)).toBe(false);
    },
  );

  it.each([
    'eu-west-1',
    'ap-southeast-7',
    'mx-central-1',
    'cn-north-1',
    'us-gov-west-1',
    'us-isob-east-1',
    'eusc-de-east-1',
  ])('takes %s for a region', region => {
    expect(isRegionName(region)).toBe(true);
  });

  it.each([
    'aws-global',
    'eu-west',
    'EU-WEST-1',
    'eu-west-1a',
    'europe',
    '',
    '*',
  ])('does not take %j for a region', region => {
    expect(isRegionName(region)).toBe(false);
  });
});
