import { makeStyles } from '@material-ui/core/styles';
import { ResourceSummary } from 'backstage-plugin-aws-detective-controls-common';
import { useText } from '../hooks/useText';
import { Muted } from './Muted';
import { ResourceName } from './ResourceName';

const SHOWN = 3;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Several resources, the first few by name. */
export function ResourceNames(props: { resources: ResourceSummary[] }) {
  const classes = useStyles();
  const t = useText();
  const more = props.resources.length - SHOWN;
  return (
    <ul className={classes.list}>
      {props.resources.slice(0, SHOWN).map(resource => (
        <li key={resource.arn}>
          <ResourceName
            resource={resource}
            subject={resource.arn}
            accountId={resource.accountId}
            region={resource.region}
          />
        </li>
      ))}
      {more > 0 && (
        <li>
          <Muted>{t('table.andMore', { count: more })}</Muted>
        </li>
      )}
    </ul>
  );
}
