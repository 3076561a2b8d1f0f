import { EntityClaims, Resource } from '../model';
import { mapTarget } from './mapTarget';
import { parseClaims } from './parseClaims';
import {
  ACCOUNT,
  claims,
  entity,
  globalTarget,
  queue,
  target,
} from './testClaims';

const REGION_SUBJECT = `account/${ACCOUNT}/eu-west-1`;
const ACCOUNT_SUBJECT = `account/${ACCOUNT}`;
const UNLISTED = `${REGION_SUBJECT}/resources`;

function map(
  resources: Resource[],
  entities: EntityClaims[],
  options: { entityTagKeys?: string[]; in?: typeof target } = {},
) {
  return mapTarget({
    target: options.in ?? target,
    resources,
    entities,
    entityTagKeys: options.entityTagKeys ?? [],
  });
}

describe('mapTarget', () => {
  describe('of the account', () => {
    const own = (
      entityClaims: EntityClaims,
      resources: Resource[],
      where = target,
    ) =>
      map(resources, [entityClaims], { in: where })
        .filter(({ subject }) => subject.startsWith('account/'))
        .map(({ subject, inherited }) => [subject, inherited]);

    it('passes on what it says of the region and of the whole account, as inherited', () => {
      const orders = queue('orders');
      expect(
        own(claims('pay', { 'aws.amazon.com/arn': orders.arn }), [orders]),
      ).toEqual([
        [REGION_SUBJECT, true],
        [ACCOUNT_SUBJECT, true],
      ]);
    });

    it('passes nothing on where nothing is claimed', () => {
      expect(
        own(claims('pay', { 'aws.amazon.com/tags': 'service=pay' }), [
          queue('orders'),
        ]),
      ).toEqual([]);
    });

    it('gives everything to who claims the account, even where there is nothing', () => {
      const platform = claims('platform', {
        'aws.amazon.com/account-id': ACCOUNT,
      });
      const orders = queue('orders');
      expect(map([orders], [platform]).map(({ subject }) => subject)).toContain(
        orders.arn,
      );
      expect(own(platform, [])).toEqual([
        [REGION_SUBJECT, false],
        [ACCOUNT_SUBJECT, false],
        [UNLISTED, false],
      ]);
      expect(own(platform, [], globalTarget)).toEqual([
        [ACCOUNT_SUBJECT, false],
        [`${ACCOUNT_SUBJECT}/resources`, false],
      ]);
    });

    describe('with an entity that stands for it', () => {
      const standIn = parseClaims(
        entity(
          { 'aws.amazon.com/account-id': ACCOUNT },
          { kind: 'Resource', name: 'retail', spec: { type: 'aws-account' } },
        ),
      );
      const orders = queue('orders', { tags: { service: 'pay' } });
      const spare = queue('spare');
      const heldBy = (ref: string, entities: EntityClaims[]) =>
        map([orders, spare], entities)
          .filter(
            ({ entityRef, subject }) =>
              entityRef === ref && subject.startsWith('arn:'),
          )
          .map(({ subject }) => subject);

      it('leaves to others what they claim, and keeps what nobody else does', () => {
        const pay = claims('pay', { 'aws.amazon.com/tags': 'service=pay' });
        expect(heldBy(standIn.entityRef, [standIn, pay])).toEqual([spare.arn]);
        expect(heldBy(pay.entityRef, [standIn, pay])).toEqual([orders.arn]);
      });

      it('takes everything where nobody else claims', () => {
        expect(heldBy(standIn.entityRef, [standIn])).toEqual([
          orders.arn,
          spare.arn,
        ]);
      });

      it('takes nothing from a second entity that stands for it', () => {
        const second = { ...standIn, entityRef: 'resource:default/second' };
        expect(heldBy(standIn.entityRef, [standIn, second])).toHaveLength(2);
        expect(heldBy(second.entityRef, [standIn, second])).toHaveLength(2);
      });

      it('keeps the account’s own subjects, and those of what could not be listed', () => {
        const all = claims('all', { 'aws.amazon.com/account-id': ACCOUNT });
        expect(heldBy(standIn.entityRef, [standIn, all])).toEqual([]);
        expect(
          map([orders, spare], [standIn, all])
            .filter(({ entityRef }) => entityRef === standIn.entityRef)
            .map(({ subject, inherited }) => [subject, inherited]),
        ).toEqual([
          [REGION_SUBJECT, false],
          [ACCOUNT_SUBJECT, false],
          [UNLISTED, false],
        ]);
      });
    });

    it('takes more resources than a call takes arguments', () => {
      const resources = Array.from({ length: 150_000 }, (_, i) =>
        queue(`q-${i}`),
      );
      const platform = claims('platform', {
        'aws.amazon.com/account-id': ACCOUNT,
      });
      expect(map(resources, [platform])).toHaveLength(150_003);
    });

    it('gives nothing of another account', () => {
      expect(
        own(
          claims('platform', { 'aws.amazon.com/account-id': '444455556666' }),
          [queue('orders')],
        ),
      ).toEqual([]);
    });

    it('keeps to the regions of the claim, and says the same of the account in each target', () => {
      const platform = claims('platform', {
        'aws.amazon.com/account-id': ACCOUNT,
        'aws.amazon.com/region': 'eu-west-1',
      });
      expect(own(platform, [])).toEqual([
        [REGION_SUBJECT, false],
        [ACCOUNT_SUBJECT, true],
        [UNLISTED, false],
      ]);
      expect(own(platform, [], globalTarget)).toEqual([]);
      expect(
        own(platform, [queue('x')], { ...target, region: 'us-east-1' }),
      ).toEqual([]);
    });

    it('gives an entity that stands for the account its subjects', () => {
      const account = parseClaims(
        entity(undefined, {
          kind: 'Resource',
          name: ACCOUNT,
          spec: { type: 'aws-account' },
        }),
      );
      expect(own(account, [], globalTarget)[0]).toEqual([
        ACCOUNT_SUBJECT,
        false,
      ]);
    });
  });

  describe('of what could not be listed', () => {
    const orders = queue('orders', {
      tags: {
        service: 'pay',
        ref: 'pay',
        'aws:cloudformation:stack-name': 's',
      },
      vpcId: 'vpc-1',
    });
    const unlisted = (
      annotations: Record<string, string>,
      keys: string[] = [],
    ) =>
      map([orders], [claims('pay', annotations)], { entityTagKeys: keys }).find(
        ({ subject }) => subject === UNLISTED,
      );

    it.each([
      ['aws.amazon.com/tags', 'service=pay'],
      ['aws.amazon.com/cloudformation-stack', 's'],
      ['aws.amazon.com/arn', `${orders.arn.slice(0, -3)}*`],
      ['amazonaws.com/vpc-id', 'vpc-1'],
    ])('is held by who holds something by %s already', (key, value) => {
      expect(unlisted({ [key]: value })).toMatchObject({
        claims: [{ source: key, value }],
        inherited: false,
      });
    });

    it('is held by whom a tag names', () => {
      expect(unlisted({}, ['ref'])).toMatchObject({
        claims: [{ by: 'entity-tag', source: 'ref' }],
      });
    });

    it.each([
      ['aws.amazon.com/tags', 'service=cart'],
      ['aws.amazon.com/arn', 'arn:aws:sqs:eu-west-1:444455556666:*'],
      ['aws.amazon.com/arn', orders.arn],
      ['aws.amazon.com/arn', 'arn:aws:s3:::invoices'],
    ])('is not held by %s: %s alone', (key, value) => {
      expect(unlisted({ [key]: value })).toBeUndefined();
    });

    it('may hold the bucket of who holds something else here', () => {
      expect(
        unlisted({
          'aws.amazon.com/arn': `${orders.arn},arn:aws:s3:::invoices`,
        }),
      ).toMatchObject({ claims: [{ value: 'arn:aws:s3:::invoices' }] });
    });

    it('does not hold a bucket of another partition', () => {
      expect(
        unlisted({
          'aws.amazon.com/arn': `${orders.arn},arn:aws-cn:s3:::invoices`,
        }),
      ).toBeUndefined();
    });
  });
});
