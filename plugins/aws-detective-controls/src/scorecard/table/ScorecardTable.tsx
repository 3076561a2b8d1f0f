import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import {
  awsDetectiveControlsScorecardReadPermission,
  SCORECARD_GROUPS,
  SCORECARD_SORTS,
  ScorecardSort,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { DataTable } from '../../components/DataTable';
import { FilterSelect } from '../../components/FilterSelect';
import { LoadMore } from '../../components/LoadMore';
import { Controls } from '../../hooks/useControls';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { usePagedList } from '../../hooks/usePagedList';
import { useEntityTabLink } from '../../hooks/useTabLink';
import { useText } from '../../hooks/useText';
import { isNotAllowed } from '../../states/responseErrors';
import { useFormat } from '../figures/useFormat';
import { accountOf, rowTitle, valuesOf } from '../groups';
import { Section } from '../Section';
import { Denied } from '../states/Denied';
import { NothingYet } from '../states/NothingYet';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { tableColumns } from './tableColumns';

/** How many rows are loaded at a time. */
export const TABLE_ROWS = 50;

const useStyles = makeStyles(theme => ({
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1, 1.5),
  },
}));

/** The order in which a figure is sorted unless told: most first, and shares least first. */
function usualOrder(sort: ScorecardSort): 'asc' | 'desc' {
  return ['title', 'passing', 'assessed'].includes(sort) ? 'asc' : 'desc';
}

/** The organisation as rows: by entity, owner, system, domain, account or control. */
export function ScorecardTable({ controls }: { controls: Controls }) {
  const api = useApi(detectiveControlsApiRef);
  const classes = useStyles();
  const t = useText();
  const localized = useLocalizedText();
  const format = useFormat();
  const tab = useEntityTabLink();
  const url = useScorecardUrl();
  const { filter } = url;
  const groupBy = SCORECARD_GROUPS.find(of => of === url.get('by')) ?? 'entity';
  const sort = SCORECARD_SORTS.find(of => of === url.get('sort')) ?? 'gaps';
  const asked = url.get('order');
  const order = asked === 'asc' || asked === 'desc' ? asked : usualOrder(sort);
  const load = useCallback(
    (cursor?: string) =>
      api.getScorecard({
        ...filter,
        groupBy,
        sort,
        order,
        cursor,
        limit: TABLE_ROWS,
      }),
    [api, filter, groupBy, sort, order],
  );
  const list = usePagedList(load);
  if (isNotAllowed(list.error)) {
    return (
      <Denied permission={awsDetectiveControlsScorecardReadPermission.name} />
    );
  }
  const sortBy = (by: ScorecardSort, to: 'asc' | 'desc') =>
    url.set({
      sort: by === 'gaps' ? undefined : by,
      order: to === usualOrder(by) ? undefined : to,
    });
  const columns = tableColumns({
    groupBy,
    t,
    format,
    link: url.link,
    title: row => {
      const control =
        groupBy === 'control' ? controls.byId.get(row.key) : undefined;
      return control ? localized(control.title) : rowTitle(groupBy, row, t);
    },
    findingsOf: row =>
      groupBy === 'entity' && !accountOf(row.key)
        ? tab(row.key, { view: 'findings' })
        : url.link({
            ...valuesOf(groupBy, row.key),
            view: 'table',
            sort: 'findings',
          }),
    sort: by => {
      const direction = order === 'asc' ? 'ascending' : 'descending';
      return {
        direction: by === sort ? direction : undefined,
        onSort: () => {
          const other = order === 'asc' ? 'desc' : 'asc';
          sortBy(by, by === sort ? other : usualOrder(by));
        },
      };
    },
  });
  const caption = t('scorecard.tableBy', {
    group: t(`scorecard.group.${groupBy}`),
  });
  const settled = !list.loading && !list.error;
  return (
    <Section
      title={caption}
      action={
        <div className={classes.choices}>
          <FilterSelect
            required
            label={t('scorecard.groupBy')}
            value={groupBy}
            options={SCORECARD_GROUPS.map(value => ({
              value,
              label: t(`scorecard.group.${value}`),
            }))}
            onChange={value =>
              url.set({ by: value === 'entity' ? undefined : value })
            }
          />
          <FilterSelect
            required
            label={t('scorecard.sortBy')}
            value={sort}
            options={SCORECARD_SORTS.map(value => ({
              value,
              label: t(`scorecard.sort.${value}`),
            }))}
            onChange={value => {
              const by = SCORECARD_SORTS.find(of => of === value) ?? 'gaps';
              sortBy(by, usualOrder(by));
            }}
          />
        </div>
      }
    >
      {list.items.length > 0 && (
        <DataTable
          caption={caption}
          columns={columns}
          rows={list.items}
          rowKey={({ key }) => key}
        />
      )}
      {list.items.length === 0 && settled && <NothingYet />}
      {(list.items.length > 0 || !settled) && <LoadMore list={list} />}
    </Section>
  );
}
