import type { HttpProtocol } from '@smithy/core/protocols';
import type { RestRoute } from './RestRoute';
import type { ServiceDefinition } from './serviceTable';
import type { Dialect, OperationSchema, ProtocolContext } from './types';

/** A service whose client package is loaded: all that is needed to talk to its clients. */
export interface WireService {
  readonly definition: ServiceDefinition;
  readonly dialect: Dialect;
  /** The client's own protocol. */
  readonly protocol: HttpProtocol;
  /** The client's own configuration, with an endpoint that is never called. */
  readonly context: ProtocolContext;
  /** By name. */
  readonly operations: ReadonlyMap<string, OperationSchema>;
  /** Of REST dialects, most specific first. */
  readonly routes: readonly RestRoute[];
  /**
   * Of a service that moved from the query dialect to JSON and still tells query
   * error codes: the query code by the JSON error name.
   */
  readonly queryErrorCodes?: ReadonlyMap<string, string>;
}
