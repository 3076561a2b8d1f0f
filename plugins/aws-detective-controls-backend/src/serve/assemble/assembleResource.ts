import {
  ClaimedResource,
  Claim,
  ResourceSummary,
} from 'backstage-plugin-aws-detective-controls-common';
import { Resource } from '../../model';
import { ConsoleLinks } from './ConsoleLinks';

/** A stored resource as people meet it. */
export function assembleResource(
  resource: Resource,
  links: ConsoleLinks,
): ResourceSummary {
  const { arn, type, id, name, accountId, region } = resource;
  return {
    arn,
    type,
    id,
    name,
    accountId,
    region,
    consoleUrl: links.resource(resource),
  };
}

/** A stored resource, with the claims that took it. */
export function assembleClaimedResource(
  { resource, claims }: { resource: Resource; claims: Claim[] },
  links: ConsoleLinks,
): ClaimedResource {
  return {
    resource: assembleResource(resource, links),
    tags: resource.tags,
    claims,
  };
}
