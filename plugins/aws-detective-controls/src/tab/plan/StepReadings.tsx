import { makeStyles } from '@material-ui/core/styles';
import { LocalizedLink } from '../../components/LocalizedLink';
import { Muted } from '../../components/Muted';
import { useText } from '../../hooks/useText';
import { PlacedStep } from './benchmarkModel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(2),
    fontSize: '0.875rem',
  },
}));

/** What to read for a step: its own links, or else the page of its best practice. */
export function StepReadings({ placed }: { placed: PlacedStep }) {
  const classes = useStyles();
  const t = useText();
  const { step, practice } = placed;
  const links =
    step.links.length > 0
      ? step.links
      : [{ label: practice.title, url: practice.url }];
  return (
    <div className={classes.root}>
      <Muted>{t('plan.readings')}</Muted>
      {links.map(link => (
        <LocalizedLink key={link.url.en} label={link.label} url={link.url} />
      ))}
    </div>
  );
}
