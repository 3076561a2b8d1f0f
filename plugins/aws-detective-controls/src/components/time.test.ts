import { duration, relativeTime } from './time';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-11-23T11:54:00Z', '6 minutes ago', '6 分前'],
    ['2026-11-22T12:00:00Z', 'yesterday', '昨日'],
    ['2026-11-11T12:00:00Z', '12 days ago', '12 日前'],
    ['2026-11-23T14:00:00Z', 'in 2 hours', '2 時間後'],
    ['2026-11-23T12:00:00Z', 'now', '今'],
  ])('says how far %s is', (at, english, japanese) => {
    expect(relativeTime(at, NOW, 'en')).toBe(english);
    expect(relativeTime(at, NOW, 'ja')).toBe(japanese);
  });
});

describe('duration', () => {
  it('names the largest unit, and minds the plural', () => {
    expect(duration(12 * 86_400 + 5, 'en')).toBe('12 days');
    expect(duration(3_700, 'en')).toBe('1 hour');
    expect(duration(12 * 86_400, 'ja')).toBe('12 日');
  });
});
