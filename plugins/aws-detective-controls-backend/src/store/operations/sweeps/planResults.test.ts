import { UNKNOWN_CAUSE_KINDS } from 'backstage-plugin-aws-detective-controls-common';
import { at, evaluation, unknown, verdict } from '../../__testUtils__/fixtures';
import { ControlEvaluation, Verdict } from '../../../model';
import { planResults, ResultChanges, StoredState } from './planResults';

const TARGET_ID = '111122223333/eu-west-1';

/** What one evaluation stores, played against what another one has stored. */
function plan(
  before: { status: Verdict['status']; override?: Partial<StoredState> }[],
  after: ControlEvaluation,
  regionDisabled: boolean = false,
): ResultChanges {
  const first = planResults({
    targetId: TARGET_ID,
    stored: [],
    evaluatedAt: new Map(),
    evaluations: [
      evaluation(
        'c',
        before.map(({ status }, index) =>
          status === 'unknown'
            ? unknown(`s${index}`, 'insufficient-data')
            : verdict(`s${index}`, status),
        ),
      ),
    ],
    regionDisabled: false,
  });
  return planResults({
    targetId: TARGET_ID,
    stored: first.written.map((row, index) => ({
      ...row,
      ...before[index].override,
    })),
    evaluatedAt: new Map([['c', at(0)]]),
    evaluations: [after],
    regionDisabled,
  });
}

const later = (verdicts: Verdict[], override?: Partial<ControlEvaluation>) =>
  evaluation('c', verdicts, { evaluatedAt: at(60), ...override });

const NOTHING = { written: [], retained: [], removed: [], transitions: [] };

describe('planResults', () => {
  it('changes nothing where a verdict is what it was', () => {
    expect(plan([{ status: 'pass' }], later([verdict('s0', 'pass')]))).toEqual(
      NOTHING,
    );
  });

  it('changes nothing where only the times of the evidence are new', () => {
    const [evidence] = verdict('s0', 'pass').evidence;
    expect(
      plan(
        [{ status: 'pass' }],
        later([
          verdict('s0', 'pass', {
            evidence: [{ ...evidence, takenAt: at(60) }],
          }),
        ]),
      ),
    ).toEqual(NOTHING);
  });

  it('writes a row whose evidence shows something else', () => {
    const [evidence] = verdict('s0', 'pass').evidence;
    const { written, transitions } = plan(
      [{ status: 'pass' }],
      later([
        verdict('s0', 'pass', {
          evidence: [{ ...evidence, fields: { FlowLogStatus: 'other' } }],
        }),
      ]),
    );
    expect(written).toHaveLength(1);
    expect(written[0].since).toBe(at(0));
    expect(transitions).toEqual([]);
  });

  it('writes a changed status with its new since, and the transition', () => {
    const { written, transitions } = plan(
      [{ status: 'pass' }],
      later([verdict('s0', 'fail')]),
    );
    expect(written).toMatchObject([{ status: 'fail', since: at(60) }]);
    expect(transitions).toEqual([
      {
        target_id: TARGET_ID,
        subject: 's0',
        control_id: 'c',
        at: at(60),
        from_status: 'pass',
        to_status: 'fail',
      },
    ]);
  });

  it('writes no transition for a subject that is new', () => {
    const { written, transitions } = plan([], later([verdict('s0', 'fail')]));
    expect(written).toHaveLength(1);
    expect(transitions).toEqual([]);
  });

  describe.each(['pass', 'fail', 'not-applicable'] as const)(
    'a result that was %s',
    status => {
      it.each(['denied', 'throttled', 'failed'] as const)(
        'stands with its age and the cause where it is unknown because %s',
        kind => {
          const changes = plan([{ status }], later([unknown('s0', kind)]));
          expect(changes).toMatchObject({
            written: [],
            removed: [],
            transitions: [],
          });
          expect(changes.retained).toEqual([
            {
              subject: 's0',
              control_id: 'c',
              columns: {
                evaluated_at: at(0),
                cause: JSON.stringify({ kind, message: `It is ${kind}` }),
                cause_kind: kind,
                cause_account_id: null,
              },
            },
          ]);
        },
      );

      it.each([
        'disabled',
        'insufficient-data',
        'not-seen',
        'owned-elsewhere',
      ] as const)('gives way to an unknown because %s', kind => {
        const changes = plan([{ status }], later([unknown('s0', kind)]));
        expect(changes.retained).toEqual([]);
        expect(changes.written).toMatchObject([
          { status: 'unknown', cause_kind: kind, evaluated_at: null },
        ]);
        expect(changes.transitions).toMatchObject([
          { from_status: status, to_status: 'unknown' },
        ]);
      });

      it('stands where the list of subjects could not be read', () => {
        const changes = plan(
          [{ status }],
          later([], {
            unlisted: { kind: 'denied', message: 'no', at: at(60) },
          }),
        );
        expect(changes.removed).toEqual([]);
        expect(changes.retained).toMatchObject([
          {
            subject: 's0',
            columns: { evaluated_at: at(0), cause_kind: 'denied' },
          },
        ]);
      });

      it('goes when its subject is not in a complete list any more', () => {
        const { removed } = plan([{ status }], later([]));
        expect(removed).toMatchObject([{ subject: 's0', control_id: 'c' }]);
      });
    },
  );

  it('keeps the age of a result that stands for the second time', () => {
    const cause = { kind: 'denied', message: 'It is denied' };
    const override = {
      evaluated_at: at(-60),
      cause: JSON.stringify(cause),
    };
    expect(
      plan([{ status: 'pass', override }], later([unknown('s0', 'denied')])),
    ).toEqual(NOTHING);
    expect(
      plan([{ status: 'pass', override }], later([unknown('s0', 'throttled')]))
        .retained,
    ).toMatchObject([
      { columns: { evaluated_at: at(-60), cause_kind: 'throttled' } },
    ]);
  });

  it('clears the cause and the age of a result that is refreshed', () => {
    const { written, transitions } = plan(
      [
        {
          status: 'pass',
          override: { evaluated_at: at(-60), cause: '{"kind":"denied"}' },
        },
      ],
      later([verdict('s0', 'pass')]),
    );
    expect(written).toMatchObject([
      { status: 'pass', evaluated_at: null, cause: null, cause_kind: null },
    ]);
    expect(transitions).toEqual([]);
  });

  it('replaces one unknown by another, without a transition', () => {
    const { written, transitions } = plan(
      [{ status: 'unknown' }],
      later([unknown('s0', 'denied')]),
    );
    expect(written).toMatchObject([
      { status: 'unknown', since: at(0), cause_kind: 'denied' },
    ]);
    expect(transitions).toEqual([]);
  });

  it.each(UNKNOWN_CAUSE_KINDS)(
    'stores an unknown because %s where nothing was concluded before',
    kind => {
      expect(plan([], later([unknown('s0', kind)])).written).toMatchObject([
        { status: 'unknown', cause_kind: kind, evaluated_at: null },
      ]);
    },
  );

  it('never stores a pass where there is an unknown for the same subject', () => {
    for (const verdicts of [
      [verdict('s0', 'pass'), unknown('s0', 'denied')],
      [unknown('s0', 'denied'), verdict('s0', 'pass')],
    ]) {
      expect(plan([], later(verdicts)).written).toMatchObject([
        { status: 'unknown' },
      ]);
    }
  });

  it('lets nothing stand where the region is disabled', () => {
    const { removed, retained, written } = plan(
      [{ status: 'pass' }, { status: 'fail' }],
      later([unknown('s1', 'denied')], {
        unlisted: { kind: 'denied', message: 'no' },
      }),
      true,
    );
    expect(removed).toMatchObject([{ subject: 's0' }]);
    expect(retained).toEqual([]);
    expect(written).toMatchObject([{ subject: 's1', status: 'unknown' }]);
  });

  it('removes the results of controls that do not judge a disabled region', () => {
    const changes = plan(
      [{ status: 'fail' }],
      { ...later([]), controlId: 'other' },
      true,
    );
    expect(changes.removed).toMatchObject([{ subject: 's0' }]);
  });

  it('leaves the results of controls that were not evaluated', () => {
    const changes = plan([{ status: 'fail' }], {
      ...later([]),
      controlId: 'other',
    });
    expect(changes).toEqual(NOTHING);
  });
});
