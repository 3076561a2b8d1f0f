import { Entity } from '@backstage/catalog-model';

/** The entity of the fixtures. */
export const ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    namespace: 'default',
    name: 'payments-api',
    annotations: {
      'aws.amazon.com/tags': 'service=payments',
      'aws.amazon.com/arn': 'arn:aws:s3:::payments-*',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-payments' },
};
