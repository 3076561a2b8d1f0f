import { concludeCells } from './concludeCells';

describe('concludeCells', () => {
  it.each([
    ['what is new', 'pfn.', undefined, 'pfn.'],
    ['unknown and stale as before', 'usus', 'pfn.', 'pfn.'],
    ['unknown from the beginning', 'us', undefined, '..'],
    ['a waived gap', 'w', 'p', 'f'],
    ['what has no subject any more', '.', 'p', '.'],
    ['controls that came later', 'ppu', 'f', 'pp.'],
  ])('%s', (_, cells, before, concluded) => {
    expect(concludeCells(cells, before)).toBe(concluded);
  });
});
