import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import { ClaimedResource } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { CopyText } from '../../components/CopyText';
import { ExternalLink } from '../../components/ExternalLink';
import { ResourceName } from '../../components/ResourceName';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import type { EntityViewProps } from '../EntityViews';
import { ListView, searchOf } from './ListView';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** The AWS resources that the entity claims, and which claim took each. */
export function ResourcesView({ entityRef, posture }: EntityViewProps) {
  const api = useApi(detectiveControlsApiRef);
  const classes = useStyles();
  const t = useText();
  const filters = useUrlFilters();
  const search = searchOf(filters);
  const load = useCallback(
    (cursor?: string) => api.getResources(entityRef, { search, cursor }),
    [api, entityRef, search],
  );
  const list = usePagedList<ClaimedResource>(load, 1, posture.evaluatedAt);
  return (
    <ListView
      caption={t('resources.caption')}
      list={list}
      rowKey={({ resource }) => resource.arn}
      filters={filters}
      choices={{}}
      empty={t('resources.empty')}
      columns={[
        {
          id: 'resource',
          header: t('table.resource'),
          width: '26%',
          render: ({ resource }) => (
            <ResourceName
              resource={resource}
              subject={resource.arn}
              accountId={resource.accountId}
              region={resource.region}
            />
          ),
        },
        {
          id: 'claims',
          header: t('table.claims'),
          render: ({ claims }) => (
            <ul className={classes.list}>
              {claims.map(({ by, source, value }) => (
                <li key={[by, source, value].join(' ')}>
                  {t(`resources.by.${by}`)}: <CopyText text={source} />
                  {' = '}
                  <CopyText text={value} />
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: 'tags',
          header: t('table.tags'),
          render: ({ tags }) => (
            <ul className={classes.list}>
              {Object.entries(tags).map(([key, value]) => (
                <li key={key}>
                  <code>
                    {key}={value}
                  </code>
                </li>
              ))}
            </ul>
          ),
        },
        {
          id: 'look',
          header: t('table.lookAt'),
          render: ({ resource }) =>
            resource.consoleUrl && (
              <ExternalLink href={resource.consoleUrl}>
                {t('link.console')}
              </ExternalLink>
            ),
        },
      ]}
    />
  );
}
