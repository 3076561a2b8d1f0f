import { useCallback } from 'react';
import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard, InfoCardVariants, Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink, useEntity } from '@backstage/plugin-catalog-react';
import {
  awsDetectiveControlsScorecardReadPermission,
  ScorecardRow,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../api';
import { DataTable } from '../components/DataTable';
import { LoadMore } from '../components/LoadMore';
import { Muted } from '../components/Muted';
import { StatusChip } from '../components/StatusChip';
import { TextRoot } from '../components/TextRoot';
import { usePagedList } from '../hooks/usePagedList';
import { useText } from '../hooks/useText';
import { ScoreBar } from '../scorecard/figures/ScoreBar';
import { accountOf, rowTitle } from '../scorecard/groups';
import { isNotAllowed } from '../states/responseErrors';
import { ScoreWords } from './ScoreWords';
import { useScorecardLink } from './useScorecardLink';

/** So many parts are shown before the reader asks for more. */
const PAGE = 10;

/**
 * Props of the card of parts.
 *
 * @public
 */
export interface EntityAwsDetectiveControlsPartsCardProps {
  /** How the card fits into its grid, as for any `InfoCard`. */
  variant?: InfoCardVariants;
}

/** The card of a system or domain: how each of its parts stands, most gaps first. */
export function PartsCard(props: EntityAwsDetectiveControlsPartsCardProps) {
  const { entity } = useEntity();
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const scorecard = useScorecardLink();
  const ref = stringifyEntityRef(entity);
  const dimension =
    entity.kind.toLowerCase() === 'domain' ? 'domain' : 'system';
  const load = useCallback(
    (cursor?: string) =>
      api.getScorecard({
        [dimension]: [ref],
        groupBy: 'entity',
        sort: 'gaps',
        limit: PAGE,
        cursor,
      }),
    [api, dimension, ref],
  );
  const parts = usePagedList<ScorecardRow>(load);
  const all = scorecard({ view: 'table', [dimension]: ref });
  const settled = !parts.loading && !parts.error;
  const content = () => {
    if (isNotAllowed(parts.error)) {
      return (
        <Typography variant="body2">
          {t('mywork.denied', {
            permission: awsDetectiveControlsScorecardReadPermission.name,
          })}
        </Typography>
      );
    }
    if (parts.items.length === 0 && settled) {
      return <Typography variant="body2">{t('mywork.noParts')}</Typography>;
    }
    return (
      <>
        {parts.items.length > 0 && (
          <DataTable
            caption={t('mywork.partsTitle')}
            rows={parts.items}
            rowKey={({ key }) => key}
            columns={[
              {
                id: 'part',
                header: t('mywork.part'),
                width: '45%',
                render: row =>
                  accountOf(row.key) ? (
                    rowTitle('entity', row, t)
                  ) : (
                    <EntityRefLink entityRef={row.key} title={row.title} />
                  ),
              },
              {
                id: 'state',
                header: t('table.status'),
                render: ({ summary }) => (
                  <>
                    {summary.overdue > 0 && (
                      <StatusChip
                        status="gap"
                        overdue
                        label={t('count.overdue', { count: summary.overdue })}
                      />
                    )}
                    <ScoreBar counts={summary.counts} />
                    <ScoreWords counts={summary.counts} />
                  </>
                ),
              },
            ]}
          />
        )}
        <LoadMore list={parts} />
        {all && <Link to={all}>{t('mywork.openScorecard')}</Link>}
      </>
    );
  };
  return (
    <InfoCard
      title={t('mywork.partsTitle')}
      titleTypographyProps={{ component: 'h2' }}
      subheader={<Muted>{t('card.subtitle')}</Muted>}
      variant={props.variant}
      divider={false}
    >
      <TextRoot>{content()}</TextRoot>
    </InfoCard>
  );
}
