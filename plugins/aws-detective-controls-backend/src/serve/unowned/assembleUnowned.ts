import { UnownedItem } from 'backstage-plugin-aws-detective-controls-common';
import { UnownedFinding, UnownedResource } from '../../store/Store';
import { assembleResource } from '../assemble/assembleResource';
import { ConsoleLinks } from '../assemble/ConsoleLinks';
import { claimAccountFix, claimArnFix } from './unownedFixes';

/** A resource that no entity holds, with the claim that would give it to one. */
export function assembleUnownedResource(
  { resource, gaps }: UnownedResource,
  links: ConsoleLinks,
): UnownedItem {
  return {
    queue: 'resources',
    key: resource.arn,
    title: resource.name ?? resource.id,
    resource: assembleResource(resource, links),
    gaps,
    fix: claimArnFix(resource.arn),
  };
}

const SEVERITIES = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
  INFORMATIONAL: 'informational',
} as const;

/**
 * An open finding on what no entity holds. Where it names no resource of the inventory,
 * a claim of its account is what would make it somebody's.
 */
export function assembleUnownedFinding(
  { finding, target, resource }: UnownedFinding,
  links: ConsoleLinks,
): UnownedItem {
  return {
    queue: 'findings',
    key: `${target.accountId}/${target.region}/${finding.source}:${finding.id}`,
    title: finding.title,
    resource: resource && assembleResource(resource, links),
    severity: SEVERITIES[finding.severity],
    fix: resource ? claimArnFix(resource.arn) : claimAccountFix(target),
  };
}
