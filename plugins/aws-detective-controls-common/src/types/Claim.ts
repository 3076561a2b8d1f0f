import { ResourceSummary } from './Result';

/**
 * Why an entity is held to own a resource.
 *
 * @public
 */
export interface Claim {
  /** Which rule took it. */
  by: 'arn' | 'tags' | 'stack' | 'account' | 'entity-tag' | 'vpc' | 'relation';
  /** The annotation's key; for `entity-tag` the tag's key; for `relation` the ARN it follows from. */
  source: string;
  /** The part of the value that matched. */
  value: string;
}

/**
 * A resource, and which claims took it.
 *
 * @public
 */
export interface ClaimedResource {
  resource: ResourceSummary;
  tags: Record<string, string>;
  claims: Claim[];
}
