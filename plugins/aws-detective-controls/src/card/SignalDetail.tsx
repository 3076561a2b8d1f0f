import { Fragment } from 'react';
import { Link } from '@backstage/core-components';
import { Cause } from '../components/Cause';
import { addCounts, judged, unassessed } from '../components/counts';
import { duration } from '../components/time';
import { useLanguage } from '../hooks/useLanguage';
import { useLocalizedText } from '../hooks/useLocalizedText';
import { useText } from '../hooks/useText';
import { FindingsDetail, openFindings } from './FindingsDetail';
import { SignalRowProps } from './SignalRow';

const SHOWN = 2;

function FailingLinks(props: SignalRowProps & { ids: string[] }) {
  const localized = useLocalizedText();
  return (
    <>
      {props.ids.map((id, index) => {
        const title = props.controls.byId.get(id)?.title;
        return (
          <Fragment key={id}>
            {index > 0 && ', '}
            <Link to={props.tabLink({ control: id })} underline="always">
              {title ? localized(title) : id}
            </Link>
          </Fragment>
        );
      })}
    </>
  );
}

/** Why a signal is what it is: what fails, what could not be read, or how much passes. */
export function SignalDetail(props: SignalRowProps) {
  const { signal, posture, controls } = props;
  const t = useText();
  const language = useLanguage();
  const all = addCounts(signal.counts, signal.inherited);
  const open = openFindings(posture);
  const failing = signal.failingControls.slice(0, SHOWN);
  const more = signal.failingControls.length - failing.length;
  const unread = posture.notAssessed.find(
    ({ controlIds }) =>
      unassessed(all) > 0 &&
      controlIds.some(id => controls.byId.get(id)?.signal === signal.signal),
  );
  const parts = [
    signal.signal === 'findings' &&
      (open > 0 ? (
        <FindingsDetail posture={posture} open={open} />
      ) : (
        judged(all) > 0 &&
        unassessed(all) === 0 &&
        signal.status !== 'unknown' &&
        t('card.noOpenFindings')
      )),
    failing.length > 0 && (
      <>
        {t('card.notMet', { title: <FailingLinks {...props} ids={failing} /> })}
        {more > 0 && ` · ${t('count.more', { count: more })}`}
      </>
    ),
    signal.counts.fail === 0 &&
      signal.inherited.fail > 0 &&
      t('card.belongsToAccount'),
    unread && (
      <Cause
        cause={unread.cause}
        accountId={unread.accountId}
        region={unread.region}
      />
    ),
    !unread &&
      all.stale > 0 &&
      t('card.staleDetail', {
        duration: duration(posture.staleAfterSeconds, language),
      }),
    all.fail === 0 &&
      signal.signal !== 'findings' &&
      all.pass > 0 &&
      t('count.passOf', { pass: String(all.pass), count: judged(all) }),
    judged(all) === 0 &&
      signal.status === 'not-applicable' &&
      t('card.nothingToJudge'),
  ].filter(Boolean);
  return (
    <>
      {parts.map((part, index) => (
        // The parts are a fixed order of sentences, not a list that changes.
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </>
  );
}
