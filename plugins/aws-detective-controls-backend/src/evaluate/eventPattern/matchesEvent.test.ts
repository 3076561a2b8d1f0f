import { EventObject, matchesEvent, parseEventPattern } from './matchesEvent';

/** Whether a matcher takes a value of the field `detail.value`. */
function takes(matchers: unknown[], value?: unknown): boolean {
  return matchesEvent(
    { detail: { value: matchers } },
    value === undefined ? { detail: {} } : { detail: { value } },
  );
}

describe('matchesEvent', () => {
  it.each<[string, unknown[], unknown]>([
    ['a text', ['a', 'b'], 'b'],
    ['a number', [7, 8], 8.0],
    ['false', [false], false],
    ['null', [null], null],
    ['a prefix', [{ prefix: 'GuardDuty' }], 'GuardDuty Finding'],
    [
      'a prefix in any case',
      [{ prefix: { 'equals-ignore-case': 'guardduty' } }],
      'GuardDuty Finding',
    ],
    ['a suffix', [{ suffix: 'Finding' }], 'GuardDuty Finding'],
    [
      'a suffix in any case',
      [{ suffix: { 'equals-ignore-case': 'FINDING' } }],
      'GuardDuty Finding',
    ],
    ['equal but for case', [{ 'equals-ignore-case': 'HIGH' }], 'High'],
    ['a wildcard', [{ wildcard: 'Un*:EC2/*' }], 'Unauthorized:EC2/Malicious'],
    ['a wildcard of nothing', [{ wildcard: '*' }], ''],
    ['a wildcard between', [{ wildcard: 'a*b*c' }], 'a-b-b-c'],
    ['an escaped asterisk', [{ wildcard: 'a\\*b' }], 'a*b'],
    ['an escaped backslash', [{ wildcard: 'a\\\\*' }], 'a\\b'],
    ['anything but a text', [{ 'anything-but': 'x' }], 'y'],
    ['anything but a number', [{ 'anything-but': 7 }], 8],
    ['anything but a list', [{ 'anything-but': ['x', 'z'] }], 'y'],
    ['anything but a prefix', [{ 'anything-but': { prefix: 'x' } }], 'yx'],
    [
      'anything but prefixes',
      [{ 'anything-but': { prefix: ['x', 'z'] } }],
      'yx',
    ],
    ['anything but a suffix', [{ 'anything-but': { suffix: 'x' } }], 'xy'],
    ['anything but a wildcard', [{ 'anything-but': { wildcard: '*x*' } }], 'y'],
    [
      'anything but a text in any case',
      [{ 'anything-but': { 'equals-ignore-case': ['x'] } }],
      'y',
    ],
    ['a number from', [{ numeric: ['>=', 7] }], 7],
    ['a number within', [{ numeric: ['>', 0, '<=', 8] }], 8],
    ['an equal number', [{ numeric: ['=', 3.1] }], 3.1],
    ['presence', [{ exists: true }], false],
    ['an address in a network', [{ cidr: '10.0.0.0/24' }], '10.0.0.255'],
    ['an address of IPv6', [{ cidr: '2001:db8::/32' }], '2001:db8::1'],
    ['one of an array', ['b'], ['a', 'b']],
    ['one of an array that is not', [{ 'anything-but': 'a' }], ['a', 'b']],
    ['the second matcher', [{ prefix: 'x' }, { suffix: 'y' }], 'ay'],
  ])('takes %s', (_, matchers, value) => {
    expect(takes(matchers, value)).toBe(true);
  });

  it.each<[string, unknown[], unknown]>([
    ['another text', ['a'], 'A'],
    ['a number written as text', ['8'], 8],
    ['a prefix in another case', [{ prefix: 'guardduty' }], 'GuardDuty'],
    ['a prefix of a number', [{ prefix: '8' }], 8],
    ['a wildcard that ends too early', [{ wildcard: '*:EC2' }], 'x:EC2/y'],
    ['a wildcard whose ends overlap', [{ wildcard: 'aba*aba' }], 'ababa'],
    ['a wildcard whose middle is missing', [{ wildcard: 'a*b*c' }], 'a-c'],
    ['an asterisk for any text', [{ wildcard: 'a\\*b' }], 'axb'],
    ['what is excluded', [{ 'anything-but': ['x', 'y'] }], 'y'],
    ['an excluded prefix', [{ 'anything-but': { prefix: ['x', 'y'] } }], 'yx'],
    ['an excluded suffix', [{ 'anything-but': { suffix: 'y' } }], 'xy'],
    ['an excluded wildcard', [{ 'anything-but': { wildcard: '*x' } }], 'yx'],
    [
      'an excluded text in another case',
      [{ 'anything-but': { 'equals-ignore-case': 'HIGH' } }],
      'high',
    ],
    ['a number below', [{ numeric: ['>=', 8.5] }], 8],
    ['a number outside', [{ numeric: ['>', 0, '<', 8] }], 8],
    ['text for a number', [{ numeric: ['=', 8] }], '8'],
    ['absence where it is', [{ exists: false }], null],
    ['an object for a leaf', [{ exists: true }], { a: 1 }],
    ['an address outside', [{ cidr: '10.0.0.0/24' }], '10.0.1.0'],
    ['an address of the other family', [{ cidr: '10.0.0.0/8' }], '::1'],
    ['a text for an address', [{ cidr: '10.0.0.0/8' }], 'ten'],
    ['an empty list', [], 'a'],
  ])('does not take %s', (_, matchers, value) => {
    expect(takes(matchers, value)).toBe(false);
  });

  it.each<[string, unknown[]]>([
    ['an operator that does not exist', [{ contains: 'a' }]],
    ['two operators at once', [{ prefix: 'a', suffix: 'a' }]],
    ['a prefix that is no text', [{ prefix: 1 }]],
    ['half a comparison', [{ numeric: ['>'] }]],
    ['a comparison that does not exist', [{ numeric: ['!', 1] }]],
    ['a comparison with a text', [{ numeric: ['>', '1'] }]],
    ['a network without bits', [{ cidr: '10.0.0.0' }]],
    ['a network of too many bits', [{ cidr: '10.0.0.0/33' }]],
    ['anything but nothing', [{ 'anything-but': [] }]],
    ['anything but what does not exist', [{ 'anything-but': { numeric: 1 } }]],
    ['presence of no truth value', [{ exists: 'true' }]],
    ['a list in a list', [['a']]],
  ])('takes nothing by %s', (_, matchers) => {
    for (const value of ['a', 1, '10.0.0.1', undefined]) {
      expect(takes(matchers, value)).toBe(false);
    }
  });

  it('finds a field absent where it, or what holds it, is missing', () => {
    const pattern = { detail: { a: { b: [{ exists: false }] } } };
    expect(matchesEvent(pattern, { detail: { a: {} } })).toBe(true);
    expect(matchesEvent(pattern, {})).toBe(true);
    expect(matchesEvent(pattern, { detail: { a: { b: 0 } } })).toBe(false);
  });

  it('does not take an absent field for anything but a value', () => {
    expect(takes([{ 'anything-but': 'x' }])).toBe(false);
  });

  it('knows no field by the name of an inherited property', () => {
    expect(matchesEvent({ constructor: [{ exists: false }] }, {})).toBe(true);
  });

  it('asks for every field, and for one element of an array that has them all', () => {
    const event = {
      findings: [
        { product: 'GuardDuty', label: 'LOW' },
        { product: 'Inspector', label: 'HIGH' },
      ],
    };
    const both = (product: string, label: string) =>
      matchesEvent({ findings: { product: [product], label: [label] } }, event);
    expect(both('Inspector', 'HIGH')).toBe(true);
    expect(both('GuardDuty', 'HIGH')).toBe(false);
  });

  it('takes one of the alternatives of $or, beside the other fields', () => {
    const pattern = {
      source: ['aws.guardduty'],
      $or: [
        { detail: { severity: [{ numeric: ['>=', 7] }] } },
        { detail: { type: [{ prefix: 'Policy' }] } },
      ],
    };
    const event = (detail: EventObject, source = 'aws.guardduty') => ({
      source,
      detail,
    });
    expect(matchesEvent(pattern, event({ severity: 8 }))).toBe(true);
    expect(matchesEvent(pattern, event({ type: 'Policy:IAM' }))).toBe(true);
    expect(matchesEvent(pattern, event({ severity: 2 }))).toBe(false);
    expect(matchesEvent(pattern, event({ severity: 8 }, 'aws.s3'))).toBe(false);
  });

  it('takes $or within a field', () => {
    const pattern = { detail: { $or: [{ a: [1] }, { b: [2] }] } };
    expect(matchesEvent(pattern, { detail: { b: 2 } })).toBe(true);
    expect(matchesEvent(pattern, { detail: { b: 1 } })).toBe(false);
  });
});

describe('parseEventPattern', () => {
  it('reads an object', () => {
    expect(parseEventPattern('{"source":["aws.guardduty"]}')).toEqual({
      source: ['aws.guardduty'],
    });
  });

  it.each(['', '{', '[]', 'null', '"text"', '{}'])(
    'takes %s for no pattern',
    text => {
      expect(parseEventPattern(text)).toBeUndefined();
    },
  );
});
