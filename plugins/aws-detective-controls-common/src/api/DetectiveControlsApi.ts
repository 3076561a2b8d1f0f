import {
  Alarm,
  ClaimedResource,
  ControlMetadata,
  ControlResult,
  ControlStatus,
  EntityPosture,
  Finding,
  FindingSeverity,
  RuleCompliance,
  Signal,
  TargetList,
} from '../types';
import { Benchmark } from '../plan';
import { Page, PageOptions } from './Page';
import { ScorecardApi } from './ScorecardApi';
import { WorkApi } from './WorkApi';

/**
 * Which results to get. Several values of one filter are alternatives; different
 * filters must all hold.
 *
 * @public
 */
export interface ResultsOptions extends PageOptions {
  /** A failing result that a waiver covers is `waived` only. */
  status?: (ControlStatus | 'stale' | 'waived')[];
  signal?: Signal[];
  bestPractice?: string[];
  control?: string[];
  /** `own` for the entity's own subjects, `inherited` for its accounts'. */
  scope?: 'own' | 'inherited';
}

/**
 * What to look for in a list.
 *
 * @public
 */
export interface SearchOptions extends PageOptions {
  /**
   * Text that an item, or a resource that it names, contains: in what people read
   * of it, such as its name, title, type, ARN or tags (`key=value`). At most 200
   * characters; upper and lower case are one.
   */
  search?: string;
}

/**
 * What is judged, and the orders in which it can be read.
 *
 * @public
 */
export interface ControlCatalogue {
  /** The enabled controls, in the order of the improvement plan. */
  items: ControlMetadata[];
  /** The editions of SEC 4 that are offered, the first of them first. */
  benchmarks: Benchmark[];
}

/** Which findings to get. @public */
export interface FindingsOptions extends SearchOptions {
  severity?: FindingSeverity[];
  source?: ('securityhub' | 'guardduty')[];
}

/** Which alarms to get. @public */
export interface AlarmsOptions extends SearchOptions {
  state?: ('OK' | 'ALARM' | 'INSUFFICIENT_DATA')[];
}

/** Which compliance of AWS Config rules to get. @public */
export interface RulesOptions extends SearchOptions {
  compliance?: (
    | 'COMPLIANT'
    | 'NON_COMPLIANT'
    | 'NOT_APPLICABLE'
    | 'INSUFFICIENT_DATA'
  )[];
}

/**
 * What the backend plugin serves below `/api/aws-detective-controls`.
 *
 * Every method throws a `ResponseError` of `@backstage/errors`: 400 `InputError`
 * names the parameter, 403 `NotAllowedError`, 404 `NotFoundError` for an entity
 * that does not exist or that the caller may not read.
 *
 * @public
 */
export interface DetectiveControlsApi extends ScorecardApi, WorkApi {
  /** `GET /controls`. */
  getControls(): Promise<ControlCatalogue>;
  /** `GET /entities/{kind}/{namespace}/{name}/posture`. */
  getPosture(entityRef: string): Promise<EntityPosture>;
  /** `GET …/results`, worst first. */
  getResults(
    entityRef: string,
    options?: ResultsOptions,
  ): Promise<Page<ControlResult>>;
  /** `GET …/findings`: open ones, most severe and newest first. */
  getFindings(
    entityRef: string,
    options?: FindingsOptions,
  ): Promise<Page<Finding>>;
  /** `GET …/alarms`. */
  getAlarms(entityRef: string, options?: AlarmsOptions): Promise<Page<Alarm>>;
  /** `GET …/rules`: AWS Config rules × claimed resources, non-compliant first. */
  getRules(
    entityRef: string,
    options?: RulesOptions,
  ): Promise<Page<RuleCompliance>>;
  /** `GET …/resources`. */
  getResources(
    entityRef: string,
    options?: SearchOptions,
  ): Promise<Page<ClaimedResource>>;
  /** `POST …/refresh`: asks for a sweep of the entity's targets. */
  refresh(entityRef: string): Promise<{ targets: number }>;
  /** `GET /targets`. */
  getTargets(): Promise<TargetList>;
}
