import { Journal } from './Journal';

describe('Journal', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 12, minute));
  let journal: Journal;

  beforeEach(() => {
    journal = new Journal();
    const call = { region: 'eu-west-1', durationMs: 1, status: 200 };
    journal.record({ ...call, service: 'ec2', operation: 'A', at: at(0) });
    journal.record({ ...call, service: 'ec2', operation: 'A', at: at(1) });
    journal.record({ ...call, service: 'ec2', operation: 'B', at: at(2) });
    journal.record({ ...call, service: 'rds', operation: 'A', at: at(3) });
  });

  it('counts by what is asked for', () => {
    expect(journal.counts({ by: ['service', 'operation'] })).toEqual({
      'ec2 A': 2,
      'ec2 B': 1,
      'rds A': 1,
    });
  });

  it('filters by service', () => {
    expect(journal.counts({ by: ['operation'], service: 'ec2' })).toEqual({
      A: 2,
      B: 1,
    });
  });

  it('filters by time: from one moment until before another', () => {
    const calls = journal.entries({ since: at(1), until: at(3) });

    expect(calls.map(({ at: time }) => time)).toEqual([at(1), at(2)]);
  });

  it('counts calls whose account is not known under a dash', () => {
    expect(journal.counts({ by: ['accountId'] })).toEqual({ '-': 4 });
  });

  it('forgets on request', () => {
    journal.clear();

    expect(journal.entries()).toEqual([]);
  });

  it('forgets the oldest calls past its limit, and says how many', () => {
    const small = new Journal(10);
    for (let minute = 0; minute < 11; minute++) {
      small.record({ at: at(minute), durationMs: 1 });
    }

    expect(small.entries()[0].at).toEqual(at(1));
    expect(small.dropped).toBe(1);
  });
});
