import { makeStyles } from '@material-ui/core/styles';
import { PlanStep } from 'backstage-plugin-aws-detective-controls-common';
import { LocalizedLink } from '../../components/LocalizedLink';
import { Muted } from '../../components/Muted';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
    marginBottom: theme.spacing(2),
    fontSize: '0.875rem',
  },
}));

/** What the improvement plan says to read for a step. */
export function StepReadings({ step }: { step: PlanStep }) {
  const classes = useStyles();
  const t = useText();
  if (step.links.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Muted>{t('plan.readings')}</Muted>
      {step.links.map(link => (
        <LocalizedLink key={link.url.en} label={link.label} url={link.url} />
      ))}
    </div>
  );
}
