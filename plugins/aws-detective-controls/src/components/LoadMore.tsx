import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Progress } from '@backstage/core-components';
import { PagedList } from '../hooks/usePagedList';
import { useText } from '../hooks/useText';
import { LoadError } from '../states/LoadError';
import { Muted } from './Muted';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 0),
  },
}));

/** Where a list is: loading, failed, or with more to load. */
export function LoadMore<T>({ list }: { list: PagedList<T> }) {
  const classes = useStyles();
  const t = useText();
  if (list.error) {
    return <LoadError error={list.error} onRetry={list.retry} />;
  }
  if (list.loading) {
    return <Progress />;
  }
  return (
    <div className={classes.root}>
      <span role="status">
        <Muted>
          {list.total === undefined
            ? t('table.loaded', { count: list.items.length })
            : t('table.loadedOf', {
                loaded: String(list.items.length),
                count: list.total,
              })}
          {list.more && ` · ${t('table.moreToLoad')}`}
        </Muted>
      </span>
      {list.more && (
        <Button variant="outlined" size="small" onClick={list.loadMore}>
          {t('table.loadMore')}
        </Button>
      )}
    </div>
  );
}
