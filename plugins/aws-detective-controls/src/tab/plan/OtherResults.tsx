import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { ControlMetadata } from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { LoadMore } from '../../components/LoadMore';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { usePagedList } from '../../hooks/usePagedList';
import { useText } from '../../hooks/useText';
import { Scope } from './planModel';
import { ResultsTable } from './ResultsTable';

/** Props of {@link OtherResults}. */
export interface OtherResultsProps {
  entityRef: string;
  control: ControlMetadata;
  scope: Scope;
  /** Leaves out other accounts. */
  accountId?: string;
}

/** A control's rows that pass or do not apply; loaded only when asked for. */
export function OtherResults(props: OtherResultsProps) {
  const { entityRef, control, scope, accountId } = props;
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const localized = useLocalizedText();
  const load = useCallback(
    (cursor?: string) =>
      api.getResults(entityRef, {
        control: [control.id],
        status: ['pass', 'not-applicable'],
        scope,
        cursor,
      }),
    [api, entityRef, control.id, scope],
  );
  const list = usePagedList(load);
  // Stale rows already stand among those that need attention.
  const rows = list.items.filter(
    result => !result.stale && (!accountId || result.accountId === accountId),
  );
  return (
    <>
      {rows.length > 0 && (
        <ResultsTable
          caption={t('plan.resultsOf', { title: localized(control.title) })}
          results={rows}
        />
      )}
      <LoadMore list={list} />
    </>
  );
}
