import { percentage } from './useFormat';

describe('percentage', () => {
  it.each([
    [1, 100],
    [0.9996, 99.9],
    [0.999999, 99.9],
    [0.29, 29],
    [0.961, 96.1],
    [0, 0],
  ])('shows %d as %d, and never as more than it is', (share, percent) => {
    expect(percentage(share)).toBe(percent);
  });
});
