import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import {
  Benchmark,
  ControlMetadata,
  ControlResult,
  RemediationLink,
} from 'backstage-plugin-aws-detective-controls-common';
import { LocalizedLink } from '../../components/LocalizedLink';
import { Muted } from '../../components/Muted';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { placedSteps } from './benchmarkModel';
import { KnownAs } from './KnownAs';
import { RemediationSteps } from './RemediationSteps';
import { useControlLink } from './useControlLink';

const KINDS = {
  'well-architected-current': 'plan.currentGuidance',
  'well-architected-archived': 'plan.sourceDocument',
  plan: 'plan.planLink',
  'service-doc': 'plan.serviceDoc',
} as const;

const ORDER = Object.keys(KINDS) as RemediationLink['kind'][];

const useStyles = makeStyles(theme => ({
  heading: {
    fontSize: '0.875rem',
    fontWeight: 600,
    margin: theme.spacing(2, 0, 0.5),
  },
  links: {
    margin: theme.spacing(1, 0),
    paddingLeft: theme.spacing(2.5),
    fontSize: '0.875rem',
  },
}));

/** Props of {@link CloseIt}. */
export interface CloseItProps {
  control: ControlMetadata;
  /** The edition by which the plan is read. */
  benchmark?: Benchmark;
  /** Its results that fail. */
  failing: ControlResult[];
}

/** How to close a gap of a control, and where to read on. */
export function CloseIt({ control, benchmark, failing }: CloseItProps) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const linkTo = useControlLink();
  const { summary, steps, links } = control.remediation;
  const placed = placedSteps(benchmark).find(({ step }) =>
    step.controls.includes(control.id),
  );
  return (
    <>
      <h6 className={classes.heading}>{t('plan.closeIt')}</h6>
      <Typography variant="body2">{localized(summary)}</Typography>
      {steps && failing.length > 0 && (
        <RemediationSteps steps={steps} failing={failing} />
      )}
      <ul className={classes.links}>
        {ORDER.flatMap(kind =>
          links
            .filter(link => link.kind === kind)
            .map(link => (
              <li key={`${kind} ${link.url.en}`}>
                <Muted>{t(KINDS[kind])}: </Muted>
                <LocalizedLink label={link.label} url={link.url} />
              </li>
            )),
        )}
      </ul>
      <Muted>
        {placed
          ? `${placed.practice.id} · ${placed.number}`
          : control.bestPractice}
        {' · '}
        {control.id}
        {' · '}
        <Link to={linkTo(control.id)} underline="always">
          {t('plan.linkTo')}
        </Link>
      </Muted>
      <KnownAs control={control} />
    </>
  );
}
