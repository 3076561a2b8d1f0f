import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Finding,
  FINDING_SEVERITIES,
  FindingSeverity,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { place } from '../../components/accountId';
import { ExternalLink } from '../../components/ExternalLink';
import { FilterSelect } from '../../components/FilterSelect';
import { Muted } from '../../components/Muted';
import { RelativeTime } from '../../components/RelativeTime';
import { ResourceNames } from '../../components/ResourceNames';
import { SeverityLabel } from '../../components/SeverityLabel';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import type { EntityViewProps } from '../EntityViews';
import { isIncomplete, ListView, searchOf } from './ListView';

const SOURCES = {
  securityhub: 'Security Hub',
  guardduty: 'GuardDuty',
} as const;

type Source = keyof typeof SOURCES;

const severityKey = (severity: FindingSeverity) =>
  severity.toLowerCase() as Lowercase<FindingSeverity>;

/** Open findings on the entity's resources. */
export function FindingsView({ entityRef, posture }: EntityViewProps) {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const filters = useUrlFilters();
  const severity = FINDING_SEVERITIES.find(
    known => known === filters.get('severity'),
  );
  const source = (Object.keys(SOURCES) as Source[]).find(
    known => known === filters.get('source'),
  );
  const search = searchOf(filters);
  const load = useCallback(
    (cursor?: string) =>
      api.getFindings(entityRef, {
        severity: severity && [severity],
        source: source && [source],
        search,
        cursor,
      }),
    [api, entityRef, severity, source, search],
  );
  const list = usePagedList<Finding>(load, 1, posture.evaluatedAt);
  return (
    <ListView
      caption={t('findings.caption')}
      list={list}
      rowKey={({ source: from, id, accountId, region }) =>
        [from, accountId, region, id].join(' ')
      }
      filters={filters}
      choices={{
        severity: FINDING_SEVERITIES,
        source: Object.keys(SOURCES),
      }}
      empty={t('findings.empty')}
      incomplete={
        isIncomplete(posture, 'findings') ? t('findings.notAll') : undefined
      }
      filterFields={
        <>
          <FilterSelect
            label={t('filter.severity')}
            value={severity ?? ''}
            options={FINDING_SEVERITIES.map(value => ({
              value,
              label: t(`severity.${severityKey(value)}`),
            }))}
            onChange={value => filters.set({ severity: value })}
          />
          <FilterSelect
            label={t('filter.source')}
            value={source ?? ''}
            options={Object.entries(SOURCES).map(([value, label]) => ({
              value,
              label,
            }))}
            onChange={value => filters.set({ source: value })}
          />
        </>
      }
      columns={[
        {
          id: 'severity',
          header: t('table.severity'),
          render: finding => (
            <SeverityLabel severity={severityKey(finding.severity)} />
          ),
        },
        {
          id: 'finding',
          header: t('table.finding'),
          render: finding => (
            <>
              <span lang="en">{finding.title}</span>
              <br />
              <Muted>
                {[finding.product, finding.type, finding.workflowStatus]
                  .filter(Boolean)
                  .join(' · ')}
                {' · '}
                {place(finding.accountId, finding.region)}
              </Muted>
            </>
          ),
        },
        {
          id: 'resources',
          header: t('table.resource'),
          width: '26%',
          render: finding => <ResourceNames resources={finding.resources} />,
        },
        {
          id: 'created',
          header: t('table.created'),
          render: finding => <RelativeTime at={finding.createdAt} />,
        },
        {
          id: 'updated',
          header: t('table.updated'),
          render: finding => <RelativeTime at={finding.updatedAt} />,
        },
        {
          id: 'look',
          header: t('table.lookAt'),
          render: finding => (
            <>
              {finding.consoleUrl && (
                <ExternalLink href={finding.consoleUrl}>
                  {t('link.console')}
                </ExternalLink>
              )}
              {finding.consoleUrl && finding.remediationUrl && <br />}
              {finding.remediationUrl && (
                <ExternalLink href={finding.remediationUrl}>
                  {t('table.remediation')}
                </ExternalLink>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
