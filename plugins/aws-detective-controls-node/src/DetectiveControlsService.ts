import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ControlMetadata,
  ControlResult,
  EntityPosture,
  Finding,
  FindingsOptions,
  Page,
  ResultsOptions,
} from 'backstage-plugin-aws-detective-controls-common';

/**
 * On whose behalf a {@link DetectiveControlsService} is asked.
 *
 * @public
 */
export interface DetectiveControlsServiceOptions {
  /**
   * The credentials of who wants to know: those of a request, or the own ones of
   * the calling plugin. What they may not read in the catalog is not found.
   */
  credentials: BackstageCredentials;
}

/**
 * What other backend plugins can ask of aws-detective-controls. Answers are stored
 * results: no call reaches AWS.
 *
 * Every method throws a `ResponseError` of `@backstage/errors`, whose `cause` is a
 * `NotFoundError` for an entity that does not exist or that may not be read.
 *
 * @public
 */
export interface DetectiveControlsService {
  /** The enabled controls, in the order of the improvement plan. */
  getControls(
    options: DetectiveControlsServiceOptions,
  ): Promise<{ items: ControlMetadata[] }>;

  /**
   * What the card of an entity shows.
   *
   * @param entityRef - such as `component:default/payments`
   */
  getPosture(
    entityRef: string,
    options: DetectiveControlsServiceOptions,
  ): Promise<EntityPosture>;

  /**
   * One page of an entity's results, worst first.
   *
   * @param request - filters, and which page; everything from the start unless told
   */
  getResults(
    entityRef: string,
    request: ResultsOptions | undefined,
    options: DetectiveControlsServiceOptions,
  ): Promise<Page<ControlResult>>;

  /**
   * One page of an entity's open findings, most severe first.
   *
   * @param request - filters, and which page; everything from the start unless told
   */
  getFindings(
    entityRef: string,
    request: FindingsOptions | undefined,
    options: DetectiveControlsServiceOptions,
  ): Promise<Page<Finding>>;
}
