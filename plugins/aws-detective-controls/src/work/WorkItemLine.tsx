import { WorkItem } from 'backstage-plugin-aws-detective-controls-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ExternalLink } from '../components/ExternalLink';
import { Muted } from '../components/Muted';
import { RelativeTime } from '../components/RelativeTime';
import { useText } from '../hooks/useText';

/** Work on a gap in a line: its state, who has it, its ticket, and what keeps the ticket. */
export function WorkItemLine({ item }: { item: WorkItem }) {
  const t = useText();
  const { state, assigneeRef, ticket, problem } = item;
  return (
    <div>
      {t(`work.item.${state}`)}
      {assigneeRef && (
        <>
          {' · '}
          <EntityRefLink
            entityRef={assigneeRef}
            defaultKind="user"
            hideIcon
            underline="always"
          />
        </>
      )}
      {ticket && (
        <>
          {' · '}
          <ExternalLink href={ticket.url}>{ticket.title}</ExternalLink>
        </>
      )}
      {problem && (
        <div>
          <Muted>
            {t('work.ticketProblem')} <span lang="en">{problem.message}</span>
            {problem.nextTryAt && (
              <>
                {' · '}
                {t('work.nextTry', {
                  time: <RelativeTime at={problem.nextTryAt} />,
                })}
              </>
            )}
          </Muted>
        </div>
      )}
    </div>
  );
}
