import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ControlMetadata,
  RemediationLink,
} from 'backstage-plugin-aws-detective-controls-common';
import { LocalizedLink } from '../../components/LocalizedLink';
import { Muted } from '../../components/Muted';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';

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

/** How to close a gap of a control, and where to read on. */
export function CloseIt({ control }: { control: ControlMetadata }) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const { summary, links } = control.remediation;
  const { securityHub, configRules } = control.equivalents;
  const names = [...securityHub, ...configRules];
  return (
    <>
      <h6 className={classes.heading}>{t('plan.closeIt')}</h6>
      <Typography variant="body2">{localized(summary)}</Typography>
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
        {control.bestPractice} · {control.id}
        {names.length > 0 && (
          <>
            {' · '}
            {t('plan.alsoKnownAs')}: {names.join(', ')}
          </>
        )}
      </Muted>
    </>
  );
}
