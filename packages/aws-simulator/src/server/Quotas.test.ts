import { Quotas } from './Quotas';

describe('Quotas', () => {
  const rate = { perSecond: 2, burst: 3 };
  let now = 0;
  let quotas: Quotas;

  beforeEach(() => {
    now = 1_000;
    quotas = new Quotas(() => now);
  });

  const take = (calls: number, key = 'a') =>
    Array.from({ length: calls }, () => quotas.take(key, rate));

  it('lets a burst through, and no more', () => {
    expect(take(5)).toEqual([true, true, true, false, false]);
  });

  it('fills again at the rate', () => {
    take(3);
    now += 1_000;

    expect(take(3)).toEqual([true, true, false]);
  });

  it('does not let refused calls cost anything', () => {
    take(10);
    now += 500;

    expect(take(1)).toEqual([true]);
  });

  it('never holds more than a burst', () => {
    take(1);
    now += 3_600_000;

    expect(take(4)).toEqual([true, true, true, false]);
  });

  it('keeps a rate for each key', () => {
    take(3, 'a');

    expect(take(1, 'b')).toEqual([true]);
  });
});
