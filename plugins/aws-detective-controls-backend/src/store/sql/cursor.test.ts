import { InputError } from '@backstage/errors';
import {
  CursorType,
  decodeCursor,
  encodeCursor,
  listFingerprint,
  pageLimit,
} from './cursor';

const list = listFingerprint('results', 'component:default/a');
const shape: CursorType[] = ['integer', 'string'];

describe('cursor', () => {
  it('gives back what was written into it', () => {
    const content = { key: [1, 'a'], list, asOf: '2026-01-15T12:00:00.000Z' };
    expect(decodeCursor(encodeCursor(content), { list, shape })).toEqual(
      content,
    );
  });

  it('is safe in a URL', () => {
    expect(encodeCursor({ key: ['~?>ÿ支'], list })).toMatch(/^[\w-]+$/);
  });

  it.each([
    ['empty', ''],
    ['no JSON', 'not-a-cursor'],
    ['no object', Buffer.from('null').toString('base64url')],
    ['a number', Buffer.from('7').toString('base64url')],
    ['without a key', Buffer.from('{}').toString('base64url')],
    ['of too few values', encodeCursor({ key: [1], list })],
    ['of too many values', encodeCursor({ key: [1, 'a', 'b'], list })],
    ['of other types', encodeCursor({ key: ['a', 1], list })],
    ['of half a number', encodeCursor({ key: [1.5, 'a'], list })],
    ['of too great a number', encodeCursor({ key: [2 ** 31, 'a'], list })],
    [
      'of no number',
      Buffer.from(`{"key":[1e999,"a"],"list":"${list}"}`).toString('base64url'),
    ],
    ['of a NUL', encodeCursor({ key: [1, 'a\0'], list })],
    ['of no time', encodeCursor({ key: [1, 'a'], list, asOf: 'soon' })],
    [
      'of another list',
      encodeCursor({ key: [1, 'a'], list: listFingerprint('alarms') }),
    ],
  ])('that is %s is refused by its name', (_, cursor) => {
    const decode = () => decodeCursor(cursor, { list, shape });
    expect(decode).toThrow(InputError);
    expect(decode).toThrow(/^cursor: /);
  });

  it('tells lists apart by everything that selects their rows', () => {
    expect(listFingerprint('a', undefined, ['b'])).not.toBe(
      listFingerprint('a', ['b'], undefined),
    );
  });
});

describe('pageLimit', () => {
  it('is 100 unless told', () => {
    expect(pageLimit(undefined)).toBe(100);
    expect(pageLimit(500)).toBe(500);
  });

  it.each([0, -1, 501, 1.5, Number.NaN])('refuses %s by its name', limit => {
    expect(() => pageLimit(limit)).toThrow(InputError);
    expect(() => pageLimit(limit)).toThrow(/^limit: /);
  });
});
