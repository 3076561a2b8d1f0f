import { TestDatabases } from '@backstage/backend-test-utils';
import { Fault } from 'aws-simulator';
import { ALL_COLLECTORS } from '../collect';
import { allResults } from './testing/allResults';
import { Harness } from './testing/Harness';
import { TWIN_AWS, TWIN_CONFIG, twinEstate } from './testing/twinEstate';

// A sweep takes half a second; on a busy machine, more.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const operations = [
  ...new Set(
    ALL_COLLECTORS.flatMap(collector =>
      collector.operations.map(it => it.operation),
    ),
  ),
].sort();

const faults: Omit<Fault, 'service' | 'operation'>[] = [
  { kind: 'deny' },
  { kind: 'throttle' },
  { kind: 'error' },
  { kind: 'disconnect' },
  { kind: 'truncate' },
  { kind: 'expired-token' },
  { kind: 'region-disabled' },
] as Omit<Fault, 'service' | 'operation'>[];

async function sweep(fault?: Fault) {
  const knex = await databases.init('SQLITE_3');
  const harness = await Harness.start({
    knex,
    estate: twinEstate(),
    aws: TWIN_AWS,
    config: TWIN_CONFIG,
    entities: [],
  });
  try {
    if (fault) {
      harness.simulator.faults.add(fault);
    }
    await harness.round();
    return await allResults(knex);
  } finally {
    await harness.close();
  }
}

/** Client packages that are not named as their IAM prefix. */
const PACKAGES: Record<string, string> = {
  config: 'config-service',
  elasticloadbalancing: 'elastic-load-balancing-v2',
  events: 'eventbridge',
  logs: 'cloudwatch-logs',
  tag: 'resource-groups-tagging-api',
};

/** Which operation a fault is to strike, from `ec2:DescribeVpcs`. */
function scope(operation: string): { service: string; operation: string } {
  const [prefix, name] = operation.split(':');
  return { service: PACKAGES[prefix] ?? prefix, operation: name };
}

describe('a fault of one operation', () => {
  let sound: Awaited<ReturnType<typeof sweep>>;

  beforeAll(async () => {
    sound = await sweep();
  });

  it.each(
    operations.flatMap(operation =>
      faults.map(fault => [operation, fault.kind, fault] as const),
    ),
  )(
    '%s %s never turns a result to pass or fail',
    async (operation, _, fault) => {
      const results = await sweep({ ...fault, ...scope(operation) } as Fault);

      for (const [key, result] of results) {
        if (result.status !== 'unknown') {
          expect([key, result.status]).toEqual([key, sound.get(key)?.status]);
        } else {
          expect(result.cause?.message).toBeTruthy();
        }
      }
      for (const [key, before] of sound) {
        // Nothing vanishes without a word: the subject, or its whole list, is unknown.
        if (!results.has(key)) {
          const unlisted = [...results.values()].filter(
            it =>
              it.controlId === before.controlId &&
              it.status === 'unknown' &&
              it.subject.endsWith('/resources'),
          );
          expect([key, unlisted.length]).toEqual([key, 1]);
        }
      }
    },
  );
});
