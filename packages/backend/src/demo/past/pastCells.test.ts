import { PAST_DAYS, pastCells, Place } from './pastCells';

const place = (cells: string, ages: [number, number][] = []): Place => ({
  target_id: '111122223333/eu-west-1',
  holder: 'component:default/checkout-web',
  cells,
  ages: new Map(ages),
});

describe('pastCells', () => {
  it('lets a gap begin on its day', () => {
    const gap = place('.f', [[1, 10]]);
    expect(pastCells(gap, 10)).toBe('.f');
    expect(pastCells(gap, 11)).toBe('.p');
  });

  it('knows no waiver before today', () => {
    expect(pastCells(place('w', [[0, 20]]), 5)).toBe('f');
  });

  it('mends some of what passes now, each once', () => {
    const passing = place('p'.repeat(40));
    const days = Array.from({ length: PAST_DAYS }, (_, n) => n + 1).map(
      daysAgo => pastCells(passing, daysAgo),
    );
    const failing = days.map(cells => cells.split('f').length - 1);
    expect(failing).toEqual([...failing].sort((a, b) => a - b));
    expect(failing[PAST_DAYS - 1]).toBeGreaterThan(5);
    expect(failing[PAST_DAYS - 1]).toBeLessThan(35);
  });

  it('leaves alone what was not judged', () => {
    expect(pastCells(place('uns.'), PAST_DAYS)).toBe('uns.');
  });
});
