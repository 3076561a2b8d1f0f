import { ScoreState } from 'backstage-plugin-aws-detective-controls-common';
import { createTestDatabases } from '../../store/__testUtils__/databases';
import { at } from '../../store/__testUtils__/fixtures';
import { FakeTicketService } from './__testUtils__/FakeTicketService';
import { WorkBench } from './__testUtils__/WorkBench';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'work items and their gaps on %p',
  id => {
    let bench: WorkBench;
    let service: FakeTicketService;

    beforeAll(async () => {
      bench = await WorkBench.create(databases, id);
      service = bench.service;
    });

    beforeEach(() => bench.reset());

    it.each(['pass', 'not-applicable'] as ScoreState[])(
      'closes by itself when the gap is %s, and says so once',
      async state => {
        await bench.create();
        await bench.run();
        await bench.setGap(state);
        service.answersToLose = 1;
        await bench.run(1);
        expect(await bench.stored()).toMatchObject({ state: 'closing' });
        await bench.run(1);

        expect(await bench.stored()).toMatchObject({ state: 'closed' });
        expect(service.tickets[0].state).toBe('closed');
        expect([...service.tickets[0].comments.values()]).toEqual([
          'Nothing fails any more: closed.',
        ]);
      },
    );

    it.each(['unknown', 'stale', 'waived', 'fail', undefined] as const)(
      'does not close while the gap is %s',
      async state => {
        await bench.create();
        await bench.run();
        await bench.setGap(state);
        await bench.run(1);
        expect(await bench.stored()).toMatchObject({ state: 'open' });
        expect(service.calls).toEqual(['open']);
      },
    );

    it('does not close where it passes in one region and nobody could look in another', async () => {
      await bench.create();
      await bench.run();
      await bench.setGap('pass');
      await bench.setGap('unknown', '111122223333/aws-global');
      await bench.run(1);
      expect(await bench.stored()).toMatchObject({ state: 'open' });
    });

    it('does not close by scores that are late', async () => {
      await bench.create();
      await bench.run();
      await bench.setGap('pass');
      await bench.knex('targets').update({ scores_due_at: at(5) });
      await bench.run();
      expect(await bench.stored()).toMatchObject({ state: 'open' });
    });

    it('opens again, with the same ticket, when the gap is back', async () => {
      await bench.create();
      await bench.run();
      await bench.setGap('pass');
      await bench.run(1);
      await bench.setGap('unknown');
      await bench.run(1);
      expect(await bench.stored()).toMatchObject({ state: 'closed' });
      await bench.setGap('fail');
      await bench.run(1);

      expect(await bench.stored()).toMatchObject({ state: 'open' });
      expect(service.tickets).toEqual([
        expect.objectContaining({ id: 'T-1', state: 'open' }),
      ]);
      expect([...service.tickets[0].comments.values()]).toEqual([
        'Nothing fails any more: closed.',
        'The gap is back: opened again.',
      ]);
    });

    it('stays closed by hand until the gap passed once and is back', async () => {
      const { id: itemId } = await bench.create();
      await bench.run();
      await bench.close(itemId);
      await bench.run(1);
      await bench.run(1);
      expect(await bench.stored()).toMatchObject({ state: 'closed' });
      expect(service.tickets[0].state).toBe('closed');
      expect([...service.tickets[0].comments.values()]).toEqual([
        'Closed by `user:default/jane` in Backstage.',
      ]);

      await bench.setGap('pass');
      await bench.run(1);
      expect(service.calls).toEqual(['open', 'close']);
      await bench.setGap('fail');
      await bench.run(1);
      expect(await bench.stored()).toMatchObject({ state: 'open' });
      expect(service.tickets[0].state).toBe('open');
    });

    it('opens again what was closed by hand when somebody asks', async () => {
      const { id: itemId } = await bench.create();
      await bench.run();
      await bench.close(itemId);
      await bench.run();
      const again = await bench.create();
      expect(again).toMatchObject({ id: itemId, state: 'reopening' });
      await bench.run();
      expect(service.tickets).toEqual([
        expect.objectContaining({ state: 'open' }),
      ]);
    });

    it('opens a new ticket where the old one was deleted when the gap is back', async () => {
      await bench.create();
      await bench.run();
      await bench.setGap('pass');
      await bench.run();
      service.tickets.pop();
      await bench.setGap('fail');
      await bench.run();
      expect(service.calls).toEqual(['open', 'close', 'reopen', 'open']);
      expect(await bench.stored()).toMatchObject({
        state: 'open',
        ticket: { id: 'T-1' },
      });
    });
  },
);
