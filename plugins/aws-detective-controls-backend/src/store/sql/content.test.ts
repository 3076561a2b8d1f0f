import { contentHash, fromJson, jsonHash, toJson } from './content';
import { shiftTime, toStoredTime } from './time';

describe('content', () => {
  it('is the same whatever the order of its keys', () => {
    const a = { b: [{ d: 1, c: 2 }], a: undefined, e: 'x' };
    const b = { e: 'x', b: [{ c: 2, d: 1 }] };
    expect(toJson(a)).toBe(toJson(b));
    expect(contentHash(a)).toBe(contentHash(b));
  });

  it('differs where the order of a list does', () => {
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it('is read back as it was', () => {
    const value = { text: '支払い "x"', list: [1, true, null], nested: {} };
    expect(fromJson(toJson(value))).toEqual(value);
  });

  it('can be written without a member, at any depth', () => {
    const value = { at: 1, list: [{ at: 2, b: { at: 3, c: 4 } }], a: null };
    expect(toJson(value, 'at')).toBe('{"a":null,"list":[{"b":{"c":4}}]}');
  });

  it('is JSON where lists have holes and members are undefined', () => {
    const value = { list: [undefined, ['"'], {}], none: undefined, 'a"b': '' };
    expect(toJson(value)).toBe('{"a\\"b":"","list":[null,["\\""],{}]}');
  });

  it('is hashed as the value that was written', () => {
    const value = { b: 1, a: [2] };
    expect(jsonHash(toJson(value))).toBe(contentHash(value));
    expect(jsonHash('1', '2')).not.toBe(jsonHash('12'));
  });
});

describe('times', () => {
  it.each([
    ['2026-01-15T12:00:00Z', '2026-01-15T12:00:00.000Z'],
    ['2026-01-15T13:00:00.5+01:00', '2026-01-15T12:00:00.500Z'],
    ['2026-01-15T12:00:00.123456Z', '2026-01-15T12:00:00.123Z'],
  ])('are stored in one form: %s', (time, stored) => {
    expect(toStoredTime(time)).toBe(stored);
  });

  it('stay as they are where they are none', () => {
    expect(toStoredTime('some day')).toBe('some day');
  });

  it('move by seconds', () => {
    expect(shiftTime('2026-01-15T12:00:00Z', -90)).toBe(
      '2026-01-15T11:58:30.000Z',
    );
  });
});
