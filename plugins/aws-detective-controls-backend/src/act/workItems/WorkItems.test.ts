import { createTestDatabases } from '../../store/__testUtils__/databases';
import { FakeTicketService } from './__testUtils__/FakeTicketService';
import { CONTROL, ENTITY, USER, WorkBench } from './__testUtils__/WorkBench';

jest.setTimeout(60_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('work items on %p', id => {
  let bench: WorkBench;
  let service: FakeTicketService;

  beforeAll(async () => {
    bench = await WorkBench.create(databases, id);
    service = bench.service;
  });

  beforeEach(() => bench.reset());

  it('assigns a gap to a group without a ticket', async () => {
    const item = await bench.create({ assigneeRef: 'group:default/payments' });
    await bench.run();
    expect(item).toMatchObject({
      state: 'open',
      assigneeRef: 'group:default/payments',
      createdBy: USER,
    });
    expect(service.calls).toEqual([]);
  });

  it('gives the open one, with the assignee that is asked for', async () => {
    const first = await bench.create();
    await bench.run();
    const second = await bench.create({ assigneeRef: USER });
    expect(second).toMatchObject({
      id: first.id,
      state: 'open',
      provider: 'chalkboard',
      assigneeRef: USER,
      ticket: { id: 'T-1' },
    });
  });

  it('opens a ticket for what was only assigned', async () => {
    await bench.create({ assigneeRef: USER });
    const asked = await bench.create();
    expect(asked).toMatchObject({ state: 'opening', assigneeRef: USER });
    await bench.run();
    expect(await bench.stored()).toMatchObject({
      state: 'open',
      ticket: { id: 'T-1' },
    });
  });

  it('closes what the service was never asked for without asking it', async () => {
    const { id: itemId } = await bench.create();
    expect((await bench.close(itemId)).state).toBe('closed');
    await bench.run();
    expect(service.calls).toEqual([]);
  });

  it.each(['pass', 'not-applicable', undefined] as const)(
    'refuses work on what is %s',
    async state => {
      await bench.setGap(state);
      await expect(bench.create()).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining(CONTROL),
      });
    },
  );

  it.each([
    [{}, 'assigneeRef: needed'],
    [
      { provider: 'whiteboard' },
      "provider: there is no ticket service 'whiteboard'; it takes 'chalkboard'",
    ],
    [
      { assigneeRef: 'group:default/nobody' },
      "assigneeRef: the catalog has no 'group:default/nobody'",
    ],
    [{ assigneeRef: ENTITY }, 'assigneeRef:'],
    [{ assigneeRef: 'jane' }, "assigneeRef: 'jane' is no ref"],
  ])('refuses %j, naming the field', async (request, message) => {
    await expect(bench.create(request)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
    expect(await bench.stored()).toBeUndefined();
  });
});
