import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  Alarm,
  ClaimedResource,
  ControlResult,
  EntityPosture,
  Finding,
  RuleCompliance,
  TargetList,
} from '../types';
import {
  AlarmsOptions,
  ControlCatalogue,
  DetectiveControlsApi,
  FindingsOptions,
  Page,
  ResultsOptions,
  RulesOptions,
  SearchOptions,
} from './DetectiveControlsApi';

/**
 * What a {@link DetectiveControlsClient} works with: the `discoveryApiRef` and
 * `fetchApiRef` of a frontend, or the same of a backend.
 *
 * @public
 */
export interface DetectiveControlsClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** Adds the caller's credentials. */
  fetchApi: { fetch: typeof fetch };
}

/** A filter of a list: several values repeat the parameter. */
type QueryValue = string | number | readonly string[] | undefined;

/**
 * Calls the backend plugin over HTTP.
 *
 * @public
 */
export class DetectiveControlsClient implements DetectiveControlsApi {
  private readonly discoveryApi: DetectiveControlsClientOptions['discoveryApi'];
  private readonly fetchApi: DetectiveControlsClientOptions['fetchApi'];

  constructor(options: DetectiveControlsClientOptions) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi;
  }

  /** {@inheritDoc DetectiveControlsApi.getControls} */
  async getControls(): Promise<ControlCatalogue> {
    return this.request('/controls');
  }

  /** {@inheritDoc DetectiveControlsApi.getPosture} */
  async getPosture(entityRef: string): Promise<EntityPosture> {
    return this.request(`${entityPath(entityRef)}/posture`);
  }

  /** {@inheritDoc DetectiveControlsApi.getResults} */
  async getResults(
    entityRef: string,
    options?: ResultsOptions,
  ): Promise<Page<ControlResult>> {
    return this.request(`${entityPath(entityRef)}/results`, { ...options });
  }

  /** {@inheritDoc DetectiveControlsApi.getFindings} */
  async getFindings(
    entityRef: string,
    options?: FindingsOptions,
  ): Promise<Page<Finding>> {
    return this.request(`${entityPath(entityRef)}/findings`, { ...options });
  }

  /** {@inheritDoc DetectiveControlsApi.getAlarms} */
  async getAlarms(
    entityRef: string,
    options?: AlarmsOptions,
  ): Promise<Page<Alarm>> {
    return this.request(`${entityPath(entityRef)}/alarms`, { ...options });
  }

  /** {@inheritDoc DetectiveControlsApi.getRules} */
  async getRules(
    entityRef: string,
    options?: RulesOptions,
  ): Promise<Page<RuleCompliance>> {
    return this.request(`${entityPath(entityRef)}/rules`, { ...options });
  }

  /** {@inheritDoc DetectiveControlsApi.getResources} */
  async getResources(
    entityRef: string,
    options?: SearchOptions,
  ): Promise<Page<ClaimedResource>> {
    return this.request(`${entityPath(entityRef)}/resources`, { ...options });
  }

  /** {@inheritDoc DetectiveControlsApi.refresh} */
  async refresh(entityRef: string): Promise<{ targets: number }> {
    return this.request(`${entityPath(entityRef)}/refresh`, {}, 'POST');
  }

  /** {@inheritDoc DetectiveControlsApi.getTargets} */
  async getTargets(): Promise<TargetList> {
    return this.request('/targets');
  }

  private async request<T>(
    path: string,
    query: Record<string, QueryValue> = {},
    method: 'GET' | 'POST' = 'GET',
  ): Promise<T> {
    const baseUrl = await this.discoveryApi.getBaseUrl(
      'aws-detective-controls',
    );
    const response = await this.fetchApi.fetch(
      `${baseUrl}${path}${queryString(query)}`,
      { method, headers: { Accept: 'application/json' } },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const segments = [kind, namespace, name].map(encodeURIComponent);
  return `/entities/${segments.join('/')}`;
}

function queryString(query: Record<string, QueryValue>): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const values: readonly (string | number | undefined)[] = Array.isArray(
      value,
    )
      ? value
      : [value as string | number | undefined];
    for (const item of values) {
      if (item !== undefined) {
        parameters.append(key, String(item));
      }
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
