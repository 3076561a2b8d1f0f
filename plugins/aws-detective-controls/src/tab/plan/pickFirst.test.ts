import {
  ControlMetadata,
  Severity,
} from 'backstage-plugin-aws-detective-controls-common';
import { CONTROLS } from '../../__testUtils__/controls';
import { NO_COUNTS } from '../../components/counts';
import { pickFirst } from './pickFirst';
import { PlanControl } from './planModel';

function item(
  id: string,
  severity: Severity,
  fails: { own?: number; inherited?: number },
): PlanControl {
  const control: ControlMetadata = { ...CONTROLS[0], id, severity };
  return {
    control,
    own: { ...NO_COUNTS, fail: fails.own ?? 0 },
    inherited: { ...NO_COUNTS, fail: fails.inherited ?? 0 },
  };
}

const ids = (items: PlanControl[]) =>
  pickFirst(items).map(({ control }) => control.id);

describe('pickFirst', () => {
  it('puts the most severe first, and of those the own before the inherited', () => {
    expect(
      ids([
        item('medium-own', 'medium', { own: 9 }),
        item('high-inherited', 'high', { inherited: 1 }),
        item('high-own', 'high', { own: 1 }),
        item('critical-inherited', 'critical', { inherited: 1 }),
      ]),
    ).toEqual([
      'critical-inherited',
      'high-own',
      'high-inherited',
      'medium-own',
    ]);
  });

  it('has five at most', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'].map(id =>
      item(id, 'low', { own: 1 }),
    );
    expect(ids(items)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('takes no control that has no gap, whatever is unknown or stale of it', () => {
    const own = { ...NO_COUNTS, unknown: 3, stale: 2, pass: 1 };
    expect(ids([{ control: CONTROLS[0], own, inherited: NO_COUNTS }])).toEqual(
      [],
    );
  });

  it('counts the own gaps only where a control has both', () => {
    const [thing] = pickFirst([item('both', 'low', { own: 2, inherited: 5 })]);
    expect(thing).toMatchObject({ scope: 'own', gaps: 2 });
  });
});
