import { ControlStatus } from 'backstage-plugin-aws-detective-controls-common';
import { count } from '../__testUtils__/rows';
import { rollUpStatus, sumCounts } from './statusCounts';

const pass = count({ status: 'pass' });
const fail = count({ status: 'fail' });
const unknown = count({ status: 'unknown' });
const notApplicable = count({ status: 'not-applicable' });
const stalePass = count({ status: 'pass', stale: true });
const staleFail = count({ status: 'fail', stale: true });
const staleNotApplicable = count({ status: 'not-applicable', stale: true });

describe('rollUpStatus', () => {
  it.each<[string, ReturnType<typeof count>[], ControlStatus]>([
    ['nothing', [], 'not-applicable'],
    ['passes', [pass], 'pass'],
    ['not applicable only', [notApplicable], 'not-applicable'],
    ['a pass among not applicable', [pass, notApplicable], 'pass'],
    ['an unknown among passes', [pass, unknown], 'unknown'],
    ['an unknown among not applicable', [notApplicable, unknown], 'unknown'],
    ['a fail among passes', [pass, fail], 'fail'],
    ['a fail among unknowns', [unknown, fail], 'fail'],
    ['a fail among stale ones', [stalePass, fail], 'fail'],
    ['a stale pass', [stalePass], 'unknown'],
    ['a stale pass among fresh ones', [pass, stalePass], 'unknown'],
    ['a stale fail', [staleFail], 'unknown'],
    ['a stale not applicable', [staleNotApplicable], 'unknown'],
    [
      'an inherited fail among own passes',
      [pass, { ...fail, inherited: true }],
      'fail',
    ],
    [
      'an inherited unknown among own passes',
      [pass, { ...unknown, inherited: true }],
      'unknown',
    ],
    [
      'an inherited stale pass among own passes',
      [pass, { ...stalePass, inherited: true }],
      'unknown',
    ],
  ])('of %s', (_name, rows, expected) => {
    expect(rollUpStatus(sumCounts(rows), true)).toEqual({ status: expected });
  });

  it.each<[ControlStatus, ReturnType<typeof count>[]]>([
    ['unknown', [pass]],
    ['unknown', [notApplicable]],
    ['unknown', []],
    ['fail', [pass, fail]],
  ])(
    'is %s while a target was never swept',
    (expected, rows: ReturnType<typeof count>[]) => {
      expect(rollUpStatus(sumCounts(rows), false)).toEqual({
        status: expected,
      });
    },
  );
});

describe('rollUpStatus of waived gaps', () => {
  const waived = count({ status: 'fail', waived: true });
  const staleWaived = count({ status: 'fail', waived: true, stale: true });

  it.each<[string, ReturnType<typeof count>[], object]>([
    ['alone', [waived], { status: 'fail', waivedOnly: true }],
    ['among passes', [waived, pass], { status: 'fail', waivedOnly: true }],
    ['beside a gap', [waived, fail], { status: 'fail' }],
    [
      'beside an inherited gap',
      [waived, { ...fail, inherited: true }],
      { status: 'fail' },
    ],
    ['beside an unknown', [waived, unknown], { status: 'unknown' }],
    ['beside a stale pass', [waived, stalePass], { status: 'unknown' }],
    ['that are stale', [staleWaived], { status: 'unknown' }],
  ])('%s: never a pass', (_name, rows, expected) => {
    expect(rollUpStatus(sumCounts(rows), true)).toEqual(expected);
  });

  it('says nothing better than unknown while a target was never swept', () => {
    expect(rollUpStatus(sumCounts([waived]), false)).toEqual({
      status: 'unknown',
    });
  });

  it('counts them as waived only', () => {
    expect(sumCounts([waived, fail]).counts).toMatchObject({
      fail: 1,
      waived: 1,
      pass: 0,
    });
  });
});

describe('sumCounts', () => {
  it('keeps own and inherited results apart', () => {
    const sum = sumCounts([
      count({ status: 'fail', count: 2 }),
      count({ status: 'fail', count: 3, inherited: true }),
    ]);
    expect(sum.counts.fail).toBe(2);
    expect(sum.inherited.fail).toBe(3);
  });

  it('counts a stale result as stale only', () => {
    expect(
      sumCounts([
        count({ status: 'fail', stale: true, count: 4 }),
        count({ status: 'pass', count: 1 }),
        count({ status: 'unknown', stale: true, count: 2 }),
      ]).counts,
    ).toEqual({
      pass: 1,
      fail: 0,
      unknown: 0,
      stale: 6,
      waived: 0,
      notApplicable: 0,
    });
  });
});
