import { settableRetention } from './settableRetention';

describe('settableRetention', () => {
  it.each<[number, number | undefined, string]>([
    [1, undefined, '1'],
    [90, undefined, '90'],
    [91, undefined, '120'],
    [200, undefined, '365'],
    [3653, undefined, '3653'],
    [200, 365, '365'],
    [200, 300, '<days>'],
    [5000, 6000, '<days>'],
  ])('of at least %i and at most %s days is %s', (minimum, maximum, days) => {
    const { choice, command, terraformDays } = settableRetention(
      minimum,
      maximum,
    );
    expect(terraformDays).toBe(days);
    expect(command).toEqual({
      operation: 'put-retention-policy',
      option: `--retention-in-days ${days}`,
    });
    expect(choice).toEqual({ en: `${days} days`, ja: `${days} 日` });
  });

  it('is none beyond the longest that can be set', () => {
    expect(settableRetention(3654)).toMatchObject({
      command: { operation: 'delete-retention-policy' },
      terraformDays: '0',
    });
  });
});
