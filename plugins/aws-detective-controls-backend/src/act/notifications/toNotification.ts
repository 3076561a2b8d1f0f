import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { NotificationSeverity } from '@backstage/plugin-notifications-common';
import {
  SEVERITIES,
  Severity,
} from 'backstage-plugin-aws-detective-controls-common';
import { NotificationKind, OpenNotice } from '../../model';
import { Digest } from './planDigests';

/** What a text says of a control. */
export interface NamedControl {
  title: string;
  severity: Severity;
}

/** As many are named in the text; the page has all of them. */
const NAMED = 5;
const PAGE = '/aws-detective-controls';
const DEFAULT_NAMESPACE = 'default';

const SEVERITY_OF: Record<Severity, NotificationSeverity> = {
  critical: 'critical',
  high: 'high',
  medium: 'normal',
  low: 'low',
};

/** Titles: of one and of several. */
const TITLES: Record<NotificationKind, [one: string, several: string]> = {
  'new-gap': ['1 new gap', 'new gaps'],
  'due-soon': ['1 gap is due soon', 'gaps are due soon'],
  overdue: ['1 gap is overdue', 'gaps are overdue'],
  'waiver-ending': ['1 waiver ends soon', 'waivers end soon'],
};

/**
 * Writes a digest as a notification of Backstage, in English: notifications have no
 * translations. A newer one of the same kind to the same recipient takes its place.
 */
export function toNotification(
  digest: Digest,
  controls: ReadonlyMap<string, NamedControl>,
): NotificationSendOptions {
  const { recipient, kind, except } = digest;
  const severityOf = ({ controlId }: OpenNotice) =>
    controls.get(controlId)?.severity ?? 'low';
  const notices = distinct(digest.notices).sort(
    (a, b) =>
      SEVERITIES.indexOf(severityOf(a)) - SEVERITIES.indexOf(severityOf(b)),
  );
  return {
    recipients: {
      type: 'entity',
      entityRef: recipient,
      ...(except && { excludeEntityRef: except }),
    },
    payload: {
      title: titleOf(kind, notices),
      description: describe(notices, recipient, controls),
      link: linkOf(digest),
      severity: SEVERITY_OF[severityOf(notices[0])],
      topic: kind,
      scope: `${kind}:${recipient}`,
    },
  };
}

/** To the owner of an entity who asked for its waiver too, it is one. */
function distinct(notices: readonly OpenNotice[]): OpenNotice[] {
  return [
    ...new Map(
      notices.map(notice => [
        `${notice.holder} ${notice.controlId} ${notice.waiverId}`,
        notice,
      ]),
    ).values(),
  ];
}

function titleOf(
  kind: NotificationKind,
  notices: readonly OpenNotice[],
): string {
  const [one, several] = TITLES[kind];
  const holders = [...new Set(notices.map(({ holder }) => holder))];
  const what = notices.length === 1 ? one : `${notices.length} ${several}`;
  const where =
    holders.length === 1
      ? nameOf(holders[0])
      : `${holders.length} ${
          holders.some(holder => holder.startsWith('account/'))
            ? 'entities and accounts'
            : 'entities'
        }`;
  return `${what} on ${where}`;
}

function describe(
  notices: readonly OpenNotice[],
  recipient: string,
  controls: ReadonlyMap<string, NamedControl>,
): string {
  const named = notices.slice(0, NAMED).map(notice => {
    const control = controls.get(notice.controlId);
    const until =
      notice.waiver && `, until ${notice.waiver.endsAt.slice(0, 10)}`;
    return `${nameOf(notice.holder)}: ${control?.title ?? notice.controlId} (${
      control?.severity ?? 'low'
    }${until ?? ''})`;
  });
  const left = notices.length - named.length;
  return [
    ...named,
    ...(left > 0 ? [`and ${left} more`] : []),
    `for ${nameOf(recipient)}`,
  ].join('; ');
}

function linkOf({ kind, recipient, notices }: Digest): string {
  if (kind === 'waiver-ending') {
    return `${PAGE}?${new URLSearchParams({
      view: 'waivers',
      state: 'approved',
    })}`;
  }
  const query = new URLSearchParams({ view: 'gaps', owner: recipient });
  if (kind === 'overdue') {
    query.set('overdue', '1');
  }
  const holders = new Set(notices.map(({ holder }) => holder));
  if (holders.size === 1) {
    query.set('entity', [...holders][0]);
  }
  return `${PAGE}?${query}`;
}

/** A ref without what goes without saying. */
function nameOf(ref: string): string {
  if (ref.startsWith('account/')) {
    return `account ${ref.split('/')[1]}`;
  }
  const { namespace, name } = parseEntityRef(ref);
  return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
}
