import { PropsWithChildren } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(2),
  },
}));

/** Props of {@link FilterBar}. */
export interface FilterBarProps {
  /** Clears every filter; absent where none is set. */
  onClear?: () => void;
}

/** A row of filters. */
export function FilterBar(props: PropsWithChildren<FilterBarProps>) {
  const classes = useStyles();
  const t = useText();
  return (
    <div role="group" aria-label={t('filter.filters')} className={classes.root}>
      {props.children}
      {props.onClear && (
        <Button size="small" onClick={props.onClear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}
