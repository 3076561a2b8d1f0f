import {
  Claim,
  ClaimWarning,
} from 'backstage-plugin-aws-detective-controls-common';

/**
 * A rule by which an entity claims resources, parsed from an annotation.
 */
export type ClaimRule =
  | {
      by: 'arn';
      source: string;
      value: string;
      /** The ARN, or its prefix where `prefix` is set. */
      arn: string;
      prefix: boolean;
    }
  | {
      by: 'tags';
      source: string;
      value: string;
      /** Different keys must all match; the values of one key are alternatives; no value: the key alone. */
      tags: { key: string; values: string[] }[];
      /** Only resources whose type is in this list; undefined for any. */
      types?: string[];
    }
  | { by: 'stack'; source: string; value: string; stack: string }
  | {
      by: 'account';
      source: string;
      value: string;
      accountId: string;
      /** Undefined for every region, global services included. */
      regions?: string[];
    }
  | { by: 'vpc'; source: string; value: string; vpcId: string };

/** What the mapper keeps of a catalog entity. */
export interface EntityClaims {
  /** Lower case, such as `component:default/payments-api`. */
  entityRef: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  /** `relations` of type ownedBy: the first one. */
  ownerRef?: string;
  /** Set on entities that stand for an AWS account: `kind: Resource`, `spec.type: aws-account`. */
  accountId?: string;
  /** `spec.type`. */
  type?: string;
  lifecycle?: string;
  tags?: string[];
  /** Of what is part of a system: its ref. */
  systemRef?: string;
  /** Of a system: its domain. Of a domain: the one that it is part of. */
  domainRef?: string;
  /** Of a group: its parent; of a user: the groups that it is a member of. */
  parentRefs?: string[];
  rules: ClaimRule[];
  /** Of annotations that could not be parsed. */
  warnings: ClaimWarning[];
}

/** An entity's hold on one subject of one target. */
export interface Mapping {
  entityRef: string;
  /** A resource ARN, or a subject of `model/Target.ts`. */
  subject: string;
  /** Empty for inherited account-level subjects. */
  claims: Claim[];
  /** True for account-level subjects that the entity sees but does not own. */
  inherited: boolean;
}
