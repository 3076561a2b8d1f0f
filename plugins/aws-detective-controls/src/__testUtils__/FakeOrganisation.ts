import {
  ExportOptions,
  GapsOptions,
  HeatmapOptions,
  ScorecardDay,
  ScorecardFacets,
  ScorecardFilter,
  ScorecardGap,
  ScorecardHeadline,
  ScorecardHeatmap,
  ScorecardApi,
  ScorecardGroupBy,
  ScorecardOptions,
  ScorecardRow,
  ScorecardSort,
  TicketProviderInfo,
  UnownedItem,
  UnownedOptions,
  Waiver,
  WaiverRequest,
  WaiversOptions,
  WorkApi,
  WorkItem,
  WorkItemRequest,
  WorkItemsOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { among, matches, pageOf, totalPageOf } from './pages';
import { hoursAgo } from './results';
import {
  DAYS,
  FACETS,
  GAPS,
  HEADLINE,
  HEATMAP,
  SCORECARD_ROWS,
  UNOWNED,
  WAIVERS,
} from './scorecard';

/** What a {@link FakeOrganisation} serves. */
export interface OrganisationData {
  headline: ScorecardHeadline;
  rows: Record<ScorecardGroupBy, ScorecardRow[]>;
  heatmap: ScorecardHeatmap;
  days: ScorecardDay[];
  gaps: ScorecardGap[];
  facets: ScorecardFacets;
  unowned: UnownedItem[];
  waivers: Waiver[];
  workItems: WorkItem[];
  providers: TicketProviderInfo[];
}

/** The fixtures of the organisation. */
export const ORGANISATION: OrganisationData = {
  headline: HEADLINE,
  rows: SCORECARD_ROWS,
  heatmap: HEATMAP,
  days: DAYS,
  gaps: GAPS,
  facets: FACETS,
  unowned: UNOWNED,
  waivers: WAIVERS,
  workItems: [],
  providers: [{ id: 'github', title: 'GitHub Issues' }],
};

function figure(row: ScorecardRow, sort: ScorecardSort): number | string {
  const { summary } = row;
  switch (sort) {
    case 'title':
      return row.title;
    case 'gaps':
      return summary.counts.fail;
    case 'notAssessed':
      return summary.counts.unknown + summary.counts.stale;
    case 'findings':
      return summary.findings.critical + summary.findings.high;
    default:
      return summary[sort] ?? -1;
  }
}

/** Serves the fixtures of the organisation as the backend would, filters of what is listed and pages included. */
export class FakeOrganisation implements ScorecardApi, WorkApi {
  constructor(protected readonly organisation: OrganisationData) {}

  async getScorecardHeadline(_: ScorecardFilter & { period?: number } = {}) {
    return this.organisation.headline;
  }

  async getScorecard(options: ScorecardOptions = {}) {
    const { groupBy = 'entity', sort = 'gaps', order = 'desc' } = options;
    const direction = order === 'asc' ? 1 : -1;
    const items = this.organisation.rows[groupBy]
      .filter(
        row =>
          among(row.ownerRef, options.owner) && matches(row, options.search),
      )
      .sort((one, other) => {
        const [a, b] = [figure(one, sort), figure(other, sort)];
        if (a === b) {
          return 0;
        }
        return a < b ? -direction : direction;
      });
    return totalPageOf(items, options);
  }

  async getScorecardHeatmap(options: HeatmapOptions = {}) {
    const { controls, rows } = this.organisation.heatmap;
    const page = totalPageOf(rows, options);
    return { ...page, controls, rows: page.items };
  }

  async getScorecardTrend(_: ScorecardFilter & { days?: number } = {}) {
    return { days: this.organisation.days };
  }

  async getGaps(options: GapsOptions = {}) {
    const items = this.organisation.gaps.filter(
      gap =>
        among<string>(gap.state, options.status ?? ['fail']) &&
        among(gap.entityRef, options.entity) &&
        among(gap.ownerRef, options.owner) &&
        among(gap.controlId, options.control) &&
        among(gap.severity, options.severity) &&
        (!options.overdue || gap.overdue) &&
        matches(gap, options.search),
    );
    return totalPageOf(items, options);
  }

  async getScorecardFacets() {
    return this.organisation.facets;
  }

  async exportScorecard(options: ExportOptions) {
    return new Response(JSON.stringify(this.organisation.gaps), {
      headers: {
        'content-disposition': `attachment; filename="scorecard.${options.format}"`,
      },
    });
  }

  async getUnowned(options: UnownedOptions) {
    const items = this.organisation.unowned.filter(
      item => item.queue === options.queue && matches(item, options.search),
    );
    return totalPageOf(items, options);
  }

  async getWaivers(options: WaiversOptions = {}) {
    const items = this.organisation.waivers.filter(
      waiver =>
        among(waiver.state, options.state) &&
        among(waiver.entityRef, options.entity) &&
        among(waiver.controlId, options.control),
    );
    return pageOf(items, options);
  }

  async requestWaiver(request: WaiverRequest): Promise<Waiver> {
    return {
      ...request,
      id: 'waiver-new',
      state: 'requested',
      requestedBy: 'user:default/guest',
      requestedAt: hoursAgo(0),
      actions: ['withdraw'],
    };
  }

  async decideWaiver(
    id: string,
    action: 'approve' | 'refuse' | 'withdraw',
    options: { note?: string } = {},
  ): Promise<Waiver> {
    const waiver = this.organisation.waivers.find(of => of.id === id);
    if (!waiver) {
      throw new Error(`No waiver ${id}`);
    }
    const state = {
      approve: 'approved',
      refuse: 'refused',
      withdraw: 'withdrawn',
    } as const;
    return {
      ...waiver,
      state: state[action],
      decidedBy: 'user:default/guest',
      decidedAt: hoursAgo(0),
      decisionNote: options.note,
      actions: [],
    };
  }

  async getWorkItems(options: WorkItemsOptions = {}) {
    const items = this.organisation.workItems.filter(
      item =>
        among(item.entityRef, options.entity) &&
        among(item.controlId, options.control) &&
        among(item.state, options.state),
    );
    return {
      ...pageOf(items, options),
      providers: this.organisation.providers,
    };
  }

  async createWorkItem(request: WorkItemRequest): Promise<WorkItem> {
    return {
      ...request,
      id: 'work-new',
      state: request.provider ? 'opening' : 'open',
      createdBy: 'user:default/guest',
      createdAt: hoursAgo(0),
      updatedAt: hoursAgo(0),
    };
  }

  async closeWorkItem(id: string): Promise<WorkItem> {
    const item = this.organisation.workItems.find(of => of.id === id);
    if (!item) {
      throw new Error(`No work item ${id}`);
    }
    return { ...item, state: 'closed' };
  }
}
