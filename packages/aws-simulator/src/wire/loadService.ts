import type { HttpProtocol } from '@smithy/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import { compileRoutes } from './RestRoute';
import type { ServiceDefinition } from './serviceTable';
import type {
  Dialect,
  OperationSchema,
  ProtocolContext,
  SchemaRef,
} from './types';
import type { WireService } from './WireService';

const OPERATION = 9;
const ERROR = -3;

type Constructor = new (configuration: object) => {
  config: ProtocolContext & { protocol: HttpProtocol };
};

/**
 * Loads the client package of a service, and takes from it the schemas of its
 * operations and its protocol.
 *
 * @throws Error if the package does not ship schemas, as packages of SDK versions
 * before 3.11xx do not.
 */
export function loadService(definition: ServiceDefinition): WireService {
  const exported = Object.entries(definition.load());
  const client = createClient(definition, exported);
  const { protocol } = client.config;
  const context = withLocalEndpoint(client.config);
  protocol.setSerdeContext(context);

  const operations = findOperations(exported);
  if (operations.size === 0) {
    throw new Error(
      `The client package of ${definition.service} ships no operation schemas`,
    );
  }

  return {
    definition,
    dialect: protocol.getShapeId().split('#')[1] as Dialect,
    protocol,
    context,
    operations,
    routes: compileRoutes(definition.service, [...operations.values()]),
    queryErrorCodes: isQueryCompatible(protocol)
      ? findQueryErrorCodes(exported)
      : undefined,
  };
}

function createClient(
  { service }: ServiceDefinition,
  exported: [string, unknown][],
) {
  const found = exported.find(
    ([name, value]) =>
      typeof value === 'function' && /^[A-Z].*Client$/.test(name),
  );
  if (!found) {
    throw new Error(`The client package of ${service} exports no client`);
  }
  return new (found[1] as Constructor)({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'unused', secretAccessKey: 'unused' },
  });
}

/** Serialising asks for an endpoint; what it answers ends up nowhere. */
function withLocalEndpoint(config: ProtocolContext): ProtocolContext {
  return Object.assign(Object.create(config), config, {
    disableHostPrefix: true,
    endpoint: async () => ({
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: '/',
    }),
  });
}

function findOperations(exported: [string, unknown][]) {
  const operations = new Map<string, OperationSchema>();
  for (const [, value] of exported) {
    if (Array.isArray(value) && value[0] === OPERATION) {
      const [, namespace, name, traits, input, output] = value;
      operations.set(name, { namespace, name, traits, input, output });
    }
  }
  return operations;
}

function isQueryCompatible(protocol: HttpProtocol): boolean {
  return (
    'awsQueryCompatible' in protocol && protocol.awsQueryCompatible === true
  );
}

function findQueryErrorCodes(exported: [string, unknown][]) {
  const codes = new Map<string, string>();
  for (const [, value] of exported) {
    if (Array.isArray(value) && value[0] === ERROR) {
      const schema = NormalizedSchema.of(value as unknown as SchemaRef);
      const trait = schema.getMergedTraits().awsQueryError;
      if (Array.isArray(trait)) {
        codes.set(value[2], String(trait[0]));
      }
    }
  }
  return codes;
}
