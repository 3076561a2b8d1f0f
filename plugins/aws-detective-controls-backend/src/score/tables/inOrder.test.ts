import { inOrder } from './inOrder';

describe('inOrder', () => {
  it('puts items in the order of their numbers, and keeps that of equal ones', () => {
    const items = ['b1', 'd1', 'b2', 'a1', 'd2', 'b3'];
    expect(inOrder(items, item => item.charCodeAt(0) - 97)).toEqual([
      'a1',
      'b1',
      'b2',
      'b3',
      'd1',
      'd2',
    ]);
  });

  it('has nothing to put in order of nothing', () => {
    expect(inOrder([], () => 0)).toEqual([]);
  });
});
