import { useEffect, useRef } from 'react';
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
  status: { outline: 'none' },
  progress: { flexBasis: '100%' },
}));

/** Where a list is: loading, failed, or with more to load. */
export function LoadMore<T>({ list }: { list: PagedList<T> }) {
  const { items, total, more, loading, error } = list;
  const classes = useStyles();
  const t = useText();
  const status = useRef<HTMLSpanElement>(null);
  const failure = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current && !loading) {
      pressed.current = false;
      // The button goes with the last page and with an error, and would take the focus
      // along.
      if (error) {
        failure.current?.focus();
      } else if (!more) {
        status.current?.focus();
      }
    }
  }, [loading, more, error]);
  if (error) {
    return (
      <div ref={failure} tabIndex={-1} className={classes.status}>
        <LoadError error={error} onRetry={list.retry} />
      </div>
    );
  }
  if (loading && items.length === 0) {
    return <Progress aria-label={t('state.loading')} />;
  }
  const loadMore = () => {
    if (!loading) {
      pressed.current = true;
      list.loadMore();
    }
  };
  return (
    <div className={classes.root}>
      <span role="status" ref={status} tabIndex={-1} className={classes.status}>
        <Muted>
          {total === undefined
            ? t('table.loaded', { count: items.length })
            : t('table.loadedOf', {
                loaded: String(items.length),
                count: total,
              })}
          {more && ` · ${t('table.moreToLoad')}`}
        </Muted>
      </span>
      {more && (
        // Not disabled while it loads: who pressed it with the keyboard stays on it.
        <Button
          variant="outlined"
          size="small"
          aria-disabled={loading}
          onClick={loadMore}
        >
          {t('table.loadMore')}
        </Button>
      )}
      {loading && (
        <div className={classes.progress}>
          <Progress aria-label={t('state.loading')} />
        </div>
      )}
    </div>
  );
}
