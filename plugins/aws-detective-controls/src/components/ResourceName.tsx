import { makeStyles } from '@material-ui/core/styles';
import { ResourceSummary } from 'backstage-plugin-aws-detective-controls-common';
import { place } from './accountId';
import { CopyText } from './CopyText';
import { Muted } from './Muted';

const useStyles = makeStyles({
  block: { display: 'block', overflowWrap: 'anywhere' },
});

/** Props of {@link ResourceName}. */
export interface ResourceNameProps {
  /** The resource; absent where the subject is an account. */
  resource?: ResourceSummary;
  subject: string;
  accountId: string;
  region: string;
}

/** A resource by the name people know it by, with its ARN to copy, its type and its place. */
export function ResourceName(props: ResourceNameProps) {
  const { resource, subject, accountId, region } = props;
  const classes = useStyles();
  return (
    <>
      <CopyText
        text={resource?.arn ?? subject}
        label={resource && (resource.name ?? resource.id)}
      />
      <span className={classes.block}>
        <Muted>
          {resource && `${resource.type} · `}
          {place(accountId, region)}
        </Muted>
      </span>
    </>
  );
}
