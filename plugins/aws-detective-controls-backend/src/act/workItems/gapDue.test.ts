import { CONTROLS } from '../../model/__testUtils__/controls';
import { ScoreBoard } from '../../score';
import { gapDue } from './gapDue';

const ENTITY = 'component:default/payments-api';
const OTHER = 'component:default/other';
const CONTROL = 'vpc-flow-logs-enabled';
const SINCE = Date.parse('2026-01-15T12:00:00Z') / 1000;
const NOW = new Date('2026-01-20T12:00:00Z');

function dueOf(cells: string) {
  const board = new ScoreBoard({
    store: {
      readScoreChanges: async () => ({
        lateTargets: [],
        changes: {
          version: 1,
          reset: true,
          controls: [CONTROL],
          places: [ENTITY, OTHER].map((holder, index) => ({
            targetId: '111122223333/eu-west-1',
            holder,
            cells,
            gaps: [[0, 1, SINCE - index, 0]],
            findings: { critical: 0, high: 0 },
          })),
          history: [],
          entities: [ENTITY, OTHER].map(entityRef => ({
            entityRef,
            kind: 'Component',
            namespace: 'default',
            name: entityRef.split('/')[1],
          })),
          removedEntities: [],
          accounts: [{ accountId: '111122223333' }],
          targets: [
            {
              targetId: '111122223333/eu-west-1',
              accountId: '111122223333',
              region: 'eu-west-1',
            },
          ],
          waivers: [],
        },
      }),
    },
    due: {
      dueDays: { critical: 7, high: 14, medium: 30, low: 90 },
      soonDays: 3,
    },
  });
  return gapDue(board, CONTROLS);
}

describe('gapDue', () => {
  it('is the date that the scorecard gives the gap', async () => {
    expect(
      await dueOf('f')({ entityRef: ENTITY, controlId: CONTROL }, NOW),
    ).toBe('2026-02-14T12:00:00.000Z');
  });

  it.each([
    ['what is unknown', 'u', ENTITY, CONTROL],
    ['what is waived', 'w', ENTITY, CONTROL],
    ['another entity', 'f', 'component:default/x', CONTROL],
    ['a control that is no longer judged', 'f', ENTITY, 'gone'],
  ])('is none of %s', async (_, cells, entityRef, controlId) => {
    expect(await dueOf(cells)({ entityRef, controlId }, NOW)).toBeUndefined();
  });
});
