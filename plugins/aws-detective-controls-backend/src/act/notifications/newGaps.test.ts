import {
  at,
  ENTITY,
  entity,
  failedRun,
  mapping,
  resource,
  target,
  VPCS_OK,
  vpcArn,
  account,
  REGION,
} from '../../store/__testUtils__/fixtures';
import { createTestDatabases } from '../../store/__testUtils__/databases';
import {
  CONTROLS,
  DAY,
  NotificationBench,
} from './__testUtils__/NotificationBench';

jest.setTimeout(60_000);

const ORDERS = 'component:default/orders-api';
const ACCOUNT_SUBJECT = 'account/111122223333/eu-west-1';

describe('new gaps', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let bench: NotificationBench;

    beforeEach(async () => {
      bench = await NotificationBench.create(databases, id);
    });

    describe('are told', () => {
      it('to the owner of the entity, once', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        expect(await bench.round(2)).toEqual([]);
        await bench.sweep(60, { 'flow-logs': { a: 'fail' } });
        await bench.rollUp(62);
        const { look, sender } = bench.instance();
        await look.take(new Date(at(62)));
        await sender.send(() => new Date(at(62)));

        expect(bench.notifications.taken).toEqual([
          {
            recipients: {
              type: 'entity',
              entityRef: 'group:default/payments',
            },
            payload: {
              title: '1 new gap on payments-api',
              description:
                'payments-api: VPC flow logs are on (high); for payments',
              link: '/aws-detective-controls?view=gaps&owner=group%3Adefault%2Fpayments&entity=component%3Adefault%2Fpayments-api',
              severity: 'high',
              topic: 'new-gap',
              scope: 'new-gap:group:default/payments',
            },
          },
        ]);
        bench.notifications.titles();
        await bench.sweep(120, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(122)).toEqual([]);
        expect(await bench.round(5 * DAY)).toEqual([]);
      });

      it('to the owner of the account, where no entity holds it', async () => {
        await bench.sweep(0, { detector: { [ACCOUNT_SUBJECT]: 'pass' } });
        await bench.round(2);
        await bench.sweep(60, { detector: { [ACCOUNT_SUBJECT]: 'fail' } });
        await bench.rollUp(62);
        const { look, sender } = bench.instance();
        await look.take(new Date(at(62)));
        await sender.send(() => new Date(at(62)));
        expect(bench.notifications.taken).toEqual([
          {
            recipients: {
              type: 'entity',
              entityRef: 'group:default/platform',
            },
            payload: expect.objectContaining({
              title: '1 new gap on account 111122223333',
              severity: 'critical',
            }),
          },
        ]);
      });

      it('in one notification for all entities of an owner', async () => {
        await bench.store.saveEntities({
          entities: [
            entity(),
            entity({ entityRef: ORDERS, name: 'orders-api' }),
          ],
          complete: true,
        });
        const mappings = [
          mapping(vpcArn('a')),
          mapping(vpcArn('b'), { entityRef: ORDERS }),
        ];
        const both = (status: 'pass' | 'fail') => ({
          'flow-logs': { a: status, b: status },
          retention: { a: status },
        });
        await bench.sweep(0, both('pass'), { mappings });
        await bench.round(2);
        await bench.sweep(60, both('fail'), { mappings });
        expect(await bench.round(62)).toEqual(['3 new gaps on 2 entities']);
      });

      it('for a resource that is new', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        await bench.sweep(120, { 'flow-logs': { a: 'pass', b: 'fail' } });
        expect(await bench.round(122)).toEqual(['1 new gap on payments-api']);
      });

      it('after it was unknown, where it passed before that', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        await bench.sweep(60, { 'flow-logs': { a: 'unknown' } });
        await bench.round(62);
        await bench.sweep(120, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(122)).toEqual(['1 new gap on payments-api']);
      });

      it('though the scores were late, and another look came before them', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        await bench.sweep(120, { 'flow-logs': { a: 'fail' } });
        const { look } = bench.instance();
        await look.take(new Date(at(125)));
        await look.take(new Date(at(300)));
        expect(await bench.round(301)).toEqual(['1 new gap on payments-api']);
      });

      it('again when they passed in between', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        await bench.sweep(60, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(62)).toHaveLength(1);
        await bench.sweep(2 * DAY, { 'flow-logs': { a: 'pass' } });
        expect(await bench.round(2 * DAY + 2)).toEqual([]);
        await bench.sweep(3 * DAY, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(3 * DAY + 2)).toHaveLength(1);
      });

      it('with the others of a day, but a critical one after an hour', async () => {
        await bench.sweep(0, {
          'flow-logs': { a: 'pass' },
          retention: { a: 'pass' },
          detector: { a: 'pass' },
        });
        await bench.round(2);
        await bench.sweep(60, {
          'flow-logs': { a: 'fail' },
          retention: { a: 'pass' },
          detector: { a: 'pass' },
        });
        expect(await bench.round(62)).toHaveLength(1);
        await bench.sweep(70, {
          'flow-logs': { a: 'fail' },
          retention: { a: 'fail' },
          detector: { a: 'pass' },
        });
        expect(await bench.round(72)).toEqual([]);
        await bench.sweep(80, {
          'flow-logs': { a: 'fail' },
          retention: { a: 'fail' },
          detector: { a: 'fail' },
        });
        expect(await bench.round(82)).toEqual([]);
        expect(await bench.round(123)).toEqual(['2 new gaps on payments-api']);
      });
    });

    describe('are not told', () => {
      it('after the first sweep of a target', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(2)).toEqual([]);
        expect(await bench.round(10 * DAY)).not.toContain(
          '1 new gap on payments-api',
        );
      });

      it('after the first sweep of another region', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        const other = target({ region: 'us-east-1' });
        await bench.store.syncAccounts({
          accounts: [account({ regions: [REGION, 'us-east-1'] })],
          complete: true,
          now: at(50),
        });
        const arn = vpcArn('b', other);
        await bench.sweep(
          60,
          { 'flow-logs': { [arn]: 'fail' } },
          {
            target: other,
            resources: [resource('b', { arn, region: 'us-east-1' })],
            mappings: [mapping(arn)],
          },
        );
        expect(await bench.round(62)).toEqual([]);
      });

      it('when a control that was unknown or stale fails as before', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'fail' } });
        await bench.round(2);
        await bench.sweep(60, { 'flow-logs': { a: 'unknown' } });
        await bench.round(62);
        await bench.sweep(120, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(122)).toEqual([]);
        await bench.round(500, { staleAfterSeconds: 60 });
        await bench.sweep(600, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(602)).toEqual([]);
      });

      it('when a control that was unknown from the beginning fails', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'unknown' } });
        await bench.round(2);
        await bench.sweep(60, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(62)).toEqual([]);
      });

      it('for what shows when a collector can read its list again', async () => {
        await bench.sweep(
          0,
          { 'flow-logs': { a: 'pass' } },
          { runs: [failedRun('ec2:vpcs')] },
        );
        await bench.round(2);
        await bench.sweep(
          120,
          { 'flow-logs': { a: 'pass', b: 'fail' } },
          { runs: [VPCS_OK] },
        );
        expect(await bench.round(122)).toEqual([]);
      });

      it('for controls that are newly enabled', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        await bench.sweep(60, {
          'flow-logs': { a: 'pass' },
          detector: { a: 'fail' },
        });
        expect(await bench.round(62)).toEqual([]);
      });

      it('for controls that are enabled again', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        const all = bench.controls;
        bench.controls = new Map([...CONTROLS].slice(1));
        await bench.sweep(60, { detector: { a: 'pass' } });
        await bench.round(62);
        bench.controls = all;
        await bench.sweep(120, {
          'flow-logs': { a: 'fail' },
          detector: { a: 'pass' },
        });
        expect(await bench.round(122)).toEqual([]);
      });

      it('to an entity that newly claims what fails already', async () => {
        const verdicts = { 'flow-logs': { a: 'pass', b: 'fail' } } as const;
        const mappings = [mapping(vpcArn('a'))];
        await bench.sweep(0, verdicts, { mappings });
        await bench.round(2);
        await bench.sweep(120, verdicts, { mappings });
        await bench.round(122);
        await bench.store.saveMappings({
          target: target(),
          mappings: [...mappings, mapping(vpcArn('b'))],
          now: at(129),
        });
        expect(await bench.round(130)).toEqual([]);
        expect(await bench.cell(ENTITY)).toBe('f');
      });

      it('to an entity that newly claims what failed since the first sweep', async () => {
        const verdicts = { 'flow-logs': { a: 'pass', b: 'fail' } } as const;
        await bench.sweep(0, verdicts, { mappings: [mapping(vpcArn('a'))] });
        await bench.round(2);
        await bench.store.saveMappings({
          target: target(),
          mappings: [mapping(vpcArn('a')), mapping(vpcArn('b'))],
          now: at(4),
        });
        expect(await bench.round(5)).toEqual([]);
        expect(await bench.cell(ENTITY)).toBe('f');
      });

      it('where the control fails elsewhere already', async () => {
        await bench.sweep(0, { 'flow-logs': { a: 'fail', b: 'pass' } });
        await bench.round(2);
        await bench.sweep(60, { 'flow-logs': { a: 'fail', b: 'fail' } });
        expect(await bench.round(62)).toEqual([]);
      });

      it('when they are waived, nor when the waiver ends', async () => {
        const now = at(1);
        const waiver = await bench.store.saveWaiver({
          entityRef: ENTITY,
          controlId: 'flow-logs',
          reason: 'It is being moved away',
          endsAt: at(90),
          requestedBy: 'user:default/ana',
          now,
        });
        await bench.store.decideWaiver({
          id: waiver.id,
          action: 'approve',
          by: 'user:default/ben',
          now,
        });
        await bench.sweep(2, { 'flow-logs': { a: 'pass' } });
        await bench.round(4);
        await bench.sweep(60, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(62)).toEqual([]);
        await bench.sweep(100, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(102)).toEqual([]);
      });

      it('when they are mended before the digest is due', async () => {
        await bench.sweep(0, {
          'flow-logs': { a: 'pass' },
          retention: { a: 'pass' },
        });
        await bench.round(2);
        await bench.sweep(60, {
          'flow-logs': { a: 'fail' },
          retention: { a: 'pass' },
        });
        await bench.round(62);
        await bench.sweep(120, {
          'flow-logs': { a: 'fail' },
          retention: { a: 'fail' },
        });
        await bench.round(122);
        await bench.sweep(180, {
          'flow-logs': { a: 'fail' },
          retention: { a: 'pass' },
        });
        await bench.round(182);
        expect(await bench.round(2 * DAY)).toEqual([]);
      });

      it('where nobody owns the entity', async () => {
        await bench.store.saveEntities({
          entities: [entity({ ownerRef: undefined })],
          complete: true,
        });
        await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
        await bench.round(2);
        await bench.sweep(60, { 'flow-logs': { a: 'fail' } });
        expect(await bench.round(62)).toEqual([]);
        expect(await bench.knex('notices')).toEqual([]);
      });
    });
  });
});
