import { buildConsoleUrl, consoleRegion } from './buildConsoleUrl';
import { ConsoleLinkOptions } from './ConsoleLinkOptions';
import { CONSOLE_PAGES } from './consolePages';
import { describeArn } from './describeArn';
import { findPartition, regionPartition } from './partitions';

/**
 * What a link into the console is made for; a `ResourceSummary` is one.
 *
 * @public
 */
export interface ConsoleSubject {
  arn: string;
  /** CloudFormation type name. */
  type: string;
  id: string;
  name?: string;
  accountId: string;
  /** A region, or `aws-global`. */
  region: string;
}

/**
 * The console page of a resource, in its partition and region.
 *
 * A type whose page is not known leads to the console's own ARN look-up, or,
 * outside of the partition `aws`, to the Tag Editor of the region.
 *
 * @param subject - a resource
 * @param options - how the link signs in
 * @returns undefined where the partition has no public console
 * @public
 */
export function consoleUrl(
  subject: ConsoleSubject,
  options: ConsoleLinkOptions = {},
): string | undefined {
  const { accountId, arn, type } = subject;
  const described = describeArn(arn);
  const partition = findPartition(
    described?.partition ?? regionPartition(subject.region),
  );
  if (!partition) {
    return undefined;
  }
  const region = consoleRegion(partition, subject.region);
  const id = described?.type === type ? described.id : subject.id;
  const page = CONSOLE_PAGES[type];
  const path =
    page?.path({
      id: encodeURIComponent(id),
      segments: id.split('/').map(encodeURIComponent),
      name: encodeURIComponent(subject.name ?? id),
      arn: described?.resourceArn ?? arn,
      accountId,
      region,
      dnsSuffix: partition.dnsSuffix,
    }) ??
    (partition.id === 'aws'
      ? `go/view?arn=${encodeURIComponent(arn)}`
      : 'resource-groups/tag-editor/find-resources');

  return buildConsoleUrl({
    path,
    global: page?.global,
    partition,
    region,
    accountId,
    options,
  });
}
