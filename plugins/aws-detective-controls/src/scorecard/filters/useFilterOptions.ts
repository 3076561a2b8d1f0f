import { useCallback, useMemo } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  Facet,
  SCORE_STATES,
  ScorecardFacets,
  SEVERITIES,
  SIGNALS,
} from 'backstage-plugin-aws-detective-controls-common';
import { detectiveControlsApiRef } from '../../api';
import { groupedAccountId } from '../../components/accountId';
import { Controls } from '../../hooks/useControls';
import { useLocalizedText } from '../../hooks/useLocalizedText';
import { usePolled } from '../../hooks/usePolled';
import { useText } from '../../hooks/useText';
import { stateWord } from '../figures/scoreStates';
import { ListFilter } from '../url/scorecardQuery';

/** One value that a filter can be set to. */
export interface FilterOption {
  value: string;
  label: string;
}

/** What each filter can be set to. */
export interface FilterOptions {
  of: Record<ListFilter, FilterOption[]>;
  /** The editions of SEC 4, the one that holds unasked first. */
  benchmarks: FilterOption[];
  /** Why what the catalog offers could not be loaded. */
  error?: Error;
  retry(): void;
}

const FACET_OF = {
  owner: 'owners',
  system: 'systems',
  domain: 'domains',
  kind: 'kinds',
  type: 'types',
  lifecycle: 'lifecycles',
  tag: 'tags',
  account: 'accounts',
  region: 'regions',
} as const satisfies Partial<Record<ListFilter, keyof ScorecardFacets>>;

/** Loads what the filters can be set to: of the catalog, and of the controls. */
export function useFilterOptions(
  controls: Controls,
  benchmarkId: string,
): FilterOptions {
  const api = useApi(detectiveControlsApiRef);
  const t = useText();
  const localized = useLocalizedText();
  const load = useCallback(() => api.getScorecardFacets(), [api]);
  const { value: facets, error, reload } = usePolled(load, () => undefined);
  const of = useMemo(() => {
    const from = (name: keyof typeof FACET_OF) =>
      (facets?.[FACET_OF[name]] ?? []).map(facet => ({
        value: facet.value,
        label: facetLabel(facet, name === 'account'),
      }));
    const none = { value: 'none', label: t('scorecard.none') };
    const benchmark =
      controls.benchmarks.find(({ id }) => id === benchmarkId) ??
      controls.benchmarks[0];
    const practices = benchmark?.bestPractices ?? [];
    return {
      owner: [
        { value: 'mine', label: t('scorecard.mine') },
        none,
        ...from('owner').filter(({ value }) => value !== 'none'),
      ],
      system: [none, ...from('system').filter(({ value }) => value !== 'none')],
      domain: [none, ...from('domain').filter(({ value }) => value !== 'none')],
      // Entities are many: they are searched for, or followed to.
      entity: [],
      kind: from('kind'),
      type: from('type'),
      lifecycle: from('lifecycle'),
      tag: from('tag'),
      account: from('account'),
      region: from('region'),
      bestPractice: practices.map(({ id, title }) => ({
        value: id,
        label: `${id} · ${localized(title)}`,
      })),
      step: practices.flatMap(({ steps }) =>
        steps.map(({ id, title }) => ({
          value: id,
          label: `${id} · ${localized(title)}`,
        })),
      ),
      control: controls.list.map(({ id, title }) => ({
        value: id,
        label: localized(title),
      })),
      signal: SIGNALS.map(value => ({ value, label: t(`signal.${value}`) })),
      severity: SEVERITIES.map(value => ({
        value,
        label: t(`severity.${value}`),
      })),
      status: SCORE_STATES.map(value => ({
        value,
        label: stateWord(value, t),
      })),
    };
  }, [facets, controls, benchmarkId, t, localized]);
  return {
    of,
    benchmarks: controls.benchmarks.map(({ id, title }) => ({
      value: id,
      label: localized(title),
    })),
    error,
    retry: reload,
  };
}

function facetLabel(facet: Facet, account: boolean): string {
  const { value, title, entities } = facet;
  const id = account ? groupedAccountId(value) : value;
  const name = title && title !== value ? title : id;
  return `${account && name !== id ? `${id} · ${name}` : name} (${entities})`;
}
