import { endOfDay, firstEndDay, isReason } from './waiverForm';

const NOW = new Date(2026, 10, 24, 12);

describe('isReason', () => {
  it.each([
    ['', false],
    ['too short', false],
    ['   padded   ', false],
    ['just right', true],
    ['x'.repeat(2_000), true],
    ['x'.repeat(2_001), false],
  ])('of %j is %s', (text, is) => {
    expect(isReason(text)).toBe(is);
  });
});

describe('endOfDay', () => {
  it('is the last second of the day, where the reader is', () => {
    expect(endOfDay('2026-12-31', NOW)).toBe(
      new Date(2026, 11, 31, 23, 59, 59).toISOString(),
    );
  });

  it.each(['', '2026-11-24', '2026-11-23', '2027-02-31', 'tomorrow'])(
    'is none for %j',
    day => {
      expect(endOfDay(day, NOW)).toBeUndefined();
    },
  );

  it('begins with tomorrow, over the end of a month', () => {
    expect(firstEndDay(new Date(2026, 10, 30, 23, 59))).toBe('2026-12-01');
    expect(endOfDay(firstEndDay(NOW), NOW)).toBeDefined();
  });
});
