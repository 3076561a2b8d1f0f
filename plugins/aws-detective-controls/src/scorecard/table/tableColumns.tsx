import {
  ScorecardGroupBy,
  ScorecardRow,
  ScorecardSort,
} from 'backstage-plugin-aws-detective-controls-common';
import { Column, ColumnSort } from '../../components/DataTable';
import { Owner } from '../../components/Owner';
import { TextFunction } from '../../hooks/useText';
import { UrlFilterValues } from '../../hooks/useUrlFilters';
import { FigureLink } from '../figures/FigureLink';
import { rowsOf } from '../figures/StateFigures';
import { JudgedState } from '../figures/scoreStates';
import { Format } from '../figures/useFormat';
import { valuesOf } from '../groups';
import { RowTitle } from './RowTitle';

/** What {@link tableColumns} makes columns with. */
export interface TableColumnsOptions {
  groupBy: ScorecardGroupBy;
  t: TextFunction;
  format: Format;
  /** The name of a row. */
  title(row: ScorecardRow): string;
  link(values: UrlFilterValues): string;
  /** The rows of findings of an entity, in its own tab. */
  findingsOf(row: ScorecardRow): string;
  sort(by: ScorecardSort): ColumnSort;
}

/** The columns of the table: each figure a link to its rows. */
export function tableColumns(
  options: TableColumnsOptions,
): Column<ScorecardRow>[] {
  const { groupBy, t, format, title, link, findingsOf, sort } = options;
  const figure = (
    row: ScorecardRow,
    name: string,
    text: string,
    values: UrlFilterValues,
  ) => (
    <FigureLink
      to={link({ ...valuesOf(groupBy, row.key), ...values })}
      label={`${title(row)}: ${name} ${text}`}
    >
      {text}
    </FigureLink>
  );
  const count = (
    state: JudgedState,
    by: ScorecardSort | undefined,
    header: string,
  ): Column<ScorecardRow> => ({
    id: state,
    header,
    figure: true,
    sort: by && sort(by),
    render: row =>
      figure(
        row,
        header,
        format.number(row.summary.counts[state]),
        rowsOf(state),
      ),
  });
  const share = (
    by: 'passing' | 'assessed',
    header: string,
  ): Column<ScorecardRow> => ({
    id: by,
    header,
    figure: true,
    sort: sort(by),
    render: row => {
      const value = row.summary[by];
      return value === undefined
        ? '–'
        : figure(row, header, format.share(value), {
            view: 'gaps',
            status:
              by === 'passing' ? ['fail', 'waived'] : ['unknown', 'stale'],
          });
    },
  });
  const owned = groupBy !== 'owner' && groupBy !== 'control';
  return [
    {
      id: 'title',
      header: t(`scorecard.group.${groupBy}`),
      width: '22%',
      sort: sort('title'),
      render: row => (
        <RowTitle groupBy={groupBy} row={row} title={title(row)} />
      ),
    },
    ...(owned
      ? [
          {
            id: 'owner',
            header: t('table.owner'),
            render: ({ ownerRef }: ScorecardRow) => (
              <Owner entityRef={ownerRef} />
            ),
          },
        ]
      : []),
    count('fail', 'gaps', t('scorecard.gaps')),
    count('unknown', 'notAssessed', t('status.unknown')),
    count('stale', undefined, t('status.stale')),
    count('waived', undefined, t('status.waived')),
    share('passing', t('scorecard.passing')),
    share('assessed', t('scorecard.assessed')),
    {
      id: 'overdue',
      header: t('scorecard.overdue'),
      figure: true,
      sort: sort('overdue'),
      render: row =>
        figure(
          row,
          t('scorecard.overdue'),
          format.number(row.summary.overdue),
          { view: 'gaps', status: undefined, overdue: '1' },
        ),
    },
    {
      id: 'findings',
      header: t('scorecard.findings'),
      sort: sort('findings'),
      render: row => {
        const { critical, high } = row.summary.findings;
        const words = t('scorecard.criticalAndHigh', {
          critical: format.number(critical),
          high: format.number(high),
        });
        return (
          <FigureLink
            to={findingsOf(row)}
            label={`${title(row)}: ${t('scorecard.findings')} ${words}`}
          >
            {words}
          </FigureLink>
        );
      },
    },
    ...(groupBy === 'entity'
      ? []
      : [
          {
            id: 'entitiesWithGaps',
            header: t('scorecard.entitiesWithGaps'),
            sort: sort('entitiesWithGaps'),
            render: (row: ScorecardRow) =>
              figure(
                row,
                t('scorecard.entitiesWithGaps'),
                t('scorecard.ofCount', {
                  part: format.number(row.summary.entitiesWithGaps),
                  all: format.number(row.summary.entities),
                }),
                { view: 'table', by: undefined, status: ['fail'] },
              ),
          },
        ]),
  ];
}
