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

/**
 * The organisation, as the caller may see it. What the catalog hides from the
 * caller changes no count, name or total.
 *
 * @public
 */
export interface ScorecardApi {
  /**
   * `GET /scorecard/headline`.
   *
   * @param options - `period` in days: 1 to 365, 30 unless told
   */
  getScorecardHeadline(
    options?: ScorecardFilter & { period?: number },
  ): Promise<ScorecardHeadline>;
  /** `GET /scorecard`. */
  getScorecard(options?: ScorecardOptions): Promise<ScorecardPage>;
  /** `GET /scorecard/heatmap`. */
  getScorecardHeatmap(options?: HeatmapOptions): Promise<ScorecardHeatmap>;
  /**
   * `GET /scorecard/trend`.
   *
   * @param options - `days`: 2 to 400, 90 unless told
   */
  getScorecardTrend(
    options?: ScorecardFilter & { days?: number },
  ): Promise<ScorecardTrend>;
  /** `GET /scorecard/gaps`: what is to do, most urgent first. */
  getGaps(options?: GapsOptions): Promise<GapsPage>;
  /** `GET /scorecard/facets`. */
  getScorecardFacets(): Promise<ScorecardFacets>;
  /**
   * `GET /scorecard/export`: every row of the filters, down to resource and
   * evidence, as it comes.
   */
  exportScorecard(options: ExportOptions): Promise<Response>;
  /** `GET /unowned`: what is nobody's work. */
  getUnowned(options: UnownedOptions): Promise<UnownedPage>;
}
