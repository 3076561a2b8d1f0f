import { ScorecardDay } from 'backstage-plugin-aws-detective-controls-common';
import { Column, DataTable } from '../../components/DataTable';
import { useText } from '../../hooks/useText';
import { JUDGED_STATES, stateWord } from '../figures/scoreStates';
import { useFormat } from '../figures/useFormat';

/** The days of the trend in numbers, the newest first. */
export function TrendTable({ days }: { days: ScorecardDay[] }) {
  const t = useText();
  const format = useFormat();
  const columns: Column<ScorecardDay>[] = [
    {
      id: 'day',
      header: t('scorecard.day'),
      render: ({ day }) => format.day(day),
    },
    ...JUDGED_STATES.map(state => ({
      id: state,
      header: stateWord(state, t),
      figure: true,
      render: ({ counts }: ScorecardDay) => format.number(counts[state]),
    })),
    {
      id: 'entities',
      header: t('scorecard.entitiesWithGaps'),
      render: ({ entities, entitiesWithGaps }) =>
        t('scorecard.ofCount', {
          part: format.number(entitiesWithGaps),
          all: format.number(entities),
        }),
    },
    {
      id: 'findings',
      header: t('scorecard.findings'),
      render: ({ findings }) =>
        format.number(findings.critical + findings.high),
    },
  ];
  return (
    <DataTable
      caption={t('scorecard.trend')}
      columns={columns}
      rows={[...days].reverse()}
      rowKey={({ day }) => day}
    />
  );
}
