import { cutPage, PageScope } from './paging';

const scope: PageScope = {
  service: 'ec2',
  operation: 'DescribeVpcs',
  accountId: '111122223333',
  region: 'eu-west-1',
  input: { Filters: [{ Name: 'state' }], MaxResults: 2 },
};

const items = [1, 2, 3, 4, 5];

function page(
  changes: Partial<PageScope> = {},
  token?: string,
  size = 2,
  onLaterPage?: () => void,
) {
  const input = changes.input ?? scope.input;
  return cutPage(
    { ...scope, ...changes, input: { ...input, NextToken: token } },
    { items, token, size, invalidToken: 'InvalidNextToken' },
    onLaterPage,
  );
}

describe('cutPage', () => {
  it('gives every item once, and then no token', () => {
    const first = page();
    const second = page({}, first.nextToken);
    const third = page({}, second.nextToken);

    expect([first.items, second.items, third.items]).toEqual([
      [1, 2],
      [3, 4],
      [5],
    ]);
    expect(third.nextToken).toBeUndefined();
  });

  it('gives no token after a page that ends with the list', () => {
    expect(page({}, undefined, 5).nextToken).toBeUndefined();
  });

  it('lets the page size change', () => {
    const { nextToken } = page();
    const input = { ...scope.input, MaxResults: 100 };

    expect(page({ input }, nextToken, 100).items).toEqual([3, 4, 5]);
  });

  it.each<[string, Partial<PageScope>]>([
    ['operation', { operation: 'DescribeSubnets' }],
    ['account', { accountId: '444455556666' }],
    ['region', { region: 'us-east-1' }],
    ['filter', { input: { Filters: [{ Name: 'vpc-id' }], MaxResults: 2 } }],
  ])('refuses a token of another %s', (_name, changes) => {
    const { nextToken } = page();

    expect(() => page(changes, nextToken)).toThrow(
      expect.objectContaining({ code: 'InvalidNextToken', status: 400 }),
    );
  });

  it.each(['made-up', '', Buffer.from('2.made-up').toString('base64url')])(
    'refuses the made-up token %j',
    token => {
      expect(() => page({}, token)).toThrow(
        expect.objectContaining({ code: 'InvalidNextToken' }),
      );
    },
  );

  it('tells of later pages only', () => {
    const onLaterPage = jest.fn();
    const { nextToken } = page({}, undefined, 2, onLaterPage);
    expect(onLaterPage).not.toHaveBeenCalled();

    page({}, nextToken, 2, onLaterPage);
    expect(onLaterPage).toHaveBeenCalledTimes(1);
  });

  it('does not cut pages without items', () => {
    expect(() => page({}, undefined, 0)).toThrow('cannot have 0 items');
  });
});
