import {
  Control,
  ControlEvaluation,
  Peers,
  Snapshot,
  Verdict,
} from '../../model';
import { evaluateSnapshot } from '../evaluate';
import { renderReason } from '../renderReason';

/**
 * Runs one control, and checks of every verdict what must always hold: a cause
 * exactly where it is unknown, and a reason that can be said in both languages;
 * and that it judges by no reading of others that it does not ask for.
 */
export function evaluate(
  control: Control,
  snapshot: Snapshot,
): ControlEvaluation {
  const [evaluation] = evaluateSnapshot(
    { ...snapshot, peers: declaredPeers(control, snapshot) },
    [control],
  );
  for (const verdict of evaluation.verdicts) {
    expect(verdict.cause !== undefined).toBe(verdict.status === 'unknown');
    expect(Object.keys(control.reasons)).toContain(verdict.reason.key);
    const { en, ja } = renderReason(control, verdict.reason);
    expect(en).not.toMatch(/\{\{|undefined/);
    expect(ja).not.toMatch(/\{\{|undefined/);
  }
  const subjects = evaluation.verdicts.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(subjects.length);
  return evaluation;
}

/** The verdict of one control on one subject, which must be there. */
export function verdictOn(
  control: Control,
  snapshot: Snapshot,
  subject: string,
): Verdict {
  const { verdicts } = evaluate(control, snapshot);
  const verdict = verdicts.find(({ subject: of }) => of === subject);
  if (!verdict) {
    throw new Error(
      `No verdict on ${subject}, but on ${verdicts.map(v => v.subject)}`,
    );
  }
  return verdict;
}

/** Status and reason of one control on one subject, such as `fail: no-trail`. */
export function judged(
  control: Control,
  snapshot: Snapshot,
  subject: string,
): string {
  const { status, reason } = verdictOn(control, snapshot, subject);
  return `${status}: ${reason.key}`;
}

/** The kinds of the causes by which verdicts are unknown, one by one. */
export function causesOf<T>(
  failures: readonly T[],
  verdictFor: (failure: T) => Verdict,
): (string | undefined)[] {
  return failures.map(failure => verdictFor(failure).cause?.kind);
}

/** What the control sees of others in a sweep: what it asks for. */
function declaredPeers(
  control: Control,
  { peers, readings, target }: Snapshot,
): Peers {
  const asked = control.peers?.(readings, target, peers) ?? [];
  return {
    reading(collector, { accountId, region }) {
      expect(asked).toContainEqual({ collector, accountId, region });
      return peers.reading(collector, { accountId, region });
    },
  };
}
