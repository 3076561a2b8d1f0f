/*
 * Every operation of every client, over HTTP: what the client sends is what the
 * server reads, and what the server answers is what the client reads. The codecs
 * of the SDK that make this so are semi-internal; this test tells when a new
 * version of the SDK changes them.
 */
import { NormalizedSchema } from '@smithy/core/schema';
import { AwsSimulator } from '../server/AwsSimulator';
import type { Operation, ServiceOperations } from '../services/Operation';
import { isStreaming, sampleOf } from '../testing/sampleOf';
import { comparable, firstDifference } from '../testing/comparable';
import { loadService } from './loadService';
import { SERVICE_TABLE } from './serviceTable';
import type { WireService } from './WireService';

/**
 * Operations that do not come back equal, why that is no fault of the server, and
 * what is seen of it.
 */
const EXCEPTIONS: Record<string, { because: string; seen: RegExp }> = {
  'eventbridge PutEvents': {
    because: 'an EndpointId makes the client sign for all regions (SigV4a)',
    seen: /EndpointId must be a valid host label/,
  },
  's3 HeadObject': {
    because: 'the client adds a member to what was answered',
    seen: /^output\.ExpiresString/,
  },
  's3 ListDirectoryBuckets': {
    because: 'it is of S3 Express, which signs with another name',
    seen: /XML parse error/,
  },
  'sts AssumeRoleWithSAML': {
    because: 'it is not signed, so that it names no service',
    seen: /XML parse error/,
  },
  'sts AssumeRoleWithWebIdentity': {
    because: 'it is not signed, so that it names no service',
    seen: /XML parse error/,
  },
};

const accountId = '111122223333';

type Client = {
  config: { endpointProvider?: () => { url: URL } };
  send(command: unknown): Promise<object>;
};
type Exported = Record<string, new (argument: object) => Client>;

describe('the wire', () => {
  const wires = SERVICE_TABLE.map(loadService);
  let seen: { operation: string; input: object } | undefined;
  let answer: object;
  let simulator: AwsSimulator;

  beforeAll(async () => {
    simulator = await AwsSimulator.start({
      estate: { accounts: [{ id: accountId, name: 'a', regions: {} }] },
      services: wires.map(echoing),
    });
  });

  afterAll(() => simulator.close());

  /** Keeps what came in, and answers what is to come out. */
  function echoing({ definition, operations }: WireService): ServiceOperations {
    const echo =
      (operation: string): Operation =>
      input => {
        seen = { operation, input };
        return answer;
      };
    return {
      service: definition.service,
      operations: Object.fromEntries(
        [...operations.keys()].map(name => [name, { run: echo(name) }]),
      ),
    };
  }

  async function roundTrip(
    { operations }: WireService,
    name: string,
    exported: Exported,
    client: Client,
  ): Promise<string | undefined> {
    const operation = operations.get(name)!;
    const input = sampleOf(NormalizedSchema.of(operation.input));
    answer = sampleOf(NormalizedSchema.of(operation.output));
    seen = undefined;
    try {
      const sent = sampleOf(NormalizedSchema.of(operation.input));
      const result = await client.send(new exported[`${name}Command`](sent));
      if (seen === undefined) {
        return 'did not arrive';
      }
      const { operation: arrived, input: read } = seen as NonNullable<
        typeof seen
      >;
      return arrived === name
        ? firstDifference(comparable(input), comparable(read), 'input') ??
            firstDifference(comparable(answer), comparable(result), 'output')
        : `arrived as ${arrived}`;
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  }

  it.each(wires.map(wire => [wire.definition.service, wire] as const))(
    'carries every operation of %s',
    async (service, wire) => {
      const exported = wire.definition.load() as unknown as Exported;
      const [clientName] = Object.keys(exported).filter(name =>
        /^[A-Z].*Client$/.test(name),
      );
      const client = new exported[clientName]({
        ...simulator.clientOptions({ accountId, region: 'eu-west-1' }),
        disableHostPrefix: true,
      });
      if (service === 's3-control') {
        // Its endpoint rules put the account before the host, an address here.
        client.config.endpointProvider = () => ({
          url: new URL(simulator.url),
        });
      }

      const failed: Record<string, string> = {};
      for (const [name, operation] of wire.operations) {
        if (!isStreaming(operation.input) && !isStreaming(operation.output)) {
          const difference = await roundTrip(wire, name, exported, client);
          if (difference !== undefined) {
            failed[`${service} ${name}`] = difference;
          }
        }
      }

      const expected = Object.entries(EXCEPTIONS)
        .filter(([key]) => key.startsWith(`${service} `))
        .map(([key, { seen: text }]) => [key, expect.stringMatching(text)]);
      expect(failed).toEqual(Object.fromEntries(expected));
    },
    60_000,
  );
});
