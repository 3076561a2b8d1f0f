import { TicketServiceBusyError } from 'backstage-plugin-aws-detective-controls-node';
import { createTestDatabases } from '../../store/__testUtils__/databases';
import { at } from '../../store/__testUtils__/fixtures';
import { FakeTicketService } from './__testUtils__/FakeTicketService';
import { CONTROL, ENTITY, USER, WorkBench } from './__testUtils__/WorkBench';
import { ticketKey } from './ticketKey';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'tickets of work items on %p',
  id => {
    let bench: WorkBench;
    let service: FakeTicketService;

    beforeAll(async () => {
      bench = await WorkBench.create(databases, id);
      service = bench.service;
    });

    beforeEach(() => bench.reset());

    it('opens a ticket once, whoever asks how often at once', async () => {
      const items = await Promise.all([
        bench.create(),
        bench.create(),
        bench.create({ assigneeRef: USER, provider: 'chalkboard' }),
      ]);
      await Promise.all([bench.run(), bench.run(), bench.run()]);
      await bench.run();

      expect(new Set(items.map(item => item.id)).size).toBe(1);
      expect(service.tickets).toHaveLength(1);
      expect(service.calls).toEqual(['open']);
      expect(await bench.stored()).toMatchObject({
        state: 'open',
        assigneeRef: USER,
        ticket: { id: 'T-1', url: 'https://chalkboard.test/1' },
        problem: undefined,
      });
    });

    it('does not ask twice at once, though two instances run', async () => {
      let open = () => {};
      service.gate = new Promise(resolve => {
        open = resolve;
      });
      await bench.create();
      const first = bench.run();
      while (service.calls.length === 0) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      await bench.run();
      expect(service.calls).toEqual(['open']);
      open();
      await first;
      expect(await bench.stored()).toMatchObject({ state: 'open' });
    });

    it('waits while the service is down, ever longer, and opens one ticket when it is up', async () => {
      service.down = new Error('connect ECONNREFUSED');
      await bench.create();
      await bench.run();
      expect(await bench.stored()).toMatchObject({
        state: 'opening',
        attempts: 1,
        problem: { message: 'connect ECONNREFUSED', at: at(10) },
        nextTryAt: at(11),
      });
      await bench.run();
      expect(service.calls).toHaveLength(1);
      await bench.run(1);
      expect(await bench.stored()).toMatchObject({
        attempts: 2,
        nextTryAt: at(13),
      });
      for (let round = 0; round < 10; round += 1) {
        await bench.run(60);
      }
      const { nextTryAt } = await bench.stored();
      expect(nextTryAt).toBe(at(bench.minute + 60));

      service.down = undefined;
      await bench.run(60);
      await bench.run(60);
      expect(service.tickets).toHaveLength(1);
      expect(await bench.stored()).toMatchObject({
        state: 'open',
        attempts: 0,
        problem: undefined,
        nextTryAt: undefined,
      });
    });

    it('opens no second ticket when the answer was lost', async () => {
      service.answersToLose = 1;
      await bench.create();
      await bench.run();
      expect(await bench.stored()).toMatchObject({ state: 'opening' });
      await bench.run(1);
      expect(service.calls).toEqual(['open', 'open']);
      expect(service.tickets).toHaveLength(1);
      expect(await bench.stored()).toMatchObject({
        state: 'open',
        ticket: { id: 'T-1' },
      });
    });

    it('opens no second ticket when the process dies after the call', async () => {
      await bench.create();
      const [lease] = await bench.store.claimDueWorkItems({
        limit: 1,
        now: bench.now,
        leaseSeconds: 300,
      });
      expect(lease.item).toMatchObject({ attempts: 1 });
      const gap = { entityRef: ENTITY, controlId: CONTROL };
      await service.openTicket({
        gap: { ...gap, annotations: {} },
        ticketTitle: 'of the process that died',
        ticketBody: '',
        idempotencyKey: ticketKey(gap),
      });

      await bench.run(1);
      expect(service.calls).toEqual(['open']);
      await bench.run(5);
      expect(service.tickets).toHaveLength(1);
      expect(await bench.stored()).toMatchObject({
        state: 'open',
        ticket: { id: 'T-1' },
      });
    });

    it('shows a refusal, and tries again only when somebody asks', async () => {
      service.down = Object.assign(new Error('No such project'), {
        name: 'InputError',
      });
      await bench.create();
      await bench.run();
      await bench.run(600);
      expect(service.calls).toEqual(['open']);
      expect(await bench.stored()).toMatchObject({
        state: 'opening',
        problem: { message: 'No such project' },
        nextTryAt: undefined,
      });

      service.down = undefined;
      await bench.create();
      await bench.run();
      expect(await bench.stored()).toMatchObject({ state: 'open' });
    });

    it('asks nothing of a service that said when to come back', async () => {
      service.down = new TicketServiceBusyError('slow down', 600);
      await bench.create();
      const runner = bench.runner();
      await runner.run(new AbortController().signal);
      expect(await bench.stored()).toMatchObject({
        attempts: 1,
        nextTryAt: at(20),
      });

      // Somebody asks again: the instance that was told keeps to it.
      await bench.create();
      await runner.run(new AbortController().signal);
      expect(service.calls).toEqual(['open']);
      expect(await bench.stored()).toMatchObject({ nextTryAt: at(20) });
    });

    it('says which module is missing where the service is no longer there', async () => {
      await bench.create();
      await bench.knex('work_items').update({ provider: 'whiteboard' });
      await bench.run();
      expect(await bench.stored()).toMatchObject({
        state: 'opening',
        problem: { message: expect.stringContaining("'whiteboard'") },
        nextTryAt: at(11),
      });
      // Another one can take over.
      await bench.create();
      await bench.run();
      expect(await bench.stored()).toMatchObject({
        state: 'open',
        provider: 'chalkboard',
      });
    });

    it('closes the ticket that was opened though its answer was lost', async () => {
      service.answersToLose = 1;
      const { id: itemId } = await bench.create();
      await bench.run();
      expect((await bench.close(itemId)).state).toBe('closing');
      await bench.run();
      expect(service.calls).toEqual(['open', 'find', 'close']);
      expect(service.tickets[0].state).toBe('closed');
      expect(await bench.stored()).toMatchObject({ state: 'closed' });
    });

    it('closes after a call that was under way when somebody closed it', async () => {
      let open = () => {};
      service.gate = new Promise(resolve => {
        open = resolve;
      });
      const { id: itemId } = await bench.create();
      const running = bench.run();
      while (service.calls.length === 0) {
        await new Promise(resolve => setTimeout(resolve, 5));
      }
      await bench.close(itemId);
      open();
      await running;
      await bench.run();
      expect(service.tickets).toEqual([
        expect.objectContaining({ state: 'closed' }),
      ]);
      expect(await bench.stored()).toMatchObject({ state: 'closed' });
    });

    it('writes what fails, why, and where to go into the ticket', async () => {
      await bench.create();
      await bench.run();
      expect(service.tickets[0].title).toBe(
        'Title of vpc-flow-logs-enabled: component:default/payments-api',
      );
      expect(service.tickets[0].body).toContain(
        '- `main` `arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-main` in `111122223333 eu-west-1`',
      );
      expect(service.tickets[0].body).toContain('- Due: 2026-02-14');
      expect(service.tickets[0].body).toContain(
        '(https://backstage.test/catalog/default/component/payments-api/detective-controls)',
      );
    });
  },
);
