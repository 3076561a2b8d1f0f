/**
 * When a metric is there:
 *
 * - `steady`: by itself, for as long as the resource is in use;
 * - `event`: by itself, once the thing that it counts happens;
 * - `option`: once an option of monitoring is on (detailed monitoring, Container
 *   Insights, request metrics, group metrics): that it is missing is a gap;
 * - `feature`: with some engines, sizes or features of the resource only
 *   (replication, indexes, target groups). No list of ours tells whether they are in
 *   use, so it is asked for only where CloudWatch lists it.
 */
export type MetricPresence = 'steady' | 'event' | 'option' | 'feature';

/** The metrics of one type of resource, in one namespace, that deserve an alarm. */
export interface RecommendedAlarms {
  /** CloudFormation type name. */
  type: string;
  /** What the id begins with, where the type is of several kinds. */
  idPrefix?: string;
  /** How its metrics name a resource stands in `metricDimensions.ts`. */
  namespace: string;
  /** `aws`: CloudWatch recommends them; `curated`: we do, from the service's metrics page. */
  source: 'aws' | 'curated';
  metrics: Readonly<Partial<Record<MetricPresence, readonly string[]>>>;
}
