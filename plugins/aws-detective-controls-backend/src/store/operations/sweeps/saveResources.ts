import { Knex } from 'knex';
import { CollectorId, Resource, targetId } from '../../../model';
import { fromJson, jsonHash, toJson } from '../../sql/content';
import { replaceRows } from '../../sql/replaceRows';
import { ResourceRow } from '../../sql/rows';
import { SweepOutcome } from '../../Store';

/** The collectors that may show resources, for those that do not say which did. */
const LISTING: readonly CollectorId[] = [
  'cloudfront:distributions',
  'cloudtrail:trails',
  'cloudwatch:alarms',
  'config:recorders',
  'ec2:vpcs',
  'elasticloadbalancing:classic-load-balancers',
  'elasticloadbalancing:load-balancers',
  'events:rules',
  'guardduty:detectors',
  'rds:clusters',
  'rds:instances',
  'route53:hosted-zones',
  's3:buckets',
  'tag:global-resources',
  'tag:resources',
];

/**
 * Stores the resources of a sweep. One that no list showed goes only where every
 * collector that had shown it answered in full.
 *
 * @param rows - those of the outcome's resources
 * @returns the ARNs of the resources that stay though no list showed them
 */
export async function saveResources(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
  rows: ResourceRow[],
): Promise<Set<string>> {
  const id = targetId(outcome.target);
  const shown = new Set(rows.filter(({ seen }) => seen).map(({ arn }) => arn));
  const stored = await tx<ResourceRow>('resources')
    .where('target_id', id)
    .select('arn', 'seen', 'listed_by');
  const kept = new Set(
    stored
      .filter(row => !shown.has(row.arn) && mayStillBe(row, outcome))
      .map(row => row.arn),
  );
  await replaceRows<ResourceRow>(tx, {
    table: 'resources',
    scope: { target_id: id },
    keys: ['arn'],
    // What only a claim names does not replace what a list showed before.
    rows: rows.filter(({ arn }) => !kept.has(arn)),
    keep: ({ arn }) => kept.has(arn!),
  });
  return kept;
}

/** Whether a resource that no list showed may be there all the same. */
function mayStillBe(
  row: Pick<ResourceRow, 'seen' | 'listed_by'>,
  { regionDisabled, resources, listMissing, runs }: SweepOutcome,
): boolean {
  if (regionDisabled) {
    return false;
  }
  if (!resources) {
    return true;
  }
  const listedBy: readonly CollectorId[] =
    row.listed_by === null ? LISTING : fromJson(row.listed_by);
  return (
    Boolean(row.seen) &&
    (listMissing ||
      runs.some(
        ({ collector, reading }) =>
          listedBy.includes(collector) &&
          // A service that is off has answered: it lists nothing.
          !['ok', 'disabled'].includes(reading.status),
      ))
  );
}

/** The row of a resource of a target. */
export function toResourceRow(id: string, resource: Resource): ResourceRow {
  const document = toJson(resource);
  return {
    target_id: id,
    arn: resource.arn,
    type: resource.type,
    seen: resource.seen,
    listed_by: resource.listedBy ? toJson(resource.listedBy) : null,
    document,
    hash: jsonHash(document),
  };
}
