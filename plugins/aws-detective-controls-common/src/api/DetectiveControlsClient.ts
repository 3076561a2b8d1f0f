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
  ExportOptions,
  GapsOptions,
  GapsPage,
  HeatmapOptions,
  ScorecardFacets,
  ScorecardFilter,
  ScorecardHeadline,
  ScorecardHeatmap,
  ScorecardOptions,
  ScorecardPage,
  ScorecardTrend,
  UnownedOptions,
  UnownedPage,
} from '../scorecard';
import {
  TicketProviderInfo,
  Waiver,
  WaiverRequest,
  WaiversOptions,
  WorkItem,
  WorkItemRequest,
  WorkItemsOptions,
} from '../work';
import {
  AlarmsOptions,
  ControlCatalogue,
  DetectiveControlsApi,
  FindingsOptions,
  ResultsOptions,
  RulesOptions,
  SearchOptions,
} from './DetectiveControlsApi';
import { Page } from './Page';

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
type QueryValue = string | number | boolean | readonly string[] | undefined;

/** How one request differs from a plain `GET`. */
interface RequestOptions {
  method?: 'GET' | 'POST';
  query?: Record<string, QueryValue>;
  /** Sent as JSON. */
  body?: object;
}

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
    return this.request(`${entityPath(entityRef)}/results`, {
      query: { ...options },
    });
  }

  /** {@inheritDoc DetectiveControlsApi.getFindings} */
  async getFindings(
    entityRef: string,
    options?: FindingsOptions,
  ): Promise<Page<Finding>> {
    return this.request(`${entityPath(entityRef)}/findings`, {
      query: { ...options },
    });
  }

  /** {@inheritDoc DetectiveControlsApi.getAlarms} */
  async getAlarms(
    entityRef: string,
    options?: AlarmsOptions,
  ): Promise<Page<Alarm>> {
    return this.request(`${entityPath(entityRef)}/alarms`, {
      query: { ...options },
    });
  }

  /** {@inheritDoc DetectiveControlsApi.getRules} */
  async getRules(
    entityRef: string,
    options?: RulesOptions,
  ): Promise<Page<RuleCompliance>> {
    return this.request(`${entityPath(entityRef)}/rules`, {
      query: { ...options },
    });
  }

  /** {@inheritDoc DetectiveControlsApi.getResources} */
  async getResources(
    entityRef: string,
    options?: SearchOptions,
  ): Promise<Page<ClaimedResource>> {
    return this.request(`${entityPath(entityRef)}/resources`, {
      query: { ...options },
    });
  }

  /** {@inheritDoc DetectiveControlsApi.refresh} */
  async refresh(entityRef: string): Promise<{ targets: number }> {
    return this.request(`${entityPath(entityRef)}/refresh`, {
      method: 'POST',
    });
  }

  /** {@inheritDoc DetectiveControlsApi.getTargets} */
  async getTargets(): Promise<TargetList> {
    return this.request('/targets');
  }

  /** {@inheritDoc ScorecardApi.getScorecardHeadline} */
  async getScorecardHeadline(
    options?: ScorecardFilter & { period?: number },
  ): Promise<ScorecardHeadline> {
    return this.request('/scorecard/headline', {
      query: { ...options },
    });
  }

  /** {@inheritDoc ScorecardApi.getScorecard} */
  async getScorecard(options?: ScorecardOptions): Promise<ScorecardPage> {
    return this.request('/scorecard', { query: { ...options } });
  }

  /** {@inheritDoc ScorecardApi.getScorecardHeatmap} */
  async getScorecardHeatmap(
    options?: HeatmapOptions,
  ): Promise<ScorecardHeatmap> {
    return this.request('/scorecard/heatmap', { query: { ...options } });
  }

  /** {@inheritDoc ScorecardApi.getScorecardTrend} */
  async getScorecardTrend(
    options?: ScorecardFilter & { days?: number },
  ): Promise<ScorecardTrend> {
    return this.request('/scorecard/trend', { query: { ...options } });
  }

  /** {@inheritDoc ScorecardApi.getGaps} */
  async getGaps(options?: GapsOptions): Promise<GapsPage> {
    return this.request('/scorecard/gaps', { query: { ...options } });
  }

  /** {@inheritDoc ScorecardApi.getScorecardFacets} */
  async getScorecardFacets(): Promise<ScorecardFacets> {
    return this.request('/scorecard/facets');
  }

  /** {@inheritDoc ScorecardApi.exportScorecard} */
  async exportScorecard(options: ExportOptions): Promise<Response> {
    return this.send('/scorecard/export', { query: { ...options } });
  }

  /** {@inheritDoc ScorecardApi.getUnowned} */
  async getUnowned(options: UnownedOptions): Promise<UnownedPage> {
    return this.request('/unowned', { query: { ...options } });
  }

  /** {@inheritDoc WorkApi.getWaivers} */
  async getWaivers(options?: WaiversOptions): Promise<Page<Waiver>> {
    return this.request('/waivers', { query: { ...options } });
  }

  /** {@inheritDoc WorkApi.requestWaiver} */
  async requestWaiver(request: WaiverRequest): Promise<Waiver> {
    return this.request('/waivers', { method: 'POST', body: request });
  }

  /** {@inheritDoc WorkApi.decideWaiver} */
  async decideWaiver(
    id: string,
    action: 'approve' | 'refuse' | 'withdraw',
    options: { note?: string } = {},
  ): Promise<Waiver> {
    return this.request(`/waivers/${encodeURIComponent(id)}/${action}`, {
      method: 'POST',
      body: options,
    });
  }

  /** {@inheritDoc WorkApi.getWorkItems} */
  async getWorkItems(
    options?: WorkItemsOptions,
  ): Promise<Page<WorkItem> & { providers: TicketProviderInfo[] }> {
    return this.request('/work-items', { query: { ...options } });
  }

  /** {@inheritDoc WorkApi.createWorkItem} */
  async createWorkItem(request: WorkItemRequest): Promise<WorkItem> {
    return this.request('/work-items', { method: 'POST', body: request });
  }

  /** {@inheritDoc WorkApi.closeWorkItem} */
  async closeWorkItem(id: string): Promise<WorkItem> {
    return this.request(`/work-items/${encodeURIComponent(id)}/close`, {
      method: 'POST',
    });
  }

  private async request<T>(
    path: string,
    options: RequestOptions = {},
  ): Promise<T> {
    return (await this.send(path, options)).json();
  }

  private async send(
    path: string,
    { method = 'GET', query = {}, body }: RequestOptions,
  ): Promise<Response> {
    const baseUrl = await this.discoveryApi.getBaseUrl(
      'aws-detective-controls',
    );
    const response = await this.fetchApi.fetch(
      `${baseUrl}${path}${queryString(query)}`,
      {
        method,
        headers: {
          Accept: 'application/json',
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
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
    const values: unknown[] = Array.isArray(value) ? value : [value];
    for (const item of values) {
      if (item !== undefined) {
        parameters.append(key, String(item));
      }
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
