import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { quietGround } from '../../components/palette';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 2),
    padding: 0,
  },
  item: { maxWidth: '100%' },
  chip: {
    font: 'inherit',
    fontSize: '0.8125rem',
    gap: 4,
    maxWidth: '100%',
    padding: '3px 8px 3px 12px',
    borderRadius: 14,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: quietGround(theme),
    color: theme.palette.text.primary,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.text.primary}`,
      outlineOffset: 1,
    },
  },
  icon: { fontSize: '0.95rem', flexShrink: 0 },
}));

/** A filter that is set. */
export interface ActiveFilter {
  name: string;
  value: string;
  /** Such as `Owner`, and `team-payments`. */
  label: string;
  word: string;
}

/** Props of {@link FilterChips}. */
export interface FilterChipsProps {
  active: ActiveFilter[];
  onRemove(filter: ActiveFilter): void;
  onClear(): void;
}

/** The filters that are set, each with a way to take it away. */
export function FilterChips({ active, onRemove, onClear }: FilterChipsProps) {
  const classes = useStyles();
  const t = useText();
  if (active.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label={t('scorecard.activeFilters')}>
      {active.map(filter => {
        const text = `${filter.label}: ${filter.word}`;
        return (
          <li key={`${filter.name} ${filter.value}`} className={classes.item}>
            <ButtonBase
              className={classes.chip}
              aria-label={t('scorecard.removeFilter', { filter: text })}
              onClick={() => onRemove(filter)}
            >
              {text}
              <CloseIcon className={classes.icon} aria-hidden />
            </ButtonBase>
          </li>
        );
      })}
      <li>
        <Button size="small" onClick={onClear}>
          {t('filter.clear')}
        </Button>
      </li>
    </ul>
  );
}
