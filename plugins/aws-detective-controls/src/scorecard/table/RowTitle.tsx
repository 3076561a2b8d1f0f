import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ScorecardGroupBy,
  ScorecardRow,
} from 'backstage-plugin-aws-detective-controls-common';
import { Link } from '@backstage/core-components';
import { CopyText } from '../../components/CopyText';
import { Muted } from '../../components/Muted';
import { VisuallyHidden } from '../../components/VisuallyHidden';
import { useEntityTabLink, useTargetsPath } from '../../hooks/useTabLink';
import { useText } from '../../hooks/useText';
import { accountOf } from '../groups';

/** Props of {@link RowTitle}. */
export interface RowTitleProps {
  groupBy: ScorecardGroupBy;
  row: ScorecardRow;
  title: string;
}

/** What a row stands for, with a link to its own page. */
export function RowTitle({ groupBy, row, title }: RowTitleProps) {
  const t = useText();
  const tab = useEntityTabLink();
  const targets = useTargetsPath();
  const { key } = row;
  const account = groupBy === 'account' ? key : accountOf(key);
  if (key === 'none') {
    return <strong>{title}</strong>;
  }
  if (account) {
    return targets ? (
      <Link to={`${targets}?account=${account}`}>{title}</Link>
    ) : (
      <>{title}</>
    );
  }
  if (groupBy === 'control') {
    return (
      <>
        {title}
        <div>
          <CopyText text={key} />
        </div>
      </>
    );
  }
  return (
    <>
      <EntityRefLink entityRef={key} title={title} hideIcon />
      {groupBy === 'entity' && (
        <div>
          <Muted>
            {row.type && `${row.type} · `}
            <Link to={tab(key)}>
              {t('tab.plan')}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </Link>
          </Muted>
        </div>
      )}
    </>
  );
}
