import Button from '@material-ui/core/Button';
import { EmptyState, Link } from '@backstage/core-components';
import { useTargetsPath } from '../../hooks/useTabLink';
import { useText } from '../../hooks/useText';
import { useScorecardUrl } from '../url/useScorecardUrl';

/** Nothing to show: nothing matches the filters, or nothing was assessed yet. */
export function NothingYet() {
  const t = useText();
  const url = useScorecardUrl();
  const targets = useTargetsPath();
  if (url.filtered) {
    return (
      <EmptyState
        missing="data"
        title={t('scorecard.noMatch')}
        description={t('scorecard.noMatchText')}
        action={
          <Button variant="outlined" onClick={url.clear}>
            {t('filter.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      missing="data"
      title={t('scorecard.nothingYet')}
      description={t('scorecard.nothingYetText')}
      action={
        targets ? (
          <Link to={targets}>{t('scorecard.seeSweeps')}</Link>
        ) : undefined
      }
    />
  );
}
