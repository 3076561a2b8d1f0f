import { ConflictError, NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { WaiverRow } from '../../sql/rows';
import { toStoredTime } from '../../sql/time';
import { Store, StoredWaiver } from '../../Store';
import { makeScoresDue } from './makeScoresDue';
import { toWaiver } from './toWaiver';

type Action = Parameters<Store['decideWaiver']>[0]['action'];

/** The states from which each action leads on, and to which. */
const NEXT: Record<Action, { from: string[]; to: string }> = {
  approve: { from: ['requested'], to: 'approved' },
  refuse: { from: ['requested'], to: 'refused' },
  withdraw: { from: ['requested', 'approved'], to: 'withdrawn' },
};

const PAST: Record<Action, string> = {
  approve: 'approved',
  refuse: 'refused',
  withdraw: 'withdrawn',
};

/** See `Store.decideWaiver`. */
export async function decideWaiver(
  knex: Knex,
  options: Parameters<Store['decideWaiver']>[0],
): Promise<StoredWaiver> {
  const { id, action, by, note } = options;
  const now = toStoredTime(options.now);
  return knex.transaction(async tx => {
    const stored = await tx<WaiverRow>('waivers').where({ id }).first();
    if (!stored) {
      throw new NotFoundError(`No waiver '${id}'`);
    }
    rejectStep(toWaiver(stored, now), action, now);

    const change: Partial<WaiverRow> = {
      state: NEXT[action].to,
      decision_note: note ?? stored.decision_note,
      ...(action === 'withdraw'
        ? { ended_at: now, ended_by: by }
        : { decided_by: by, decided_at: now }),
      ...(action === 'approve' && { starts_at: now }),
    };
    // Of two at once, the second waits here for the first, and then finds another state.
    const changed = await tx<WaiverRow>('waivers')
      .where({ id, state: stored.state })
      .update(change);
    if (changed === 0) {
      throw new ConflictError(
        `Waiver '${id}' was decided on meanwhile: read it anew`,
      );
    }
    if (action === 'approve' || stored.state === 'approved') {
      await makeScoresDue(tx, [stored], now);
    }
    return toWaiver({ ...stored, ...change }, now);
  });
}

function rejectStep(waiver: StoredWaiver, action: Action, now: string): void {
  const { id, state, endsAt } = waiver;
  const { from } = NEXT[action];
  if (!from.includes(state)) {
    throw new ConflictError(
      `Waiver '${id}' is ${state}, and only one that is ${from.join(
        ' or ',
      )} can be ${PAST[action]}`,
    );
  }
  if (action === 'approve' && endsAt <= now) {
    throw new ConflictError(
      `Waiver '${id}' was asked for until ${endsAt}, which is past: refuse it, and ask for another`,
    );
  }
}
