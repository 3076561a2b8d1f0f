import { resolveTime } from './resolveTime';

const now = new Date('2026-11-23T12:00:00Z');

describe('resolveTime', () => {
  it.each([
    ['ago P12D', '2026-11-11T12:00:00.000Z'],
    ['ago P1W2DT3H4M5S', '2026-11-14T08:55:55.000Z'],
    ['ago PT30M', '2026-11-23T11:30:00.000Z'],
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
    ['2026-01-02T03:04:05+09:00', '2026-01-01T18:04:05.000Z'],
    ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
  ])('reads %s', (text, time) => {
    expect(resolveTime(text, now)?.toISOString()).toBe(time);
  });

  it.each([
    'ago P',
    'ago 12D',
    'ago P1Y',
    'ago P1.5D',
    'yesterday',
    '2026-01-02T03:04:05',
    '2026-13-02',
    '12',
  ])('does not read %s', text => {
    expect(resolveTime(text, now)).toBeUndefined();
  });
});
