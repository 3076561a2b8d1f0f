import type { FaultKind } from 'aws-simulator';
import { smallEstate } from './__testUtils__/estates';
import { Sweep } from './__testUtils__/Sweep';
import { REGION, TestAws } from './__testUtils__/TestAws';
import { SERVICE_PACKAGES } from './__testUtils__/servicePackages';
import {
  COLLECTOR_IDS,
  CollectorId,
  declarationOf,
  FailedReading,
  GLOBAL_REGION,
  operationsOf,
} from '../model';

/** Whether an operation is called once a resource, and is a reading of its own. */
function isPart(id: CollectorId, operation: string): boolean {
  return !declarationOf(id).list.some(of => of.operation === operation);
}

/** The collectors that cannot do without an operation, or that build on such a one. */
function failingBy(operation: string): Set<CollectorId> {
  const failing = new Set(
    COLLECTOR_IDS.filter(
      id =>
        operationsOf(id).some(of => of.operation === operation) &&
        !isPart(id, operation),
    ),
  );
  // A set goes on with what is added to it on the way.
  for (const below of failing) {
    COLLECTOR_IDS.filter(id =>
      declarationOf(id).buildsOn?.includes(below),
    ).forEach(id => failing.add(id));
  }
  return failing;
}

const OPERATIONS = COLLECTOR_IDS.flatMap(id =>
  operationsOf(id)
    .filter(
      ({ operation }) =>
        operation !== 'sts:GetCallerIdentity' &&
        // Called with another kind of recorder only; has a test of its own.
        operation !== 'config:DescribeComplianceByResource' &&
        // Called by an account that manages an organisation only; has one, too.
        operation !== 'organizations:ListDelegatedAdministrators',
    )
    .map(({ operation, action }) => ({ id, operation, action })),
);

const FAULTS: { fault: FaultKind; status: FailedReading['status'] }[] = [
  { fault: { kind: 'deny' }, status: 'denied' },
  { fault: { kind: 'throttle' }, status: 'throttled' },
  { fault: { kind: 'error' }, status: 'failed' },
  {
    fault: { kind: 'error', status: 503, code: 'ServiceUnavailable' },
    status: 'failed',
  },
  { fault: { kind: 'timeout' }, status: 'failed' },
  { fault: { kind: 'disconnect' }, status: 'failed' },
  { fault: { kind: 'truncate' }, status: 'failed' },
  { fault: { kind: 'expired-token' }, status: 'failed' },
  { fault: { kind: 'region-disabled' }, status: 'failed' },
  { fault: { kind: 'not-subscribed' }, status: 'disabled' },
];

describe('a collector whose call fails', () => {
  let aws: TestAws;

  beforeAll(async () => {
    aws = await TestAws.start(smallEstate());
    // So that no time limit has to wait for the simulator's codecs.
    await aws.sweep();
    await aws.sweep({ region: GLOBAL_REGION });
  }, 60_000);

  afterEach(() => aws.reset());

  afterAll(() => aws.close());

  function strike(operation: string, fault: FaultKind) {
    const [prefix, name] = operation.split(':');
    aws.simulator.faults.add({
      ...fault,
      service: SERVICE_PACKAGES[prefix] ?? prefix,
      operation: name,
    });
  }

  // The first call of each collector fails, then the second, and so on; nothing
  // that comes before it does.
  const layers = [0, 1, 2, 3].map(layer =>
    COLLECTOR_IDS.flatMap(
      id => OPERATIONS.filter(entry => entry.id === id)[layer] ?? [],
    ),
  );
  const rows = FAULTS.flatMap(({ fault, status }) =>
    layers.map((layer, index) => ({ fault, status, layer, index })),
  );

  it.each(
    rows.map(
      row =>
        [
          `${row.fault.kind}${
            row.fault.kind === 'error' ? ` ${row.fault.status ?? 500}` : ''
          }`,
          row.index + 1,
          row.status,
          row,
        ] as const,
    ),
  )(
    'by %s in call %d of each is %s, and never a value',
    async (_kind, _call, status, { fault, layer, index }) => {
      layer.forEach(({ operation }) => strike(operation, fault));

      const reader = aws.reader({
        aws: { callTimeout: fault.kind === 'timeout' ? '1500ms' : '20s' },
      });
      const sweeps = [
        await aws.sweep({}, reader),
        await aws.sweep({ region: GLOBAL_REGION }, reader),
      ];

      for (const { id, action } of layer) {
        const failures = failuresOf(sweeps, id);
        expect({ id, failures }).toEqual({
          id,
          failures: expect.arrayContaining([
            expect.objectContaining({
              status,
              reason: expect.stringMatching(/\S/),
              code: expect.stringMatching(/\S/),
              ...(status === 'denied' && {
                action:
                  brokenBelow(id, index) ?? firstStruck(id, layer) ?? action,
              }),
            }),
          ]),
        });
      }
    },
    30_000,
  );

  // Another collector's call of this layer may be one that comes before it here.
  function firstStruck(id: CollectorId, layer: typeof OPERATIONS) {
    return operationsOf(id).find(({ operation }) =>
      layer.some(struck => struck.operation === operation),
    )?.action;
  }

  // What is built on a reading that failed, fails by it first.
  function brokenBelow(id: CollectorId, layer: number): string | undefined {
    for (const below of declarationOf(id).buildsOn ?? []) {
      const struck = layers[layer].find(entry => entry.id === below);
      const broken =
        brokenBelow(below, layer) ??
        (struck && !isPart(below, struck.operation)
          ? struck.action
          : undefined);
      if (broken) {
        return broken;
      }
    }
    return undefined;
  }

  function failuresOf(sweeps: Sweep[], id: CollectorId): FailedReading[] {
    const run = sweeps
      .flatMap(({ runs }) => runs)
      .find(({ collector }) => collector === id);
    return failedReadings(run?.reading);
  }

  it.each(OPERATIONS.map(entry => [entry.operation, entry] as const))(
    'by a denial of %s harms no other collector',
    async (_operation, { id, operation, action }) => {
      strike(operation, { kind: 'deny' });

      const { target } = declarationOf(id);
      const region = target === 'global' ? GLOBAL_REGION : REGION;
      const sweep = await aws.sweep({ region });

      expect(sweep.failed).toEqual(
        [...failingBy(operation)]
          .filter(of => declarationOf(of).target === target)
          .sort(),
      );
      // What a member may not see of the organisation's trail is no denial, nor
      // that a service is off in some region.
      const denied = failedReadings(sweep.reading(id)).filter(
        ({ code, status }) =>
          code !== 'TrailNotFoundException' && status !== 'disabled',
      );
      expect(denied.length).toBeGreaterThan(0);
      expect(denied).toEqual(
        denied.map(() => expect.objectContaining({ status: 'denied', action })),
      );
    },
  );
});

/** The failed readings in a value, itself included. */
function failedReadings(value: unknown): FailedReading[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { status } = value as { status?: unknown };
  if (
    'takenAt' in value &&
    ['denied', 'disabled', 'throttled', 'failed'].includes(String(status))
  ) {
    return [value as FailedReading];
  }
  return Object.values(value).flatMap(failedReadings);
}
