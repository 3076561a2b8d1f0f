import { NormalizedSchema } from '@smithy/core/schema';
import { gunzipSync } from 'node:zlib';
import { matchRoute } from './RestRoute';
import { readQueryBody } from './readQueryBody';
import { readUrlMembers } from './readUrlMembers';
import type { OperationSchema, WireRequest } from './types';
import { withoutUrlMembers } from './urlBindings';
import type { WireService } from './WireService';

/** A request whose operation is known. */
export interface ParsedRequest {
  operation: OperationSchema;
  /** In the shape of the SDK. */
  input: Record<string, unknown>;
  /** HTTP status of a successful answer. */
  status: number;
}

/**
 * Finds the operation of a request, and reads its input.
 *
 * @returns undefined if the service has no such operation.
 * @throws whatever the SDK's codec throws on a body that it cannot read.
 */
export async function parseRequest(
  service: WireService,
  request: WireRequest,
): Promise<ParsedRequest | undefined> {
  switch (service.dialect) {
    case 'awsQuery':
    case 'ec2Query':
      return parseQuery(service, request);
    case 'awsJson1_0':
    case 'awsJson1_1':
      return parseRpc(service, request);
    default:
      return parseRest(service, request);
  }
}

function parseQuery(
  { operations, dialect }: WireService,
  request: WireRequest,
): ParsedRequest | undefined {
  const fields = new URLSearchParams(request.body.toString());
  const operation = operations.get(fields.get('Action') ?? '');
  if (!operation) {
    return undefined;
  }
  const schema = NormalizedSchema.of(operation.input);
  const input = schema.isStructSchema()
    ? readQueryBody(schema, fields, dialect === 'ec2Query')
    : {};
  return { operation, input, status: 200 };
}

async function parseRpc(
  service: WireService,
  request: WireRequest,
): Promise<ParsedRequest | undefined> {
  const target = request.headers['x-amz-target'] ?? '';
  const operation = service.operations.get(target.split('.').pop() ?? '');
  return (
    operation && {
      operation,
      // All in the body, though the model may bind members to an address.
      input: await readBodyAndHeaders(service, operation, request),
      status: 200,
    }
  );
}

async function parseRest(
  service: WireService,
  request: WireRequest,
): Promise<ParsedRequest | undefined> {
  const match = matchRoute(service.routes, request);
  if (!match) {
    return undefined;
  }
  const { operation, status } = match.route;
  const input = {
    ...(await readBodyAndHeaders(
      service,
      { ...operation, input: withoutUrlMembers(operation.input) },
      request,
    )),
    ...readUrlMembers(match, request.url.searchParams),
  };
  return { operation, input, status };
}

/**
 * The client's own protocol reads the request, as if it were a response whose
 * output is the operation's input.
 */
async function readBodyAndHeaders(
  service: WireService,
  operation: OperationSchema,
  request: WireRequest,
): Promise<Record<string, unknown>> {
  const body =
    request.headers['content-encoding'] === 'gzip'
      ? gunzipSync(request.body)
      : request.body;
  const { $metadata, ...input } = await service.protocol.deserializeResponse(
    { ...operation, output: operation.input },
    service.context,
    {
      statusCode: 200,
      headers: { ...request.headers },
      body: new Uint8Array(body),
    },
  );
  return input;
}
