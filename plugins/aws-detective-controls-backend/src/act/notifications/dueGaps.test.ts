import { createTestDatabases } from '../../store/__testUtils__/databases';
import {
  at,
  ENTITY,
  mapping,
  target,
  vpcArn,
} from '../../store/__testUtils__/fixtures';
import { DAY, NotificationBench } from './__testUtils__/NotificationBench';

jest.setTimeout(60_000);

const FAILS = { 'flow-logs': { a: 'fail' } } as const;

describe('gaps that stay open', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let bench: NotificationBench;

    beforeEach(async () => {
      bench = await NotificationBench.create(databases, id);
    });

    /** A waiver, on the whole gap unless told, approved at once. */
    async function waive(
      from: number,
      to: number,
      subject?: string,
    ): Promise<void> {
      const waiver = await bench.store.saveWaiver({
        entityRef: ENTITY,
        controlId: 'flow-logs',
        subject,
        reason: 'It is being moved away',
        endsAt: at(to),
        requestedBy: 'user:default/ana',
        now: at(from),
      });
      await bench.store.decideWaiver({
        id: waiver.id,
        action: 'approve',
        by: 'user:default/ben',
        now: at(from),
      });
    }

    it('are told once when they are due soon, and once when they are overdue', async () => {
      await bench.sweep(0, FAILS);
      await bench.round(2);
      expect(await bench.round(11 * DAY - 1)).toEqual([]);
      await bench.rollUp(11 * DAY);
      const { look, sender } = bench.instance();
      await look.take(new Date(at(11 * DAY)));
      await sender.send(() => new Date(at(11 * DAY)));
      expect(bench.notifications.taken).toEqual([
        {
          recipients: { type: 'entity', entityRef: 'group:default/payments' },
          payload: expect.objectContaining({
            title: '1 gap is due soon on payments-api',
            topic: 'due-soon',
            scope: 'due-soon:group:default/payments',
            severity: 'high',
          }),
        },
      ]);
      bench.notifications.titles();
      expect(await bench.round(13 * DAY)).toEqual([]);
      expect(await bench.round(14 * DAY - 1)).toEqual([]);

      await bench.rollUp(14 * DAY);
      await look.take(new Date(at(14 * DAY)));
      await sender.send(() => new Date(at(14 * DAY)));
      const [overdue] = bench.notifications.taken;
      expect(overdue.payload).toMatchObject({
        title: '1 gap is overdue on payments-api',
        topic: 'overdue',
      });
      expect(
        new URL(overdue.payload.link!, 'https://a.b').searchParams.get(
          'overdue',
        ),
      ).toBe('1');
      bench.notifications.titles();
      expect(await bench.round(15 * DAY)).toEqual([]);
      expect(await bench.round(40 * DAY)).toEqual([]);
    });

    it('are told as overdue only, where nobody looked when they were due soon', async () => {
      await bench.sweep(0, FAILS);
      await bench.round(2);
      expect(await bench.round(20 * DAY)).toEqual([
        '1 gap is overdue on payments-api',
      ]);
    });

    it('are due by the oldest of their places', async () => {
      await bench.sweep(0, { 'flow-logs': { a: 'fail', b: 'pass' } });
      await bench.round(2);
      await bench.sweep(5 * DAY, { 'flow-logs': { a: 'fail', b: 'fail' } });
      expect(await bench.round(14 * DAY)).toHaveLength(1);
      expect(await bench.round(19 * DAY)).toEqual([]);
    });

    it('are not told while a waiver holds, and later by the time that it held', async () => {
      await bench.sweep(0, FAILS);
      await bench.round(2);
      await waive(2 * DAY, 20 * DAY);
      const titles = async (minutes: number) =>
        (await bench.round(minutes)).filter(it => it.includes('gap'));
      expect(await titles(15 * DAY)).toEqual([]);
      expect(await titles(21 * DAY)).toEqual([]);
      // Two days, eighteen that do not count, and nine more.
      expect(await titles(29 * DAY)).toEqual([
        '1 gap is due soon on payments-api',
      ]);
      expect(await titles(32 * DAY)).toEqual([
        '1 gap is overdue on payments-api',
      ]);
    });

    it('of one resource are later by the time that a waiver on it held', async () => {
      await bench.sweep(0, FAILS);
      await bench.round(2);
      await waive(2 * DAY, 20 * DAY, vpcArn('a'));
      const titles = async (minutes: number) =>
        (await bench.round(minutes)).filter(it => it.includes('gap'));
      expect(await titles(15 * DAY)).toEqual([]);
      expect(await titles(21 * DAY)).toEqual([]);
      expect(await titles(29 * DAY)).toEqual([
        '1 gap is due soon on payments-api',
      ]);
      expect(await titles(32 * DAY)).toEqual([
        '1 gap is overdue on payments-api',
      ]);
    });

    it('are not told at the first look, however old they are', async () => {
      await bench.sweep(0, FAILS);
      expect(await bench.round(20 * DAY)).toEqual([]);
      expect(await bench.round(21 * DAY)).toEqual([]);
    });

    it('are not told to an entity that claims what is overdue already', async () => {
      const verdicts = { 'flow-logs': { a: 'pass', b: 'fail' } } as const;
      const mappings = [mapping(vpcArn('a'))];
      await bench.sweep(0, verdicts, { mappings });
      await bench.round(2);
      await bench.round(20 * DAY);
      await bench.store.saveMappings({
        target: target(),
        mappings: [...mappings, mapping(vpcArn('b'))],
        now: at(20 * DAY + 4),
      });
      expect(await bench.round(20 * DAY + 5)).toEqual([]);
      expect(await bench.cell(ENTITY)).toBe('f');
      expect(await bench.round(30 * DAY)).toEqual([]);
    });

    it('are not told where they were mended before the digest is due', async () => {
      await bench.sweep(0, FAILS);
      await bench.round(2);
      bench.notifications.refuses = () => true;
      expect(await bench.round(14 * DAY)).toEqual([]);
      bench.notifications.refuses = () => false;
      await bench.sweep(14 * DAY + 10, { 'flow-logs': { a: 'pass' } });
      expect(await bench.round(14 * DAY + 20)).toEqual([]);
    });
  });
});
