import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import packageInfo from '../../../package.json';
import type { PluginConfig } from '../../config/PluginConfig';
import {
  AwsCredentialsSource,
  createAwsCredentialsSource,
} from './AwsCredentialsSource';
import type { AwsClient, AwsService, MiddlewareStack } from './AwsService';
import { callMiddleware } from './callMiddleware';

/** Clients of at most this many accounts and regions are kept. */
const KEPT_TARGETS = 256;
/** Sockets per endpoint. */
const MAX_SOCKETS = 50;

/**
 * The plugin's AWS clients: one per account, region and service, made when first
 * asked for, on keep-alive connections that all of them share.
 */
export class AwsClients {
  private readonly credentials = new Map<string, AwsCredentialsSource>();
  private readonly targets = new Map<string, Map<string, AwsClient>>();
  private readonly requestHandler: NodeHttpHandler;

  constructor(
    private readonly manager: AwsCredentialsManager,
    private readonly options: PluginConfig['aws'],
  ) {
    const agent = { keepAlive: true, maxSockets: MAX_SOCKETS };
    this.requestHandler = new NodeHttpHandler({
      connectionTimeout: options.callTimeoutMs,
      requestTimeout: options.callTimeoutMs,
      throwOnRequestTimeout: true,
      httpAgent: new HttpAgent(agent),
      httpsAgent: new HttpsAgent(agent),
    });
  }

  /**
   * The client of a service.
   *
   * @param accountId - whose credentials sign its calls
   * @param region - where its calls go
   */
  get<C extends AwsClient>(
    service: AwsService<C>,
    accountId: string,
    region: string,
  ): C {
    const clients = this.clientsOf(`${accountId}/${region}`);
    let client = clients.get(service.prefix) as C | undefined;
    if (!client) {
      client = service.create({
        region,
        credentials: this.credentialsOf(accountId),
        endpoint: this.options.endpoint,
        maxAttempts: this.options.maxAttempts,
        retryMode: 'adaptive',
        customUserAgent: [[packageInfo.name, packageInfo.version]],
        requestHandler: this.requestHandler,
      });
      (client.middlewareStack as MiddlewareStack).use(
        callMiddleware(service, this.options.callTimeoutMs),
      );
      clients.set(service.prefix, client);
    }
    return client;
  }

  /** The credentials of an account; asking throws a `CredentialsError`. */
  credentialsOf(accountId: string): AwsCredentialsSource {
    let source = this.credentials.get(accountId);
    if (!source) {
      source = createAwsCredentialsSource(accountId, this.manager);
      this.credentials.set(accountId, source);
    }
    return source;
  }

  /** Closes every connection; calls under way fail. */
  destroy(): void {
    this.targets.clear();
    this.requestHandler.destroy();
  }

  // Map order is age: what is asked for moves to the end, and the oldest goes. A
  // dropped client holds nothing open, since connections are shared.
  private clientsOf(key: string): Map<string, AwsClient> {
    const clients = this.targets.get(key) ?? new Map<string, AwsClient>();
    this.targets.delete(key);
    this.targets.set(key, clients);
    if (this.targets.size > KEPT_TARGETS) {
      const [oldest] = this.targets.keys();
      this.targets.delete(oldest);
    }
    return clients;
  }
}
