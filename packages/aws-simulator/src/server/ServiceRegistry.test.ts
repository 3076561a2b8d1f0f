import { ALL_SERVICES } from '../services';
import { loadService, SERVICE_TABLE } from '../wire';

describe('the services of the simulator', () => {
  it.each(ALL_SERVICES.map(service => [service.service, service] as const))(
    '%s has operations of its client only',
    (name, { operations }) => {
      const definition = SERVICE_TABLE.find(({ service }) => service === name);
      const known = loadService(definition!).operations;

      expect(
        Object.keys(operations).filter(operation => !known.has(operation)),
      ).toEqual([]);
    },
  );

  it('are all in the service table, once', () => {
    const names = ALL_SERVICES.map(({ service }) => service).sort();

    expect(names).toEqual(SERVICE_TABLE.map(({ service }) => service).sort());
  });
});
