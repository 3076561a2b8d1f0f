import { ScoreBreakdown } from 'backstage-plugin-aws-detective-controls-common';
import { Column, DataTable } from '../../components/DataTable';
import { useText } from '../../hooks/useText';
import { UrlFilterValues } from '../../hooks/useUrlFilters';
import { Change } from '../figures/Change';
import { FigureLink } from '../figures/FigureLink';
import { ScoreBar } from '../figures/ScoreBar';
import { StateFigures } from '../figures/StateFigures';
import { useFormat } from '../figures/useFormat';
import { useScorecardUrl } from '../url/useScorecardUrl';
import { Section } from '../Section';

/** Props of {@link Breakdown}. */
export interface BreakdownProps<T extends string> {
  title: string;
  /** What a part is, such as a signal. */
  header: string;
  parts: ScoreBreakdown<T>[];
  name(key: T): string;
  /** The filter that leaves a part alone. */
  values(key: T): UrlFilterValues;
}

/** The passing share of each part of the controls, with what was not assessed beside it. */
export function Breakdown<T extends string>(props: BreakdownProps<T>) {
  const { title, header, parts, name, values } = props;
  const t = useText();
  const format = useFormat();
  const url = useScorecardUrl();
  const share = (value: number | undefined) =>
    value === undefined ? '–' : format.share(value);
  const columns: Column<ScoreBreakdown<T>>[] = [
    { id: 'part', header, width: '24%', render: ({ key }) => name(key) },
    {
      id: 'passing',
      header: t('scorecard.passing'),
      width: '26%',
      render: ({ key, passing, counts, before }) => (
        <>
          <FigureLink
            to={url.link({
              ...values(key),
              view: 'table',
              sort: 'passing',
              order: 'asc',
            })}
            label={`${name(key)}: ${t('scorecard.passing')} ${share(passing)}`}
          >
            {share(passing)}
          </FigureLink>{' '}
          <Change
            kind="share"
            now={passing}
            before={before?.passing}
            moreIsBetter
          />
          <ScoreBar counts={counts} />
        </>
      ),
    },
    {
      id: 'assessed',
      header: t('scorecard.assessed'),
      width: '15%',
      render: ({ key, assessed, before }) => (
        <>
          <FigureLink
            to={url.link({
              ...values(key),
              view: 'table',
              sort: 'assessed',
              order: 'asc',
            })}
            label={`${name(key)}: ${t('scorecard.assessed')} ${share(
              assessed,
            )}`}
          >
            {share(assessed)}
          </FigureLink>{' '}
          <Change
            kind="share"
            now={assessed}
            before={before?.assessed}
            moreIsBetter
          />
        </>
      ),
    },
    {
      id: 'counts',
      header: t('scorecard.states'),
      render: ({ key, counts }) => (
        <StateFigures counts={counts} values={values(key)} of={name(key)} />
      ),
    },
  ];
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        columns={columns}
        rows={parts}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}
