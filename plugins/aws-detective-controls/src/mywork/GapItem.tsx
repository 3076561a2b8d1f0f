import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  LocalizedText,
  ScorecardGap,
} from 'backstage-plugin-aws-detective-controls-common';
import { groupedAccountId } from '../components/accountId';
import { DueDate } from '../components/DueDate';
import { mutedText } from '../components/palette';
import { SeverityLabel } from '../components/SeverityLabel';
import { Since } from '../components/Since';
import { StatusChip } from '../components/StatusChip';
import { useLocalizedText } from '../hooks/useLocalizedText';
import { useEntityTabLink } from '../hooks/useTabLink';
import { useText } from '../hooks/useText';
import { accountOf, rowTitle, valuesOf } from '../scorecard/groups';
import { WorkItemLine } from '../work';
import { useScorecardLink } from './useScorecardLink';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5, 1.5),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    '&:last-child': { borderBottom: 'none' },
  },
  text: { flex: '1 1 14em', minWidth: 0, overflowWrap: 'anywhere' },
  control: { fontWeight: 600 },
  meta: { color: mutedText(theme), fontSize: '0.8125rem' },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
}));

/** Props of {@link GapItem}. */
export interface GapItemProps {
  gap: ScorecardGap;
  /** The title of its control; absent where that could not be loaded. */
  title?: LocalizedText;
}

/** One gap: how bad, of which control and entity, until when, and who works on it. */
export function GapItem({ gap, title }: GapItemProps) {
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const tabLink = useEntityTabLink();
  const scorecardLink = useScorecardLink();
  const { entityRef, controlId } = gap;
  const account = accountOf(entityRef);
  const to = account
    ? scorecardLink({
        view: 'gaps',
        ...valuesOf('entity', entityRef),
        control: controlId,
      })
    : tabLink(entityRef, { control: controlId });
  const words = title ? localized(title) : controlId;
  return (
    <li className={classes.root} data-gap={`${entityRef} ${controlId}`}>
      <div className={classes.text}>
        <div className={classes.control}>
          {to ? (
            <Link to={to} underline="always">
              {words}
            </Link>
          ) : (
            words
          )}
        </div>
        <div className={classes.meta}>
          {account ? (
            rowTitle('entity', { key: entityRef, title: gap.title }, t)
          ) : (
            <EntityRefLink
              entityRef={entityRef}
              title={gap.title}
              underline="always"
            />
          )}
          {' · '}
          {gap.scope === 'resource'
            ? t('plan.inResources', { count: gap.failing })
            : gap.accountIds.map(groupedAccountId).join(', ')}
          {gap.since && (
            <>
              {' · '}
              <Since at={gap.since} />
            </>
          )}
          {gap.workItem && <WorkItemLine item={gap.workItem} />}
        </div>
      </div>
      <div className={classes.chips}>
        <StatusChip status="gap" />
        <SeverityLabel severity={gap.severity} />
        {gap.dueAt && <DueDate at={gap.dueAt} />}
      </div>
    </li>
  );
}
