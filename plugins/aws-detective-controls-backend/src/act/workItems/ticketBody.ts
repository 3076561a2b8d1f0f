import {
  ControlMetadata,
  findStep,
} from 'backstage-plugin-aws-detective-controls-common';
import { code, link } from './ticketText';

/** How many failing resources a ticket names. */
const MAXIMUM_NAMED = 20;

/** A subject that fails. */
export interface FailingSubject {
  /** An ARN, or `account/…`. */
  subject: string;
  name?: string;
  accountId: string;
  region: string;
  /** In English. */
  reason?: string;
}

/** What a ticket is written from. */
export interface TicketContent {
  entityRef: string;
  ownerRef?: string;
  control: ControlMetadata;
  failing: readonly FailingSubject[];
  /** Whether there are more than are given. */
  more: boolean;
  /** ISO 8601. */
  dueAt?: string;
  /** The entity's tab. */
  entityUrl?: string;
  idempotencyKey: string;
}

/** The title of a gap's ticket: plain text. */
export function ticketTitle({
  entityRef,
  control,
}: Pick<TicketContent, 'entityRef' | 'control'>): string {
  return `${control.title.en}: ${entityRef}`;
}

/**
 * The text of a gap's ticket: Markdown in English. Names from AWS and from the catalog
 * stand in it as code.
 */
export function ticketBody(content: TicketContent): string {
  const { control, entityRef, ownerRef, dueAt, entityUrl } = content;
  const facts = [
    `- Entity: ${code(entityRef)}`,
    ...(ownerRef ? [`- Owner: ${code(ownerRef)}`] : []),
    `- Control: ${code(control.id)} (severity ${control.severity})`,
    ...(dueAt ? [`- Due: ${dueAt.slice(0, 10)}`] : []),
  ];
  const links = [
    ...(entityUrl ? [link('The entity in Backstage', entityUrl)] : []),
    ...control.remediation.links.map(({ label, url }) =>
      link(label.en, url.en),
    ),
  ];
  return [
    `**${control.title.en}** does not hold.`,
    facts.join('\n'),
    '## Why it matters',
    why(control),
    '## What fails',
    failingList(content),
    '## What to do',
    control.remediation.summary.en,
    links.map(item => `- ${item}`).join('\n'),
    'Opened by AWS Detective Controls in Backstage. It is closed when the gap passes, and opened again when it comes back.',
    `<!-- aws-detective-controls ${content.idempotencyKey} -->`,
  ].join('\n\n');
}

function why(control: ControlMetadata): string {
  const found = findStep(control.step);
  const asks = found
    ? `It answers a step of AWS Well-Architected SEC 4, "How do you detect and investigate security events?": ${found.bestPractice.id} ${found.bestPractice.title.en}, "${found.step.title.en}".`
    : 'It answers AWS Well-Architected SEC 4, "How do you detect and investigate security events?".';
  const risk = found
    ? ` AWS rates the risk of not having this best practice in place as ${found.bestPractice.risk.toLowerCase()}.`
    : '';
  return `${asks}${risk} While it is missing, an attack on what is listed here may go unseen.`;
}

function failingList({ failing, more }: TicketContent): string {
  if (failing.length === 0) {
    return 'See the entity in Backstage.';
  }
  const lines = failing.slice(0, MAXIMUM_NAMED).map(item => {
    const name =
      item.name && item.name !== item.subject ? `${code(item.name)} ` : '';
    const reason = item.reason ? `: ${code(item.reason)}` : '';
    return `- ${name}${code(item.subject)} in ${code(
      `${item.accountId} ${item.region}`,
    )}${reason}`;
  });
  const rest = failing.length - lines.length;
  if (rest > 0 || more) {
    lines.push(more ? `- and at least ${rest + 1} more` : `- and ${rest} more`);
  }
  return lines.join('\n');
}
