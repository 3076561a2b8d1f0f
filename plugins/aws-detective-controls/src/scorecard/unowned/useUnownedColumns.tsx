import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  UnownedItem,
  UnownedQueue,
} from 'backstage-plugin-aws-detective-controls-common';
import { Column } from '../../components/DataTable';
import { Muted } from '../../components/Muted';
import { ResourceName } from '../../components/ResourceName';
import { SeverityLabel } from '../../components/SeverityLabel';
import { useText } from '../../hooks/useText';
import { useFormat } from '../figures/useFormat';
import { FixCell } from './FixCell';

/** The columns of a queue. */
export function useUnownedColumns(queue: UnownedQueue): Column<UnownedItem>[] {
  const t = useText();
  const format = useFormat();
  const severity: Column<UnownedItem> = {
    id: 'severity',
    header: t('filter.severity'),
    render: item => item.severity && <SeverityLabel severity={item.severity} />,
  };
  return [
    {
      id: 'item',
      header: t(`scorecard.queueItem.${queue}`),
      width: '32%',
      render: ({ title, resource }) => (
        <>
          {(!resource || queue === 'findings') && <div>{title}</div>}
          {resource && (
            <ResourceName
              resource={resource}
              subject={resource.arn}
              accountId={resource.accountId}
              region={resource.region}
            />
          )}
        </>
      ),
    },
    ...(queue === 'findings' ? [severity] : []),
    {
      id: 'gaps',
      header:
        queue === 'resources' || queue === 'entities'
          ? t('scorecard.gaps')
          : t('scorecard.concerned'),
      render: ({ gaps, entityRefs }) => (
        <>
          {gaps !== undefined && format.number(gaps)}
          {entityRefs?.map(ref => (
            <div key={ref}>
              <Muted>
                <EntityRefLink entityRef={ref} hideIcon />
              </Muted>
            </div>
          ))}
        </>
      ),
    },
    {
      id: 'fix',
      header: t('scorecard.fix'),
      width: '36%',
      render: ({ fix, title }) => <FixCell fix={fix} of={title} />,
    },
  ];
}
