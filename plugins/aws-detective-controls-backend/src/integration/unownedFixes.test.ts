import { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { parseClaims } from '../map';
import {
  accountOwnerFix,
  claimAccountFix,
  claimArnFix,
  missingOwnerFix,
  ownerFix,
} from '../serve/unowned/unownedFixes';

const SERVICE = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'service' },
};

/** An entity into whose file the YAML was pasted. */
function withFix(fix: string, entity: object = SERVICE): Entity {
  const pasted = parse(fix);
  const base = entity as Entity;
  return {
    ...base,
    ...pasted,
    metadata: { ...base.metadata, ...pasted.metadata },
    spec: { ...base.spec, ...pasted.spec },
  };
}

describe('what mends a queue of nobody’s work', () => {
  it.each([
    'arn:aws:sqs:eu-west-1:111122223333:orders',
    'arn:aws-cn:s3:::2024-12-31',
    'arn:aws:logs:eu-west-1:111122223333:log-group:#orders/a',
  ])('claims %s', arn => {
    const { rules, warnings } = parseClaims(withFix(claimArnFix(arn)));
    expect(warnings).toEqual([]);
    expect(rules).toEqual([
      expect.objectContaining({ by: 'arn', arn, prefix: false }),
    ]);
  });

  it('claims a region of an account, whose id may begin with 0', () => {
    const { rules, warnings } = parseClaims(
      withFix(
        claimAccountFix({ accountId: '011122223333', region: 'us-east-1' }),
      ),
    );
    expect(warnings).toEqual([]);
    expect(rules).toEqual([
      expect.objectContaining({
        by: 'account',
        accountId: '011122223333',
        regions: ['us-east-1'],
      }),
    ]);
  });

  it('gives an account an entity that stands for it, with an owner', () => {
    const entity = withFix(accountOwnerFix('011122223333'), {});
    expect(entity.spec?.owner).toEqual(expect.any(String));
    expect(parseClaims(entity)).toMatchObject({
      kind: 'Resource',
      accountId: '011122223333',
      warnings: [],
    });
  });

  it('gives an entity an owner', () => {
    expect(withFix(ownerFix()).spec).toEqual({
      type: 'service',
      owner: expect.any(String),
    });
  });

  it.each([
    ['group:default/payments', 'Group', undefined],
    ['user:default/ada', 'User', undefined],
    ['group:shop/2024', 'Group', 'shop'],
  ])('makes %s be there', (ref, kind, namespace) => {
    const entity = parse(missingOwnerFix(ref));
    expect(entity).toMatchObject({
      kind,
      metadata: {
        name: ref.split('/')[1],
        ...(namespace && { namespace }),
      },
    });
  });
});
