import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  EntityPosture,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { causeService } from '../components/causeWords';
import { CopyText } from '../components/CopyText';
import { place } from '../components/accountId';
import { DueDate } from '../components/DueDate';
import { mutedText, quietGround, statusColours } from '../components/palette';
import { useNow } from '../components/RelativeTime';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { duration } from '../components/time';
import { Controls } from '../hooks/useControls';
import { useLanguage } from '../hooks/useLanguage';
import { useLocalizedText } from '../hooks/useLocalizedText';
import { useText } from '../hooks/useText';

const useStyles = makeStyles(theme => ({
  box: {
    borderLeft: `4px solid ${statusColours(theme, 'gap').solid}`,
    backgroundColor: quietGround(theme),
    padding: theme.spacing(1.25, 1.5),
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
  unread: { borderLeftColor: statusColours(theme, 'unknown').solid },
  text: { flex: '1 1 14em', minWidth: 0, overflowWrap: 'anywhere' },
  heading: {
    margin: 0,
    color: mutedText(theme),
    fontSize: '0.8125rem',
    fontWeight: 400,
  },
  task: { fontWeight: 600 },
  meta: { color: mutedText(theme), fontSize: '0.8125rem' },
}));

/** Props of {@link DoFirst}. */
export interface DoFirstProps {
  posture: EntityPosture;
  controls: Controls;
  tabLink(query?: Record<string, string>): string;
}

function Task(props: {
  task: ReactNode;
  meta: ReactNode;
  link: string;
  linkOf: string;
  unread?: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  return (
    <section className={`${classes.box} ${props.unread ? classes.unread : ''}`}>
      <div className={classes.text}>
        <h3 className={classes.heading}>{t('card.doFirst')}</h3>
        <div className={classes.task}>{props.task}</div>
        <div className={classes.meta}>{props.meta}</div>
      </div>
      <Link to={props.link}>
        <span aria-hidden>{t('card.how')} →</span>
        <VisuallyHidden>
          {t('card.howOf', { title: props.linkOf })}
        </VisuallyHidden>
      </Link>
    </section>
  );
}

/** How to make readable what could not be read. */
function WhatToDo({ cause }: { cause: UnknownCause }) {
  const t = useText();
  const service = causeService(cause);
  if (cause.kind === 'disabled' && service) {
    return <>{t('card.enableService', { service })}</>;
  }
  // Of a call that was throttled or failed, the action is not missing.
  return cause.kind === 'denied' && cause.action ? (
    <>{t('card.makeReadable', { action: <CopyText text={cause.action} /> })}</>
  ) : (
    <>{t('card.readAgain')}</>
  );
}

/**
 * The most urgent thing to do: the worst gap of its own, or, where there is none,
 * to make readable what could not be read.
 */
export function DoFirst({ posture, controls, tabLink }: DoFirstProps) {
  const t = useText();
  const language = useLanguage();
  const localized = useLocalizedText();
  const now = useNow();
  const first = posture.doFirst[0];
  if (first) {
    const control = controls.byId.get(first.controlId);
    const title = control ? localized(control.title) : first.controlId;
    const step = control && Number(control.step.split('-S')[1]);
    const meta = [
      control && t('card.notMet', { title }),
      control?.bestPractice,
      step && t('card.step', { number: String(step) }),
      control?.equivalents.securityHub[0],
      t('time.gapFor', {
        duration: duration((now - Date.parse(first.since)) / 1000, language),
      }),
    ].filter(Boolean);
    const resource = first.resource;
    return (
      <Task
        task={
          <>
            {control ? localized(control.remediation.summary) : title}{' '}
            {resource ? (
              <CopyText
                text={resource.arn}
                label={resource.name ?? resource.id}
              />
            ) : (
              place(first.accountId, first.region)
            )}
          </>
        }
        meta={
          <>
            {meta.join(' · ')}
            {first.dueAt && (
              <>
                {' · '}
                <DueDate at={first.dueAt} />
              </>
            )}
          </>
        }
        link={tabLink({ control: first.controlId })}
        linkOf={title}
      />
    );
  }
  const unread = posture.notAssessed[0];
  if (!unread || posture.counts.fail > 0) {
    return null;
  }
  return (
    <Task
      unread
      task={<WhatToDo cause={unread.cause} />}
      meta={[
        place(unread.cause.accountId ?? unread.accountId, unread.region),
        t('count.results', { count: unread.results }),
      ].join(' · ')}
      link={tabLink({ control: unread.controlIds[0] })}
      linkOf={t('card.couldNotAssess')}
    />
  );
}
