import { scoreCounts } from '../../__testUtils__/scorecard';
import { heat, heatmapControls, heatmapRows, worstState } from './heatmapModel';

describe('worstState', () => {
  it('is the worst state that any pair has', () => {
    expect(worstState(scoreCounts({ pass: 9, waived: 1 }))).toBe('waived');
    expect(worstState(scoreCounts({ waived: 1, stale: 1 }))).toBe('stale');
    expect(worstState(scoreCounts({ stale: 1, unknown: 1 }))).toBe('unknown');
    expect(worstState(scoreCounts({ unknown: 1, fail: 1 }))).toBe('fail');
  });

  it('is none where nothing was to be judged', () => {
    expect(worstState(scoreCounts({ notApplicable: 3 }))).toBeUndefined();
  });
});

describe('heat', () => {
  it('grows with the share of what is judged that fails', () => {
    expect(heat(scoreCounts({ fail: 1, pass: 9 }))).toBe(0);
    expect(heat(scoreCounts({ fail: 3, pass: 7 }))).toBe(1);
    expect(heat(scoreCounts({ fail: 6, unknown: 4 }))).toBe(2);
  });
});

describe('heatmapControls', () => {
  it('has each control of all pages once', () => {
    const page = (controls: string[]) =>
      heatmapRows({
        controls,
        rows: [
          { key: 'k', title: 't', cells: controls.map(() => scoreCounts()) },
        ],
        total: 2,
      });
    expect(heatmapControls([...page(['a', 'b']), ...page(['a', 'c'])])).toEqual(
      ['a', 'b', 'c'],
    );
  });
});
