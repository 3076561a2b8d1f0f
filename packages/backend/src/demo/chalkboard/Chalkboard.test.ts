import { Chalkboard } from './Chalkboard';

const options = { signal: new AbortController().signal };
const gap = {
  entityRef: 'component:default/checkout-web',
  controlId: 'vpc-flow-logs-enabled',
  annotations: {},
};
const request = {
  gap,
  idempotencyKey: 'key-1',
  ticketTitle: 'VPC has no flow log',
  ticketBody: 'Turn it on',
};

describe('Chalkboard', () => {
  let chalkboard: Chalkboard;
  beforeEach(async () => {
    chalkboard = await Chalkboard.start();
  });
  afterEach(() => chalkboard.close());

  const read = async (url: string) => (await fetch(url)).text();

  it('opens a note once, which people can read', async () => {
    const first = await chalkboard.openTicket(request, options);
    expect(await chalkboard.openTicket(request, options)).toEqual(first);
    expect(await chalkboard.findTicket(request, options)).toEqual(first);
    expect(await read(first.url)).toBe(
      'OPEN: VPC has no flow log\n\nTurn it on\n',
    );
  });

  it('closes and reopens it, with a comment each', async () => {
    const ticket = await chalkboard.openTicket(request, options);
    const change = (comment: string) => ({
      ticket,
      comment,
      idempotencyKey: comment,
    });
    await chalkboard.closeTicket(change('It passes'), options);
    await chalkboard.closeTicket(change('It passes'), options);
    expect(await read(ticket.url)).toMatch(
      /^CLOSED.*Turn it on\n\nIt passes\n$/s,
    );
    await chalkboard.reopenTicket(change('It is back'), options);
    expect(await read(ticket.url)).toMatch(/^OPEN.*It is back\n$/s);
  });

  it('has none that nobody opened', async () => {
    expect(await chalkboard.findTicket(request, options)).toBeUndefined();
  });
});
