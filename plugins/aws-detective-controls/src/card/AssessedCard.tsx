import { makeStyles } from '@material-ui/core/styles';
import { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../components/Muted';
import { Controls } from '../hooks/useControls';
import { useTabLink } from '../hooks/useTabLink';
import { useText } from '../hooks/useText';
import { AccountLine } from './AccountLine';
import { AgesLine } from './AgesLine';
import { DoFirst } from './DoFirst';
import { Headline } from './Headline';
import { NotAssessedList } from './NotAssessedList';
import { SignalRow } from './SignalRow';
import { signalsToShow } from './signalsToShow';

const useStyles = makeStyles(theme => ({
  signals: { listStyle: 'none', margin: theme.spacing(1, 0, 2), padding: 0 },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: theme.spacing(1, 2),
    marginTop: theme.spacing(2),
  },
}));

/** Props of {@link AssessedCard}. */
export interface AssessedCardProps {
  entity: Entity;
  posture: EntityPosture;
  controls: Controls;
}

/** The card of an entity that has results. */
export function AssessedCard(props: AssessedCardProps) {
  const { entity, posture, controls } = props;
  const classes = useStyles();
  const t = useText();
  const tabLink = useTabLink(entity);
  return (
    <>
      <Headline posture={posture} />
      <ul className={classes.signals} aria-label={t('card.signals')}>
        {signalsToShow(posture).map(signal => (
          <SignalRow
            key={signal.signal}
            signal={signal}
            posture={posture}
            controls={controls}
            tabLink={tabLink}
          />
        ))}
      </ul>
      <AgesLine posture={posture} />
      {controls.error && <Muted>{t('card.controlsFailed')}</Muted>}
      <DoFirst posture={posture} controls={controls} tabLink={tabLink} />
      <NotAssessedList notAssessed={posture.notAssessed} />
      <div className={classes.footer}>
        <Link to={tabLink()}>{t('card.openPlan')}</Link>
        <AccountLine posture={posture} />
      </div>
    </>
  );
}
