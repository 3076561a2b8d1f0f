import { useCallback, useMemo, useState } from 'react';
import Grid from '@material-ui/core/Grid';
import { Progress } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  SEVERITIES,
  SIGNALS,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { IgnoredValues } from '../../components/IgnoredValues';
import { Notice } from '../../components/Notice';
import { Choices, ignoredValues } from '../../hooks/ignoredValues';
import { useControls } from '../../hooks/useControls';
import { usePagedList } from '../../hooks/usePagedList';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { useText } from '../../hooks/useText';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { LoadError } from '../../states/LoadError';
import type { EntityViewProps } from '../EntityViews';
import { chooseBenchmark, placedSteps } from './benchmarkModel';
import { BenchmarkSelect } from './BenchmarkSelect';
import { ControlList } from './ControlList';
import { PlanFilterBar } from './PlanFilterBar';
import { PlanSteps } from './PlanSteps';
import {
  FILTER_STATUSES,
  planControls,
  PlanFilters,
  resultsByControl,
} from './planModel';
import { useEntityWork } from './useEntityWork';

/** What the filters in the URL can be; the search apart. */
const CHOICES = {
  gaps: ['1'],
  signal: SIGNALS,
  severity: SEVERITIES,
  status: FILTER_STATUSES,
} as const satisfies Choices;

/** As many rows as one request gives. */
const PAGE = 500;
/** Beyond these, the reader asks for more. */
const EAGER_PAGES = 6;

/** The plan: its steps on one side, the controls of the chosen step on the other. */
export function PlanView({ entityRef, posture, onChange }: EntityViewProps) {
  const api = useApi(detectiveControlsApiRef);
  const controls = useControls();
  const url = useUrlFilters();
  const t = useText();
  const localized = useLocalizedText();
  const load = useCallback(
    (cursor?: string) =>
      api.getResults(entityRef, {
        status: ['fail', 'unknown', 'stale', 'waived'],
        limit: PAGE,
        cursor,
      }),
    [api, entityRef],
  );
  // A newer posture means newer results; and so does what was decided here.
  const [decided, setDecided] = useState(0);
  const attention = usePagedList(
    load,
    EAGER_PAGES,
    `${posture.evaluatedAt} ${decided}`,
  );
  const items = useMemo(
    () => planControls(controls.list, posture),
    [controls.list, posture],
  );
  const results = useMemo(
    () => resultsByControl(attention.items),
    [attention.items],
  );
  const known = useEntityWork(entityRef);
  const work = {
    ...known,
    reload: () => {
      known.reload();
      setDecided(count => count + 1);
      onChange?.();
    },
  };
  const chosen = (name: keyof typeof CHOICES): string => {
    const choices: readonly string[] = CHOICES[name];
    return choices.find(value => value === url.get(name)) ?? '';
  };
  const filters: PlanFilters = {
    gapsOnly: url.get('gaps') === '1',
    signal: chosen('signal'),
    severity: chosen('severity'),
    status: chosen('status'),
    search: url.get('q'),
  };
  const benchmark = chooseBenchmark(controls.benchmarks, url.get('benchmark'));
  const placed = placedSteps(benchmark).find(
    ({ step }) => step.id === url.get('step'),
  );

  if (controls.error) {
    return <LoadError error={controls.error} onRetry={controls.retry} />;
  }
  if (controls.loading) {
    return <Progress aria-label={t('state.loading')} />;
  }
  return (
    <>
      {benchmark && (
        <BenchmarkSelect
          benchmarks={controls.benchmarks}
          chosen={benchmark}
          onChange={url.set}
        />
      )}
      {benchmark && ![benchmark.id, ''].includes(url.get('benchmark')) && (
        <Notice tone="waived">
          {t('plan.benchmarkMissing', {
            id: url.get('benchmark'),
            title: localized(benchmark.title),
          })}
        </Notice>
      )}
      {url.get('step') && !placed && (
        <Notice tone="waived">
          {t('plan.stepMissing', { id: url.get('step') })}
        </Notice>
      )}
      <IgnoredValues url={url} values={ignoredValues(url.getAll, CHOICES)} />
      <PlanFilterBar filters={filters} onChange={url.set} />
      <Grid container spacing={3}>
        <Grid item xs={12} md={4} lg={3}>
          <PlanSteps
            benchmark={benchmark}
            items={items}
            step={placed?.step.id ?? ''}
            onSelect={step => url.set({ step, control: undefined })}
          />
        </Grid>
        <Grid item xs={12} md={8} lg={9}>
          <ControlList
            entityRef={entityRef}
            posture={posture}
            benchmark={benchmark}
            placed={placed}
            items={items}
            attention={attention}
            results={results}
            filters={filters}
            work={work}
            linked={url.get('control')}
            onChange={url.set}
          />
        </Grid>
      </Grid>
    </>
  );
}
