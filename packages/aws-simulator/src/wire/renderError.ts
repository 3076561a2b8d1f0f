import type { Dialect, WireResponse } from './types';
import type { WireService } from './WireService';
import { element, escapeXml } from './xml';

/** What is wrong, as AWS says it. */
export interface WireError {
  code: string;
  message: string;
  status: number;
}

/**
 * Writes an error in the shape of a service.
 *
 * @param service - undefined where the request does not tell it; the error is
 * JSON then.
 */
export function renderError(
  service: WireService | undefined,
  error: WireError,
  requestId: string,
): WireResponse {
  const dialect: Dialect = service?.dialect ?? 'restJson1';
  switch (dialect) {
    case 'awsQuery':
      return xml(error.status, queryError(error, requestId));
    case 'ec2Query':
      return xml(error.status, ec2Error(error, requestId));
    case 'restXml':
      return xml(
        error.status,
        service?.definition.service === 's3'
          ? s3Error(error, requestId)
          : queryError(error, requestId),
      );
    default:
      return json(service, error, requestId);
  }
}

function xml(status: number, body: string): WireResponse {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}

function codeAndMessage({ code, message }: WireError): string {
  return (
    element('Code', escapeXml(code)) + element('Message', escapeXml(message))
  );
}

function fault({ status }: WireError): string {
  return status < 500 ? 'Sender' : 'Receiver';
}

function queryError(error: WireError, requestId: string): string {
  return element(
    'ErrorResponse',
    element('Error', element('Type', fault(error)), codeAndMessage(error)),
    element('RequestId', requestId),
  );
}

function ec2Error(error: WireError, requestId: string): string {
  return element(
    'Response',
    element('Errors', element('Error', codeAndMessage(error))),
    element('RequestID', requestId),
  );
}

function s3Error(error: WireError, requestId: string): string {
  return element(
    'Error',
    codeAndMessage(error),
    element('RequestId', requestId),
  );
}

function json(
  service: WireService | undefined,
  error: WireError,
  requestId: string,
): WireResponse {
  const { code, message, status } = error;
  const headers: Record<string, string> = {
    'content-type':
      service?.dialect === 'awsJson1_0'
        ? 'application/x-amz-json-1.0'
        : 'application/x-amz-json-1.1',
    'x-amzn-requestid': requestId,
  };
  if (service === undefined || service.dialect === 'restJson1') {
    headers['x-amzn-errortype'] = code;
    return { status, headers, body: JSON.stringify({ message }) };
  }
  if (service.queryErrorCodes) {
    const queryCode = service.queryErrorCodes.get(code) ?? code;
    headers['x-amzn-query-error'] = `${queryCode};${fault(error)}`;
  }
  return { status, headers, body: JSON.stringify({ __type: code, message }) };
}
