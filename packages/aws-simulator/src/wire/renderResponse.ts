import { XmlShapeSerializer } from '@aws-sdk/core/protocols';
import { NormalizedSchema } from '@smithy/core/schema';
import type { ParsedRequest } from './parseRequest';
import type { OperationSchema, WireResponse } from './types';
import { withoutUrlTraits } from './urlBindings';
import type { WireService } from './WireService';
import { element, escapeXml, withoutRoot } from './xml';

/** ISO 8601, in the SDK's numbering of timestamp formats. */
const DATE_TIME = 5;

const S3_NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

/**
 * Writes the answer of an operation.
 *
 * @param output - in the shape of the SDK.
 */
export async function renderResponse(
  service: WireService,
  { operation, status }: Pick<ParsedRequest, 'operation' | 'status'>,
  output: object,
  requestId: string,
): Promise<WireResponse> {
  if (service.dialect === 'awsQuery' || service.dialect === 'ec2Query') {
    return {
      status,
      headers: { 'content-type': 'text/xml' },
      body: renderQueryBody(service, operation, output, requestId),
    };
  }

  // The client's own protocol writes the response, as if it were a request whose
  // input is the operation's output.
  const written = await service.protocol.serializeRequest(
    {
      ...operation,
      traits: { http: ['POST', '/', 200] },
      input: withoutUrlTraits(operation.output),
    },
    output,
    service.context,
  );
  const { 'x-amz-target': _, ...headers } = written.headers;
  return {
    status,
    headers: {
      ...headers,
      'x-amzn-requestid': requestId,
      'x-amz-request-id': requestId,
    },
    body: isBucketLocation(service, operation)
      ? renderBucketLocation(output)
      : written.body || renderEmptyBody(service, operation),
  };
}

function renderQueryBody(
  { dialect, context }: WireService,
  operation: OperationSchema,
  output: object,
  requestId: string,
): string {
  const schema = NormalizedSchema.of(operation.output);
  const result = schema.isStructSchema()
    ? withoutRoot(serializeXml(schema, output, context))
    : '';
  return dialect === 'ec2Query'
    ? element(
        `${operation.name}Response`,
        element('requestId', requestId),
        result,
      )
    : element(
        `${operation.name}Response`,
        element(`${operation.name}Result`, result),
        element('ResponseMetadata', element('RequestId', requestId)),
      );
}

function serializeXml(
  schema: NormalizedSchema,
  output: object,
  context: WireService['context'],
): string {
  const serializer = new XmlShapeSerializer({
    httpBindings: false,
    xmlNamespace: '',
    serviceNamespace: '',
    timestampFormat: { useTrait: true, default: DATE_TIME },
  });
  serializer.setSerdeContext(context);
  serializer.write(schema, output);
  return serializer.flush().toString();
}

/**
 * The body of an answer none of whose members has a value: in XML its root
 * element alone, where the client's own protocol would write nothing.
 */
function renderEmptyBody(
  { dialect }: WireService,
  operation: OperationSchema,
): string {
  const schema = NormalizedSchema.of(operation.output);
  if (dialect !== 'restXml' || !schema.isStructSchema()) {
    return '';
  }
  const inBody = [...schema.structIterator()].some(([, member]) => {
    const traits = member.getMergedTraits();
    return (
      !traits.httpHeader && !traits.httpPrefixHeaders && !traits.httpPayload
    );
  });
  const root = schema.getMergedTraits().xmlName ?? schema.getName();
  return inBody ? `<${root} xmlns="${S3_NAMESPACE}"/>` : '';
}

function isBucketLocation(service: WireService, operation: OperationSchema) {
  return (
    service.definition.service === 's3' &&
    operation.name === 'GetBucketLocation'
  );
}

/**
 * The one answer of S3 whose root element is its only member. Clients tell it from
 * others by its namespace.
 */
function renderBucketLocation(output: { LocationConstraint?: string }): string {
  const location = escapeXml(output.LocationConstraint ?? '');
  return `<LocationConstraint xmlns="${S3_NAMESPACE}">${location}</LocationConstraint>`;
}
