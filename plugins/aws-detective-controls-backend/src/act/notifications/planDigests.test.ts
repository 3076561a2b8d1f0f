import { ScoreState } from 'backstage-plugin-aws-detective-controls-common';
import { OpenNotice } from '../../model';
import { planDigests } from './planDigests';

const NOW = new Date('2026-01-15T12:00:00.000Z');
const OWNER = 'group:default/payments';

const notice = (override?: Partial<OpenNotice>): OpenNotice => ({
  kind: 'new-gap',
  holder: 'component:default/web',
  controlId: 'high',
  cameAt: '2026-01-15T11:00:00.000Z',
  ownerRef: OWNER,
  ...override,
});

function plan(
  one: OpenNotice,
  state?: ScoreState,
  hoursSinceLast?: number,
  kinds: OpenNotice['kind'][] = ['new-gap', 'overdue', 'waiver-ending'],
): 'told' | 'dropped' | 'waits' {
  const sentAt = new Date(NOW.getTime() - (hoursSinceLast ?? 0) * 3_600_000);
  const { digests, dropped } = planDigests(
    [{ notice: one, state }],
    hoursSinceLast === undefined
      ? []
      : [{ recipient: OWNER, kind: one.kind, sentAt: sentAt.toISOString() }],
    {
      severities: new Map([
        ['high', 'high'],
        ['critical', 'critical'],
      ]),
      kinds,
      digestHours: 24,
      now: NOW,
    },
  );
  if (dropped.length > 0) {
    return 'dropped';
  }
  return digests.length > 0 ? 'told' : 'waits';
}

describe('planDigests', () => {
  it.each<[ScoreState | undefined, string]>([
    ['fail', 'told'],
    ['unknown', 'waits'],
    ['stale', 'waits'],
    ['waived', 'dropped'],
    ['pass', 'dropped'],
    ['not-applicable', 'dropped'],
    [undefined, 'dropped'],
  ])('of a gap that is %s now: %s', (state, fate) => {
    expect(plan(notice(), state)).toBe(fate);
  });

  it.each([
    ['high', 23.9, 'waits'],
    ['high', 24, 'told'],
    ['critical', 0.9, 'waits'],
    ['critical', 1, 'told'],
  ])('%s, %s hours after the last one: %s', (controlId, hours, fate) => {
    expect(plan(notice({ controlId }), 'fail', hours)).toBe(fate);
  });

  it('tells nobody where nobody owns it, or nobody judges it, or config says so', () => {
    expect(plan(notice({ ownerRef: undefined }), 'fail')).toBe('dropped');
    expect(plan(notice({ controlId: 'gone' }), 'fail')).toBe('dropped');
    expect(plan(notice(), 'fail', undefined, ['overdue'])).toBe('dropped');
  });

  it('tells of a waiver while it holds, whatever its gap is', () => {
    const waiver = {
      endsAt: '2026-01-18T12:00:00.000Z',
      requestedBy: 'user:default/ana',
    };
    const ending = notice({ kind: 'waiver-ending', waiverId: 'w' });
    expect(plan({ ...ending, waiver }, 'waived')).toBe('told');
    expect(plan(ending, 'waived')).toBe('dropped');
  });
});
