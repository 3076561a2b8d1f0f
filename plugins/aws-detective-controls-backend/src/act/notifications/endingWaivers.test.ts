import { createTestDatabases } from '../../store/__testUtils__/databases';
import { at, ENTITY } from '../../store/__testUtils__/fixtures';
import { DAY, NotificationBench } from './__testUtils__/NotificationBench';
import { endingWaivers } from './endingWaivers';

jest.setTimeout(60_000);

const ANA = 'user:default/ana';
const OWNER = 'group:default/payments';

describe('waivers that end', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    let bench: NotificationBench;

    beforeEach(async () => {
      bench = await NotificationBench.create(databases, id);
      await bench.sweep(0, { 'flow-logs': { a: 'fail' } });
    });

    async function waive(requestedBy: string = ANA): Promise<string> {
      const waiver = await bench.store.saveWaiver({
        entityRef: ENTITY,
        controlId: 'flow-logs',
        reason: 'It is being moved away',
        endsAt: at(30 * DAY),
        requestedBy,
        now: at(1),
      });
      await bench.store.decideWaiver({
        id: waiver.id,
        action: 'approve',
        by: 'user:default/ben',
        now: at(1),
      });
      return waiver.id;
    }

    async function tell(minutes: number) {
      const { look, sender } = bench.instance();
      await bench.rollUp(minutes);
      await look.take(new Date(at(minutes)));
      await sender.send(() => new Date(at(minutes)));
      return bench.notifications.taken.splice(0);
    }

    it('are told to the owner and to who asked, each once a reminder', async () => {
      await waive();
      await tell(2);
      const payload = {
        title: '1 waiver ends soon on payments-api',
        description: expect.stringContaining(
          'payments-api: VPC flow logs are on (high, until 2026-02-14)',
        ),
        link: '/aws-detective-controls?view=waivers&state=approved',
        severity: 'high',
        topic: 'waiver-ending',
      };
      expect(await tell(16 * DAY)).toEqual([
        {
          recipients: {
            type: 'entity',
            entityRef: OWNER,
            // Ana may be one of the owners, and is told by herself.
            excludeEntityRef: ANA,
          },
          payload: { ...payload, scope: `waiver-ending:${OWNER}` },
        },
        {
          recipients: { type: 'entity', entityRef: ANA },
          payload: { ...payload, scope: `waiver-ending:${ANA}` },
        },
      ]);
      expect(await tell(20 * DAY)).toEqual([]);
      expect(await tell(27 * DAY)).toHaveLength(2);
      expect(await tell(31 * DAY)).toEqual([]);
    });

    it('are told once to the owner who asked', async () => {
      await waive(OWNER);
      await tell(2);
      const [told, ...others] = await tell(16 * DAY);
      expect(others).toEqual([]);
      expect(told.payload.title).toBe('1 waiver ends soon on payments-api');
      expect(told.recipients).toEqual({ type: 'entity', entityRef: OWNER });
      expect(await tell(18 * DAY)).toEqual([]);
    });

    it('are not told where they were withdrawn', async () => {
      const waiver = await waive();
      await tell(2);
      bench.notifications.refuses = () => true;
      await tell(16 * DAY);
      bench.notifications.refuses = () => false;
      await bench.store.decideWaiver({
        id: waiver,
        action: 'withdraw',
        by: ANA,
        now: at(16 * DAY + 10),
      });
      expect(await tell(16 * DAY + 20)).toEqual([]);
      expect(await tell(27 * DAY)).toEqual([]);
    });
  });

  describe('are reminded of', () => {
    const day = (number: number) => Date.parse(at(number * DAY));
    const waiver = {
      id: 'w',
      entityRef: ENTITY,
      controlId: 'flow-logs',
      startsAt: at(0),
      endsAt: at(30 * DAY),
      requestedBy: ANA,
    };
    it.each([
      ['before the first moment', 10, 15, 0],
      ['at the moment', 15, 16, 2],
      ['after it', 16, 20, 0],
      ['at both moments at once', 10, 28, 2],
      ['after the end', 26, 31, 0],
    ])('%s', (_, lookedAt, now, notices) => {
      expect(
        endingWaivers([waiver], {
          lookedAt: day(lookedAt),
          now: day(now),
          remindBeforeDays: [14, 3],
        }),
      ).toHaveLength(notices);
    });

    it.each(['plugin:release-gate', 'external:ci'])(
      'to nobody else where %s asked for it',
      requestedBy => {
        const notices = endingWaivers([{ ...waiver, requestedBy }], {
          lookedAt: day(15),
          now: day(16),
          remindBeforeDays: [14, 3],
        });
        expect(notices.map(({ recipient }) => recipient)).toEqual([undefined]);
      },
    );

    it('never, where it began after the moment', () => {
      expect(
        endingWaivers([{ ...waiver, startsAt: at(17 * DAY) }], {
          lookedAt: day(10),
          now: day(18),
          remindBeforeDays: [14, 3],
        }),
      ).toEqual([]);
    });
  });
});
