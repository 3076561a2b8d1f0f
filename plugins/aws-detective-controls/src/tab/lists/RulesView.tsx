import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { RuleCompliance } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { CopyText } from '../../components/CopyText';
import { ExternalLink } from '../../components/ExternalLink';
import { FilterSelect } from '../../components/FilterSelect';
import { ResourceName } from '../../components/ResourceName';
import { StatusChip } from '../../components/StatusChip';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import type { EntityViewProps } from '../EntityViews';
import { isIncomplete, ListView, searchOf } from './ListView';

const COMPLIANCES = [
  'NON_COMPLIANT',
  'INSUFFICIENT_DATA',
  'COMPLIANT',
  'NOT_APPLICABLE',
] as const;

const STATUSES = {
  NON_COMPLIANT: 'gap',
  INSUFFICIENT_DATA: 'unknown',
  COMPLIANT: 'pass',
  NOT_APPLICABLE: 'not-applicable',
} as const;

function Compliance({ value }: { value: string }) {
  const t = useText();
  const known = COMPLIANCES.find(of => of === value);
  return known ? (
    <StatusChip
      status={STATUSES[known]}
      label={t(`rules.compliance.${known}`)}
    />
  ) : (
    <StatusChip status="unknown" label={value} />
  );
}

/** What AWS Config rules say of the entity's resources. */
export function RulesView({ entityRef, posture }: EntityViewProps) {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const filters = useUrlFilters();
  const compliance = COMPLIANCES.find(
    known => known === filters.get('compliance'),
  );
  const search = searchOf(filters);
  const load = useCallback(
    (cursor?: string) =>
      api.getRules(entityRef, {
        compliance: compliance && [compliance],
        search,
        cursor,
      }),
    [api, entityRef, compliance, search],
  );
  const list = usePagedList<RuleCompliance>(load, 1, posture.evaluatedAt);
  return (
    <ListView
      caption={t('rules.caption')}
      list={list}
      rowKey={({ ruleName, accountId, region, resource }) =>
        [ruleName, accountId, region, resource.arn].join(' ')
      }
      filters={filters}
      choices={{ compliance: COMPLIANCES }}
      empty={t('rules.empty')}
      incomplete={
        isIncomplete(posture, 'compliance') ? t('rules.notAll') : undefined
      }
      filterFields={
        <FilterSelect
          label={t('filter.compliance')}
          value={compliance ?? ''}
          options={COMPLIANCES.map(value => ({
            value,
            label: t(`rules.compliance.${value}`),
          }))}
          onChange={value => filters.set({ compliance: value })}
        />
      }
      columns={[
        {
          id: 'rule',
          header: t('table.rule'),
          render: ({ ruleName }) => <CopyText text={ruleName} />,
        },
        {
          id: 'compliance',
          header: t('table.compliance'),
          render: row => <Compliance value={row.compliance} />,
        },
        {
          id: 'resource',
          header: t('table.resource'),
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
          id: 'look',
          header: t('table.lookAt'),
          render: ({ consoleUrl }) =>
            consoleUrl && (
              <ExternalLink href={consoleUrl}>{t('link.console')}</ExternalLink>
            ),
        },
      ]}
    />
  );
}
