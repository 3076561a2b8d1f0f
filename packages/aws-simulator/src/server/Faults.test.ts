import type { Fault } from './Fault';
import { Faults } from './Faults';

describe('Faults', () => {
  const target = {
    service: 'ec2',
    operation: 'DescribeVpcs',
    accountId: '111122223333',
    region: 'eu-west-1',
  };
  let faults: Faults;

  beforeEach(() => {
    faults = new Faults();
  });

  it('strikes calls that match', () => {
    faults.add({ service: 'ec2', kind: 'throttle' });

    expect(faults.strike(target, 'throttle')).toBeDefined();
  });

  it.each([
    { service: 'rds' },
    { operation: 'DescribeSubnets' },
    { accountId: '444455556666' },
    { region: 'us-east-1' },
  ])('spares calls outside of %j', scope => {
    faults.add({ ...scope, kind: 'throttle' });

    expect(faults.strike(target, 'throttle')).toBeUndefined();
  });

  it('spares what asks for another kind', () => {
    faults.add({ kind: 'throttle' });

    expect(faults.strike(target, 'deny')).toBeUndefined();
  });

  it('is over after as many strikes as it was given', () => {
    faults.add({ kind: 'throttle', times: 2 });

    const struck = [1, 2, 3].map(
      () => faults.strike(target, 'throttle') !== undefined,
    );
    expect(struck).toEqual([true, true, false]);
    expect(faults.list()).toEqual([]);
  });

  it('never strikes if it is to strike no time', () => {
    faults.add({ kind: 'throttle', times: 0 });

    expect(faults.strike(target, 'throttle')).toBeUndefined();
  });

  it('is over when it is removed', () => {
    const remove = faults.add({ kind: 'throttle' });
    remove();

    expect(faults.strike(target, 'throttle')).toBeUndefined();
  });

  it('is over when all are cleared', () => {
    faults.add({ kind: 'throttle' });
    faults.clear();

    expect(faults.list()).toEqual([]);
  });

  it.each<[object | string, string]>([
    ['throttle', 'an object with a `kind`'],
    [{ kind: 'explode' }, 'fault.kind is one of latency'],
    [{ kind: 'latency' }, 'fault.milliseconds is needed'],
    [{ kind: 'throttle', times: -1 }, 'fault.times takes a whole number'],
    [{ kind: 'throttle', region: 1 }, 'fault.region takes text'],
    [{ kind: 'throttle', account: '1' }, 'fault.account is not known'],
  ])('refuses %j', (fault, message) => {
    expect(() => faults.add(fault as Fault)).toThrow(message);
  });
});
