import { makeStyles } from '@material-ui/core/styles';
import { Evidence } from 'backstage-plugin-aws-detective-controls-common';
import { mutedText } from './palette';
import { RelativeTime } from './RelativeTime';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    color: mutedText(theme),
    fontSize: '0.8125rem',
  },
  code: {
    fontFamily: 'Menlo, Consolas, "Liberation Mono", monospace',
    fontSize: '0.75rem',
  },
}));

/** Which AWS calls a result was concluded from, when, and the fields that decided. */
export function EvidenceList({ evidence }: { evidence: Evidence[] }) {
  const classes = useStyles();
  if (evidence.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list}>
      {evidence.map(({ call, takenAt, fields }) => (
        <li key={`${call} ${takenAt} ${JSON.stringify(fields)}`}>
          <code className={classes.code}>{call}</code>
          {' · '}
          <RelativeTime at={takenAt} />
          {Object.entries(fields ?? {}).map(([name, value]) => (
            <span key={name}>
              {' · '}
              <code className={classes.code}>
                {name}: {String(value)}
              </code>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
