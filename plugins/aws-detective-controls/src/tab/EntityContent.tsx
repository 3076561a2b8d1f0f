import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { IMPROVEMENT_PLAN } from 'backstage-plugin-aws-detective-controls-common';
import { Muted } from '../components/Muted';
import { PostureSubtitle } from '../components/PostureSubtitle';
import { RefreshButton } from '../components/RefreshButton';
import { RefreshStatus } from '../components/RefreshStatus';
import { TextRoot } from '../components/TextRoot';
import { useLocalizedText } from '../hooks/useLocalizedText';
import { usePosture } from '../hooks/usePosture';
import { useRefresh } from '../hooks/useRefresh';
import { useText } from '../hooks/useText';
import { PostureState } from '../states/PostureState';
import { EntityViews } from './EntityViews';

const useStyles = makeStyles(theme => ({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(1),
  },
  title: { margin: 0 },
}));

/** The entity tab: the SEC 4 improvement plan of one entity, and the lists behind it. */
export function EntityContent() {
  const { entity } = useEntity();
  const classes = useStyles();
  const entityRef = stringifyEntityRef(entity);
  const posture = usePosture(entityRef);
  const refresh = useRefresh(entityRef, posture.expectSweep);
  const localized = useLocalizedText();
  const t = useText();
  const { value } = posture;
  const sweepable = value !== undefined && value.state !== 'no-claims';
  return (
    <TextRoot>
      <div className={classes.header}>
        <div>
          <Typography variant="h5" component="h2" className={classes.title}>
            {t('card.subtitle')} · {localized(IMPROVEMENT_PLAN.question)}
          </Typography>
          {value?.state === 'assessed' && (
            <Muted>
              {entity.metadata.title ?? entity.metadata.name}
              {' · '}
              <PostureSubtitle posture={value} />
            </Muted>
          )}
          {sweepable && (
            <RefreshStatus
              refresh={refresh}
              running={value.state === 'first-sweep' ? 0 : value.sweep.running}
            />
          )}
        </div>
        {sweepable && <RefreshButton refresh={refresh} />}
      </div>
      <PostureState entity={entity} posture={posture}>
        {assessed => (
          <EntityViews
            entityRef={entityRef}
            posture={assessed}
            onChange={posture.reload}
          />
        )}
      </PostureState>
    </TextRoot>
  );
}
