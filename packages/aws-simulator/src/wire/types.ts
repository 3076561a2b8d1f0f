import type { HttpProtocol } from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';

/** A schema in any of the forms that the SDK accepts. */
export type SchemaRef = Parameters<typeof NormalizedSchema.of>[0];

/** An operation as the SDK's protocols take it. */
export type OperationSchema = Parameters<HttpProtocol['serializeRequest']>[0];

/** The configuration of a client as the SDK's protocols take it. */
export type ProtocolContext = Parameters<HttpProtocol['serializeRequest']>[2];

/** A request as it came over the wire. */
export interface WireRequest {
  method: string;
  url: URL;
  /** By lower-case name. */
  headers: Record<string, string>;
  body: Buffer;
}

/** A response as it goes over the wire. */
export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** How a service writes its messages. */
export type Dialect =
  | 'restJson1'
  | 'restXml'
  | 'awsJson1_0'
  | 'awsJson1_1'
  | 'awsQuery'
  | 'ec2Query';
