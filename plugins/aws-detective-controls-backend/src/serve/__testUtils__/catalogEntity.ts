import { Entity } from '@backstage/catalog-model';

/** The path of the entity of the tests. */
export const ENTITY_PATH = '/entities/component/default/payments-api';

/** The entity of the tests, as the catalog has it. */
export function catalogEntity(
  annotations: Record<string, string> = {
    'aws.amazon.com/account-id': '111122223333',
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'payments-api', namespace: 'default', annotations },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  };
}
