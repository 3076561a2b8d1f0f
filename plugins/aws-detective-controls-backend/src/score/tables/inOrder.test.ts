import { inOrder } from './inOrder';

describe('inOrder', () => {
  it('gives indices in the order of their numbers, and keeps that of equal ones', () => {
    expect([...inOrder(Int32Array.of(1, 3, 1, 0, 3, 1))]).toEqual([
      3, 0, 2, 5, 1, 4,
    ]);
  });

  it('has nothing to put in order of nothing', () => {
    expect([...inOrder(new Int32Array(0))]).toEqual([]);
  });
});
