import type { AwsCredentialsSource } from './AwsCredentialsSource';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { STSClient } from '@aws-sdk/client-sts';

/** What every client of the plugin is made with. */
export interface ClientOptions {
  region: string;
  credentials: AwsCredentialsSource;
  /** Undefined for the SDK's own. */
  endpoint?: string;
  /** Attempts per call, the first included. */
  maxAttempts: number;
  retryMode: 'adaptive';
  customUserAgent: [string, string][];
  requestHandler: NodeHttpHandler;
}

/** A client's middleware, as any one service types it. */
export type MiddlewareStack = STSClient['middlewareStack'];

/** A plugin of a client's middleware stack. */
export type ClientPlugin = Parameters<MiddlewareStack['use']>[0];

/** What the plugin needs of any AWS SDK client. */
export interface AwsClient {
  /** Typed by the commands of its service: of no use to what serves them all. */
  middlewareStack: object;
}

/** One AWS service: how to make its client, and what its answers look like. */
export interface AwsService<C = unknown> {
  /** Its prefix in IAM, which calls are counted under. */
  prefix: string;
  /** The form of its answers. */
  answers: 'json' | 'xml';
  create(options: ClientOptions): C;
}
