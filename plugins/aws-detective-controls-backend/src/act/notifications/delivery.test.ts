import {
  createTestDatabases,
  recordQueries,
} from '../../store/__testUtils__/databases';
import {
  at,
  entity,
  mapping,
  vpcArn,
} from '../../store/__testUtils__/fixtures';
import { DAY, NotificationBench } from './__testUtils__/NotificationBench';

jest.setTimeout(60_000);

const OTHERS = Array.from({ length: 5 }, (_, index) =>
  entity({
    entityRef: `component:default/service-${index}`,
    name: `service-${index}`,
    ownerRef: `group:default/team-${index}`,
  }),
);

describe('sending', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let bench: NotificationBench;

    beforeEach(async () => {
      bench = await NotificationBench.create(databases, id);
    });

    /** A gap of each of five teams, looked at and not told yet. */
    async function fiveTeams(): Promise<void> {
      await bench.store.saveEntities({ entities: OTHERS, complete: true });
      const mappings = OTHERS.map(({ entityRef }, index) =>
        mapping(vpcArn(`v${index}`), { entityRef }),
      );
      const verdicts = (status: 'pass' | 'fail') => ({
        'flow-logs': Object.fromEntries(
          OTHERS.map((_, index) => [`v${index}`, status]),
        ),
      });
      await bench.sweep(0, verdicts('pass'), { mappings });
      await bench.round(2);
      await bench.sweep(60, verdicts('fail'), { mappings });
      await bench.rollUp(62);
    }

    const recipients = () =>
      bench.notifications.taken
        .splice(0)
        .map(({ recipients: to }) => (to.type === 'entity' ? to.entityRef : ''))
        .sort();

    it('is done once, though instances look and send at the same time', async () => {
      await fiveTeams();
      const instances = [bench.instance(), bench.instance(), bench.instance()];
      const now = new Date(at(62));
      const noted = await Promise.all(
        instances.map(({ look }) => look.take(now)),
      );
      expect(noted.sort()).toEqual([0, 0, 5]);
      await Promise.all(instances.map(({ sender }) => sender.send(() => now)));
      expect(recipients()).toEqual(OTHERS.map(({ ownerRef }) => ownerRef));
      await bench.instance().sender.send(() => new Date(at(3 * DAY)));
      expect(recipients()).toEqual([]);
    });

    it('is tried again when the service is back, of nothing that was told', async () => {
      await fiveTeams();
      const instance = bench.instance();
      bench.notifications.refuses = ({ recipients: to }) =>
        to.type === 'entity' && to.entityRef !== 'group:default/team-0';
      await bench.round(62, { instance });
      // Three in a row are enough to leave it alone.
      expect(bench.notifications.calls).toBe(4);
      await bench.round(77, { instance });
      expect(bench.notifications.calls).toBe(7);
      expect(bench.logger.warn).toHaveBeenCalledTimes(1);

      bench.notifications.refuses = () => false;
      bench.notifications.titles();
      await instance.sender.send(() => new Date(at(92)));
      expect(recipients()).toEqual(
        OTHERS.slice(1).map(({ ownerRef }) => ownerRef),
      );
      expect(bench.logger.info).toHaveBeenCalledWith(
        'Notifications are taken again',
      );
    });

    it('of one that is refused does not keep others waiting', async () => {
      await fiveTeams();
      const instance = bench.instance();
      const bad = [0, 1, 2].map(index => `group:default/team-${index}`);
      bench.notifications.refuses = ({ recipients: to }) =>
        to.type === 'entity' && bad.includes(String(to.entityRef));
      expect(await bench.round(62, { instance })).toHaveLength(0);
      expect(await bench.round(77, { instance })).toHaveLength(2);
    });

    it('is given up after some days', async () => {
      await fiveTeams();
      bench.notifications.refuses = () => true;
      await bench.round(62);
      await bench.round(9 * DAY);
      const { calls } = bench.notifications;
      await bench.round(9 * DAY + 15);
      expect(bench.notifications.calls).toBe(calls);
      // What is due soon was not noted meanwhile.
      expect(await bench.knex('notices')).toEqual([]);
    });

    it('is done by another instance, where one died over it', async () => {
      await fiveTeams();
      const { look, sender } = bench.instance();
      await look.take(new Date(at(62)));
      await bench.store.claimDigest({
        recipient: 'group:default/team-0',
        kind: 'new-gap',
        sentBefore: at(0),
        now: at(62),
        leaseSeconds: 300,
      });
      await sender.send(() => new Date(at(63)));
      expect(recipients()).toHaveLength(4);
      await sender.send(() => new Date(at(68)));
      expect(recipients()).toEqual(['group:default/team-0']);
    });

    it('is kept from an instance whose claim was lost', async () => {
      const claim = {
        recipient: 'group:default/team-0',
        kind: 'new-gap',
        sentBefore: at(0),
        leaseSeconds: 60,
      } as const;
      const first = await bench.store.claimDigest({ ...claim, now: at(1) });
      const second = await bench.store.claimDigest({ ...claim, now: at(3) });
      const finish = (token: string | undefined) =>
        bench.store.finishDigest({
          recipient: claim.recipient,
          kind: claim.kind,
          token: token!,
          told: [],
          now: at(4),
        });
      expect(await finish(first)).toBe(false);
      expect(await finish(second)).toBe(true);
      expect(
        await bench.store.claimDigest({ ...claim, now: at(5) }),
      ).toBeUndefined();
    });

    it('is of the kinds that config names only', async () => {
      await fiveTeams();
      bench.config.notifications.kinds = ['overdue'];
      expect(await bench.round(62)).toEqual([]);
      bench.config.notifications.kinds = ['new-gap', 'overdue'];
      expect(await bench.round(77)).toEqual([]);
    });

    it('waits while the scores of the gap are late', async () => {
      await fiveTeams();
      const { look, sender } = bench.instance();
      await look.take(new Date(at(62)));
      await bench.knex('targets').update({ scores_due_at: at(62) });
      await sender.send(() => new Date(at(70)));
      expect(recipients()).toEqual([]);
      await bench.rollUp(71);
      await sender.send(() => new Date(at(71)));
      expect(recipients()).toHaveLength(5);
    });

    it('goes to who owns the entity by then', async () => {
      await fiveTeams();
      const { look, sender } = bench.instance();
      await look.take(new Date(at(62)));
      await bench.store.saveEntities({
        entities: OTHERS.map(it => ({ ...it, ownerRef: 'group:default/all' })),
        complete: true,
      });
      await sender.send(() => new Date(at(63)));
      expect(recipients()).toEqual(['group:default/all']);
    });

    it('looks with a number of queries that does not grow with entities', async () => {
      const look = async (minutes: number) => {
        await bench.rollUp(minutes);
        const queries = await recordQueries(bench.knex, () =>
          bench.instance().look.take(new Date(at(minutes))),
        );
        return queries.length;
      };
      await bench.sweep(0, { 'flow-logs': { a: 'pass' } });
      await look(2);
      await bench.sweep(60, { 'flow-logs': { a: 'fail' } });
      const ofOne = await look(62);

      const names = Array.from({ length: 100 }, (_, index) => `v${index}`);
      const entities = names.map(name =>
        entity({ entityRef: `component:default/${name}`, name }),
      );
      await bench.store.saveEntities({ entities, complete: true });
      const mappings = entities.map(({ entityRef, name }) =>
        mapping(vpcArn(name), { entityRef }),
      );
      const all = (status: 'pass' | 'fail') => ({
        'flow-logs': Object.fromEntries(names.map(name => [name, status])),
      });
      await bench.sweep(120, all('pass'), { mappings });
      await look(122);
      await bench.sweep(180, all('fail'), { mappings });
      expect(await look(182)).toBe(ofOne);
      expect(
        await bench.knex('notices').count({ notices: '*' }).first(),
      ).toEqual({ notices: id === 'SQLITE_3' ? 101 : '101' });
    });
  });
});
