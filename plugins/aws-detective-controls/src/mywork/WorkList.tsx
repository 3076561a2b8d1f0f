import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  awsDetectiveControlsScorecardReadPermission,
  ScoreSummary,
} from 'backstage-plugin-aws-detective-controls-common';
import { LoadMore } from '../components/LoadMore';
import { Notice } from '../components/Notice';
import { TextRoot } from '../components/TextRoot';
import { useControls } from '../hooks/useControls';
import { useText } from '../hooks/useText';
import { judgedCount } from '../scorecard/figures/scoreStates';
import { Loading } from '../scorecard/states/Loading';
import { LoadError } from '../states/LoadError';
import { isNotAllowed } from '../states/responseErrors';
import { UpdateFailed } from '../states/UpdateFailed';
import { GapItem } from './GapItem';
import { useScorecardLink } from './useScorecardLink';
import { useWorkGaps, useWorkSummary } from './useWork';
import { WorkCounts } from './WorkCounts';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  footer: { marginTop: theme.spacing(1) },
}));

/** Props of {@link WorkList}. */
export interface WorkListProps {
  /** Refs of groups and users, or `mine`: see `ScorecardFilter.owner`. */
  owners: readonly string[];
}

/** The backend refuses: which permission is missing. */
function Refused() {
  const t = useText();
  return (
    <Typography variant="body2">
      {t('mywork.denied', {
        permission: awsDetectiveControlsScorecardReadPermission.name,
      })}
    </Typography>
  );
}

/** Why there is nothing to do: only what was assessed, and has no gap, is in order. */
function NothingToDo({ summary }: { summary: ScoreSummary }) {
  const t = useText();
  const { entities, counts } = summary;
  if (entities === 0) {
    return <Typography variant="body2">{t('mywork.noEntities')}</Typography>;
  }
  if (judgedCount(counts) === 0) {
    return <Typography variant="body2">{t('mywork.nothingJudged')}</Typography>;
  }
  const unassessed = counts.unknown + counts.stale;
  if (unassessed > 0) {
    return (
      <Notice tone="unknown">
        {t('mywork.noKnownGap', { count: unassessed })}
      </Notice>
    );
  }
  return (
    <Typography variant="body2">
      {counts.waived > 0
        ? t('mywork.onlyWaived', { count: counts.waived })
        : t('mywork.noGap', { count: entities })}
    </Typography>
  );
}

function LoadedWork(props: WorkListProps & { summary: ScoreSummary }) {
  const { owners, summary } = props;
  const classes = useStyles();
  const t = useText();
  const controls = useControls();
  const link = useScorecardLink();
  const gaps = useWorkGaps(owners, summary);
  const all = link({ view: 'gaps', owner: owners });
  const settled = !gaps.loading && !gaps.error;
  if (isNotAllowed(gaps.error)) {
    return <Refused />;
  }
  return (
    <>
      {summary.entities > 0 && <WorkCounts summary={summary} owners={owners} />}
      {gaps.items.length > 0 && (
        <ol className={classes.list} aria-label={t('mywork.list')}>
          {gaps.items.map(gap => (
            <GapItem
              key={`${gap.entityRef} ${gap.controlId}`}
              gap={gap}
              title={controls.byId.get(gap.controlId)?.title}
            />
          ))}
        </ol>
      )}
      {gaps.items.length === 0 && settled ? (
        <NothingToDo summary={summary} />
      ) : (
        <LoadMore list={gaps} />
      )}
      {all && summary.entities > 0 && (
        <div className={classes.footer}>
          <Link to={all}>{t('mywork.openScorecard')}</Link>
        </div>
      )}
    </>
  );
}

/** What the entities of owners lack: how much, and each gap, most urgent first. */
export function WorkList({ owners }: WorkListProps) {
  const { value, error, reload } = useWorkSummary(owners);
  const content = () => {
    if (isNotAllowed(error)) {
      return <Refused />;
    }
    if (!value) {
      return error ? <LoadError error={error} onRetry={reload} /> : <Loading />;
    }
    return (
      <>
        {error && <UpdateFailed error={error} onRetry={reload} />}
        <LoadedWork owners={owners} summary={value} />
      </>
    );
  };
  return <TextRoot>{content()}</TextRoot>;
}
