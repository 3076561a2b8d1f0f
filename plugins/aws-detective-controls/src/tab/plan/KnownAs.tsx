import { makeStyles } from '@material-ui/core/styles';
import { ControlMetadata } from 'backstage-plugin-aws-detective-controls-common';
import { mutedText } from '../../components/palette';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';

const useStyles = makeStyles(theme => ({
  root: { fontSize: '0.8125rem', overflowWrap: 'anywhere' },
  names: { color: mutedText(theme) },
  differences: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** What AWS's own checks call a control, and where they are known to say something else. */
export function KnownAs({ control }: { control: ControlMetadata }) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const { equivalents, differences = [] } = control;
  const names = [...equivalents.securityHub, ...equivalents.configRules];
  if (names.length + differences.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {names.length > 0 && (
        <div className={classes.names}>
          {t('plan.alsoKnownAs')}: {names.join(', ')}
        </div>
      )}
      {differences.length > 0 && (
        <ul className={classes.differences}>
          {differences.map(({ sources, why }) => (
            <li key={sources.join(' ')}>
              {t('plan.otherwise', {
                sources: sources.join(', '),
                why: localized(why),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
