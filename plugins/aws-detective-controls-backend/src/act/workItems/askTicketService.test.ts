import { mockServices } from '@backstage/backend-test-utils';
import { StoredWorkItem } from '../../model';
import { FakeTicketService } from './__testUtils__/FakeTicketService';
import { askTicketService, retrySeconds, TicketCall } from './askTicketService';
import { ProviderPauses } from './ProviderPauses';
import { scheduleWorkItems } from './scheduleWorkItems';
import { TicketProviders } from './TicketProviders';

const GAP = { entityRef: 'component:default/shop', controlId: 'c' };
const ITEM: StoredWorkItem = {
  id: 'i',
  ...GAP,
  state: 'opening',
  provider: 'chalkboard',
  attempts: 1,
  reopens: true,
  round: 0,
  version: 1,
  createdBy: 'user:default/jane',
  createdAt: '2026-01-15T12:00:00.000Z',
  updatedAt: '2026-01-15T12:00:00.000Z',
};

function callOf(
  service: FakeTicketService,
  override: Partial<TicketCall> = {},
): TicketCall {
  const providers = new TicketProviders();
  providers.addTicketProvider(service);
  const found = { gap: { ...GAP, annotations: {} }, idempotencyKey: 'k' };
  return {
    providers,
    writer: {
      find: async () => found,
      open: async () => ({ ...found, ticketTitle: 't', ticketBody: 'b' }),
    },
    pauses: new ProviderPauses(),
    now: () => new Date('2026-01-15T12:00:00Z'),
    signal: new AbortController().signal,
    timeoutMs: 1000,
    ...override,
  };
}

describe('askTicketService', () => {
  it('gives up a call that does not end, and tells it so', async () => {
    const service = new FakeTicketService();
    let heard = false;
    service.openTicket = async (_, options?: { signal: AbortSignal }) =>
      new Promise(() => {
        options?.signal.addEventListener('abort', () => {
          heard = true;
        });
      });
    const outcome = await askTicketService(
      ITEM,
      callOf(service, { timeoutMs: 10 }),
    );
    expect(outcome).toEqual({
      problem: {
        message: 'No answer within 0.01 seconds',
        at: '2026-01-15T12:00:00.000Z',
      },
      nextTryAt: '2026-01-15T12:01:00.000Z',
    });
    expect(heard).toBe(true);
  });

  it('takes a ticket that was deleted for closed', async () => {
    const ticket = { id: 'T-9', url: '', title: '' };
    expect(
      await askTicketService(
        { ...ITEM, state: 'closing', ticket },
        callOf(new FakeTicketService()),
      ),
    ).toEqual({ state: 'closed', ticket: 'gone' });
  });

  it.each([
    [1, 60],
    [2, 120],
    [6, 1920],
    [7, 3600],
    [5000, 3600],
  ])('waits after attempt %d for %d seconds', (attempts, seconds) => {
    expect(retrySeconds(attempts)).toBe(seconds);
  });
});

describe('TicketProviders', () => {
  it('refuses a second provider of one id', () => {
    const providers = new TicketProviders();
    providers.addTicketProvider(new FakeTicketService());
    expect(() => providers.addTicketProvider(new FakeTicketService())).toThrow(
      "Ticket provider 'chalkboard' is there already",
    );
    expect(providers.list()).toEqual([
      { id: 'chalkboard', title: 'Chalkboard' },
    ]);
  });

  it('refuses an id that is none', () => {
    expect(() =>
      new TicketProviders().addTicketProvider(new FakeTicketService('a b')),
    ).toThrow("Ticket provider 'a b'");
  });
});

describe('scheduleWorkItems', () => {
  it('runs each minute on one instance, and at once where somebody waits', async () => {
    const scheduler = mockServices.scheduler.mock({
      triggerTask: jest.fn(async () => {}),
    });
    const { requestWork } = await scheduleWorkItems({
      scheduler,
      lifecycle: mockServices.lifecycle.mock(),
      logger: mockServices.logger.mock(),
      runner: { run: async () => {} },
    });
    requestWork();

    const [task] = scheduler.scheduleTask.mock.calls[0];
    expect(task).toMatchObject({ frequency: { minutes: 1 }, scope: 'global' });
    expect(scheduler.triggerTask).toHaveBeenCalledWith(task.id);
  });
});
