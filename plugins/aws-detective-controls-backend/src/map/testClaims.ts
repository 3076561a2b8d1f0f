import { Entity } from '@backstage/catalog-model';
import { EntityClaims, Resource, Target } from '../model';
import { parseClaims } from './parseClaims';

export const ACCOUNT = '111122223333';

export const target: Target = {
  accountId: ACCOUNT,
  region: 'eu-west-1',
  partition: 'aws',
};

export const globalTarget: Target = { ...target, region: 'aws-global' };

/** A catalog entity with annotations. */
export function entity(
  annotations?: Record<string, string>,
  overrides: Partial<Omit<Entity, 'metadata'>> & { name?: string } = {},
): Entity {
  const { name = 'payments', ...rest } = overrides;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    ...rest,
  };
}

/** What a component of a name claims by annotations. */
export function claims(
  name: string,
  annotations?: Record<string, string>,
): EntityClaims {
  return parseClaims(entity(annotations, { name }));
}

/** A resource of {@link target}. */
export function resource(
  arn: string,
  overrides: Partial<Resource> = {},
): Resource {
  return {
    arn,
    type: 'AWS::SQS::Queue',
    id: arn.split(/[:/]/).pop()!,
    aliases: [],
    accountId: ACCOUNT,
    region: 'eu-west-1',
    tags: {},
    seen: true,
    ...overrides,
  };
}

/** A queue of {@link target}. */
export function queue(
  name: string,
  overrides: Partial<Resource> = {},
): Resource {
  return resource(`arn:aws:sqs:eu-west-1:${ACCOUNT}:${name}`, overrides);
}
