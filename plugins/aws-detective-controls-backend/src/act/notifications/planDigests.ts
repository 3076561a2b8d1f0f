import {
  ScoreState,
  Severity,
} from 'backstage-plugin-aws-detective-controls-common';
import { NotificationKind, OpenNotice } from '../../model';
import { DigestTime } from '../../store/Store';

/** Critical gaps are told after this, however long digests are to wait. */
const CRITICAL_HOURS = 1;
const HOUR_MS = 60 * 60 * 1000;

/** What one notification tells. */
export interface Digest {
  recipient: string;
  kind: NotificationKind;
  /** At least one. */
  notices: OpenNotice[];
  /** Who is told all of it anyway. */
  except?: string;
  /** The last one has to be from before: ISO 8601. */
  sentBefore: string;
}

/** What {@link planDigests} judges by. */
export interface DigestRules {
  /** Of the controls that are judged now. */
  severities: ReadonlyMap<string, Severity>;
  kinds: readonly NotificationKind[];
  digestHours: number;
  now: Date;
}

/**
 * Makes digests of what is to be told: one for each recipient and kind.
 *
 * @param notices - each with the state of its gap as it is now
 * @returns `digests` that are due, and `dropped` notices, which nobody is to hear any
 *   more: the gap is none any more, or is waived, or nobody owns it
 */
export function planDigests(
  notices: readonly { notice: OpenNotice; state?: ScoreState }[],
  sent: readonly DigestTime[],
  rules: DigestRules,
): { digests: Digest[]; dropped: OpenNotice[] } {
  const dropped: OpenNotice[] = [];
  const groups = new Map<string, Digest>();
  for (const { notice, state } of notices) {
    const recipient = notice.recipient ?? notice.ownerRef;
    const fate = fateOf(notice, state, rules);
    if (fate === 'drop' || !recipient) {
      dropped.push(notice);
    } else if (fate === 'tell') {
      const key = `${notice.kind} ${recipient}`;
      const group = groups.get(key) ?? {
        recipient,
        kind: notice.kind,
        notices: [],
        sentBefore: '',
      };
      groups.set(key, group);
      group.notices.push(notice);
    }
  }

  const sentAt = new Map(
    sent.map(time => [`${time.kind} ${time.recipient}`, time.sentAt]),
  );
  const digests: Digest[] = [];
  for (const [key, group] of groups) {
    const sentBefore = sentBeforeOf(group, rules);
    const last = sentAt.get(key);
    if (last === undefined || last <= sentBefore) {
      digests.push({
        ...group,
        except: toldAnyway(group),
        sentBefore,
      });
    }
  }
  return { digests, dropped };
}

function fateOf(
  { kind, controlId, waiver }: OpenNotice,
  state: ScoreState | undefined,
  { severities, kinds }: DigestRules,
): 'tell' | 'wait' | 'drop' {
  if (!kinds.includes(kind) || !severities.has(controlId)) {
    return 'drop';
  }
  if (kind === 'waiver-ending') {
    return waiver ? 'tell' : 'drop';
  }
  if (state === 'unknown' || state === 'stale') {
    return 'wait';
  }
  return state === 'fail' ? 'tell' : 'drop';
}

function sentBeforeOf(
  { notices }: Digest,
  { severities, digestHours, now }: DigestRules,
): string {
  const critical = notices.some(
    ({ kind, controlId }) =>
      kind !== 'waiver-ending' && severities.get(controlId) === 'critical',
  );
  const hours = critical ? Math.min(CRITICAL_HOURS, digestHours) : digestHours;
  return new Date(now.getTime() - hours * HOUR_MS).toISOString();
}

/** Who asked for a waiver on what is their own is told of it twice otherwise. */
function toldAnyway({ recipient, notices }: Digest): string | undefined {
  const askers = new Set(notices.map(({ waiver }) => waiver?.requestedBy));
  const [asker] = askers;
  return askers.size === 1 && asker !== recipient ? asker : undefined;
}
