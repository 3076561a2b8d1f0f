import { parseEntityRef } from '@backstage/catalog-model';
import { stringify } from 'yaml';

/*
 * What would make something somebody's work: YAML for a `catalog-info.yaml`, ready to
 * paste, with the right quoting whatever a name holds.
 */

/** A claim of one resource, for the entity that it belongs to. */
export function claimArnFix(arn: string): string {
  return stringify({
    metadata: { annotations: { 'aws.amazon.com/arn': arn } },
  });
}

/** A claim of everything in one region of an account. */
export function claimAccountFix(target: {
  accountId: string;
  region: string;
}): string {
  return stringify({
    metadata: {
      annotations: {
        'aws.amazon.com/account-id': target.accountId,
        'aws.amazon.com/region': target.region,
      },
    },
  });
}

/** An owner for an entity. */
export function ownerFix(): string {
  return stringify({ spec: { owner: 'group:default/my-team' } });
}

/** An entity with an owner that stands for an account. */
export function accountOwnerFix(accountId: string): string {
  return stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: `aws-${accountId}`,
      annotations: { 'aws.amazon.com/account-id': accountId },
    },
    spec: { type: 'aws-account', owner: 'group:default/my-team' },
  });
}

/** The group or user that entities name as their owner, and that there is not. */
export function missingOwnerFix(ownerRef: string): string {
  const { kind, namespace, name } = parseEntityRef(ownerRef, {
    defaultKind: 'group',
    defaultNamespace: 'default',
  });
  const isUser = kind.toLocaleLowerCase('en-US') === 'user';
  return stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: isUser ? 'User' : 'Group',
    metadata: { name, ...(namespace !== 'default' && { namespace }) },
    spec: isUser ? { memberOf: [] } : { type: 'team', children: [] },
  });
}
