import {
  ControlResult,
  describeArn,
  isRegionName,
  PARTITIONS,
  regionPartition,
  RemediationValues,
} from 'backstage-plugin-aws-detective-controls-common';

/** Types that AWS itself gives a name beside their id, which their ARN does not show. */
const NAMED_TYPES = ['AWS::Route53::HostedZone'];

/**
 * What the remediation steps of a result's control stand for. What does not
 * follow from the result is left out, for the reader to fill in.
 */
export function remediationValues(result: ControlResult): RemediationValues {
  const { resource } = result;
  const described = resource && describeArn(resource.arn);
  const region = resource?.region ?? result.region;
  // Any other name can be a tag, by which no command knows the resource.
  const given =
    resource && NAMED_TYPES.includes(resource.type) ? resource.name : undefined;
  return {
    arn: resource?.arn,
    id: resource?.id,
    name: given ?? described?.name ?? resource?.id,
    account: resource?.accountId ?? result.accountId,
    region: isRegionName(region) ? region : undefined,
    partition: described?.partition ?? partitionOf(result),
  };
}

/** The partition of an account: by its region, or by its console where the region is `aws-global`. */
function partitionOf({
  region,
  consoleUrl,
}: ControlResult): string | undefined {
  if (isRegionName(region)) {
    return regionPartition(region);
  }
  const host = /^https:\/\/([^/]+)/.exec(consoleUrl ?? '')?.[1];
  return host
    ? PARTITIONS.find(
        ({ consoleHost }) => consoleHost && host.endsWith(consoleHost),
      )?.id
    : undefined;
}
