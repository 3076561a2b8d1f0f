import { filterKey, followQuery, readQuery } from './scorecardQuery';

const read = (text: string) => readQuery(new URLSearchParams(text));

describe('readQuery', () => {
  it('gives every filter that the API has, with all of its values', () => {
    expect(
      read(
        'owner=mine&owner=group:default/a&system=s&domain=d&entity=e&kind=component' +
          '&type=service&lifecycle=production&tag=pci&account=111122223333' +
          '&region=eu-west-1&benchmark=sec4-current&bestPractice=SEC04-BP01' +
          '&step=BP01-S1&control=c&signal=logging&severity=high&severity=critical' +
          '&status=fail&overdue=1&dueSoon=1&age=week&age=older&q= payments ',
      ),
    ).toEqual({
      filter: {
        owner: ['mine', 'group:default/a'],
        system: ['s'],
        domain: ['d'],
        entity: ['e'],
        kind: ['component'],
        type: ['service'],
        lifecycle: ['production'],
        tag: ['pci'],
        account: ['111122223333'],
        region: ['eu-west-1'],
        benchmark: 'sec4-current',
        bestPractice: ['SEC04-BP01'],
        step: ['BP01-S1'],
        control: ['c'],
        signal: ['logging'],
        severity: ['high', 'critical'],
        status: ['fail'],
        overdue: true,
        dueSoon: true,
        age: ['week', 'older'],
        search: 'payments',
      },
      ignored: [],
    });
  });

  it('gives no filter for an empty query', () => {
    expect(read('').filter).toEqual({});
  });

  it('names values that do not exist, and leaves them out', () => {
    expect(
      read('status=green&status=fail&signal=smoke&overdue=yes&age=young'),
    ).toEqual({
      filter: { status: ['fail'] },
      ignored: [
        { name: 'signal', value: 'smoke' },
        { name: 'status', value: 'green' },
        { name: 'overdue', value: 'yes' },
        { name: 'age', value: 'young' },
      ],
    });
  });

  it('cuts a search to what the backend takes', () => {
    expect(read(`q=${'x'.repeat(300)}`).filter.search).toHaveLength(200);
  });
});

describe('filterKey', () => {
  it('does not change with what is no filter', () => {
    expect(filterKey(new URLSearchParams('view=table&tag=a&sort=gaps'))).toBe(
      filterKey(new URLSearchParams('tag=a&period=7')),
    );
  });
});

describe('followQuery', () => {
  const from = new URLSearchParams(
    'view=table&by=owner&sort=gaps&order=asc&period=7&tag=a&tag=b&owner=o',
  );

  it('keeps filters and period, and drops what only the old view has', () => {
    expect(followQuery(from, { view: 'gaps' }).toString()).toBe(
      'period=7&tag=a&tag=b&owner=o&view=gaps',
    );
  });

  it('replaces the filters that it names', () => {
    expect(
      followQuery(from, { owner: ['p', 'q'], tag: undefined }).toString(),
    ).toBe('period=7&owner=p&owner=q&view=table');
  });

  it('needs no name for the first view', () => {
    expect(followQuery(from, { view: 'overview' }).get('view')).toBeNull();
  });
});
