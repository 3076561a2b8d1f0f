import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Alarm } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { place } from '../../components/accountId';
import { CopyText } from '../../components/CopyText';
import { ExternalLink } from '../../components/ExternalLink';
import { FilterSelect } from '../../components/FilterSelect';
import { Muted } from '../../components/Muted';
import { Since } from '../../components/Since';
import { ResourceNames } from '../../components/ResourceNames';
import { usePagedList } from '../../hooks/usePagedList';
import { TextFunction, useText } from '../../hooks/useText';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import type { EntityViewProps } from '../EntityViews';
import { isIncomplete, ListView, searchOf } from './ListView';

const STATES = ['ALARM', 'INSUFFICIENT_DATA', 'OK'] as const;

function stateWord(state: string, t: TextFunction): string {
  const known = STATES.find(of => of === state);
  return known ? t(`alarms.state.${known}`) : state;
}

function actionWords(alarm: Alarm, t: TextFunction): string {
  if (alarm.actionCount === 0) {
    return t('alarms.noAction');
  }
  const words = t('alarms.actions', { count: alarm.actionCount });
  return alarm.actionsEnabled
    ? words
    : `${words} · ${t('alarms.actionsDisabled')}`;
}

/** CloudWatch alarms that watch the entity's resources. */
export function AlarmsView({ entityRef, posture }: EntityViewProps) {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const filters = useUrlFilters();
  const state = STATES.find(known => known === filters.get('state'));
  const search = searchOf(filters);
  const load = useCallback(
    (cursor?: string) =>
      api.getAlarms(entityRef, { state: state && [state], search, cursor }),
    [api, entityRef, state, search],
  );
  const list = usePagedList<Alarm>(load, 1, posture.evaluatedAt);
  return (
    <ListView
      caption={t('alarms.caption')}
      list={list}
      rowKey={({ arn }) => arn}
      filters={filters}
      choices={{ state: STATES }}
      empty={t('alarms.empty')}
      incomplete={
        isIncomplete(posture, 'alarms') ? t('alarms.notAll') : undefined
      }
      filterFields={
        <FilterSelect
          label={t('filter.state')}
          value={state ?? ''}
          options={STATES.map(value => ({
            value,
            label: t(`alarms.state.${value}`),
          }))}
          onChange={value => filters.set({ state: value })}
        />
      }
      columns={[
        {
          id: 'alarm',
          header: t('table.alarm'),
          render: alarm => (
            <>
              <CopyText text={alarm.arn} label={alarm.name} />
              <br />
              <Muted>
                {alarm.metric && `${alarm.metric} · `}
                {place(alarm.accountId, alarm.region)}
              </Muted>
            </>
          ),
        },
        {
          id: 'state',
          header: t('table.state'),
          render: alarm => (
            <>
              {stateWord(alarm.state, t)}
              {alarm.stateUpdatedAt && (
                <>
                  <br />
                  <Muted>
                    <Since at={alarm.stateUpdatedAt} />
                  </Muted>
                </>
              )}
            </>
          ),
        },
        {
          id: 'actions',
          header: t('table.actions'),
          render: alarm => actionWords(alarm, t),
        },
        {
          id: 'resources',
          header: t('table.resource'),
          render: alarm => <ResourceNames resources={alarm.resources} />,
        },
        {
          id: 'look',
          header: t('table.lookAt'),
          render: alarm =>
            alarm.consoleUrl && (
              <ExternalLink href={alarm.consoleUrl}>
                {t('link.console')}
              </ExternalLink>
            ),
        },
      ]}
    />
  );
}
