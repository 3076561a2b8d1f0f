import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { Muted } from '../../components/Muted';
import { SeverityLabel } from '../../components/SeverityLabel';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { TextFunction, useText } from '../../hooks/useText';
import { FirstThing, pickFirst } from './pickFirst';
import { PlanControl } from './planModel';
import { SectionHeading } from './SectionHeading';
import { useControlLink } from './useControlLink';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(0.5, 2, 1) },
  list: { margin: 0, paddingLeft: theme.spacing(3) },
  item: { padding: theme.spacing(0.25, 0), overflowWrap: 'anywhere' },
}));

function extent({ control, scope, gaps }: FirstThing, t: TextFunction): string {
  if (scope === 'inherited') {
    return [
      t('count.accountGaps', { count: gaps }),
      t('plan.accountHasWork'),
    ].join(' · ');
  }
  return control.scope === 'resource'
    ? t('plan.inResources', { count: gaps })
    : t('count.accountGaps', { count: gaps });
}

/** The most urgent controls with gaps, each with a link that opens it. */
export function ToDoFirst({ items }: { items: PlanControl[] }) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const linkTo = useControlLink();
  const things = pickFirst(items);
  if (things.length === 0) {
    return null;
  }
  return (
    <Paper className={classes.root}>
      <SectionHeading>{t('plan.doFirst')}</SectionHeading>
      <ol className={classes.list}>
        {things.map(thing => (
          <li key={thing.control.id} className={classes.item}>
            <Link to={linkTo(thing.control.id)} underline="always">
              {localized(thing.control.title)}
            </Link>{' '}
            <SeverityLabel severity={thing.control.severity} />{' '}
            <Muted>{extent(thing, t)}</Muted>
          </li>
        ))}
      </ol>
    </Paper>
  );
}
