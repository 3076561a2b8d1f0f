import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { awsDetectiveControlsScorecardReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { FilterSelect } from '../../components/FilterSelect';
import { LoadMore } from '../../components/LoadMore';
import { Muted } from '../../components/Muted';
import { Controls } from '../../hooks/useControls';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { isNotAllowed } from '../../states/responseErrors';
import { rowTitle, valuesOf } from '../groups';
import { Denied } from '../states/Denied';
import { HEATMAP_GROUPS } from '../url/scorecardQuery';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { heatmapRows } from './heatmapModel';
import { HeatmapTable } from './HeatmapTable';
import { Section } from '../Section';

/** How many rows are loaded at a time. */
export const HEATMAP_ROWS = 25;

/** Where gaps gather: controls × owners, systems, domains or accounts, worst first. */
export function Heatmap({ controls }: { controls: Controls }) {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const localized = useLocalizedText();
  const url = useScorecardUrl();
  const { filter } = url;
  const asked = url.get('rows');
  const groupBy = HEATMAP_GROUPS.find(of => of === asked) ?? 'owner';
  const load = useCallback(
    async (cursor?: string) => {
      const page = await api.getScorecardHeatmap({
        ...filter,
        groupBy,
        cursor,
        limit: HEATMAP_ROWS,
      });
      return {
        items: heatmapRows(page),
        nextCursor: page.nextCursor,
        total: page.total,
      };
    },
    [api, filter, groupBy],
  );
  const list = usePagedList(load);
  const caption = t('scorecard.heatmap', {
    rows: t(`scorecard.group.${groupBy}`),
  });
  const controlTitle = (id: string) => {
    const control = controls.byId.get(id);
    return control ? localized(control.title) : id;
  };
  return (
    <Section
      title={caption}
      action={
        <FilterSelect
          required
          label={t('scorecard.heatmapRows')}
          value={groupBy}
          options={HEATMAP_GROUPS.map(value => ({
            value,
            label: t(`scorecard.group.${value}`),
          }))}
          onChange={value =>
            url.set({ rows: value === 'owner' ? undefined : value })
          }
        />
      }
    >
      {list.items.length > 0 && (
        <>
          <HeatmapTable
            caption={caption}
            header={t(`scorecard.group.${groupBy}`)}
            rows={list.items}
            rowTitle={row => rowTitle(groupBy, row, t)}
            controlTitle={controlTitle}
            values={key => valuesOf(groupBy, key)}
          />
          <Muted>{t('scorecard.heatmapLegend')}</Muted>
        </>
      )}
      {isNotAllowed(list.error) ? (
        <Denied permission={awsDetectiveControlsScorecardReadPermission.name} />
      ) : (
        <LoadMore list={list} />
      )}
    </Section>
  );
}
