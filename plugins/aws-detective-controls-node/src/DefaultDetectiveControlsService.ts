import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  ControlMetadata,
  ControlResult,
  DetectiveControlsClient,
  EntityPosture,
  Finding,
  FindingsOptions,
  Page,
  ResultsOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  DetectiveControlsService,
  DetectiveControlsServiceOptions,
} from './DetectiveControlsService';

/** Asks the backend plugin over HTTP, wherever it runs. */
export class DefaultDetectiveControlsService
  implements DetectiveControlsService
{
  private constructor(
    private readonly auth: AuthService,
    private readonly discovery: DiscoveryService,
  ) {}

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): DefaultDetectiveControlsService {
    return new DefaultDetectiveControlsService(options.auth, options.discovery);
  }

  async getControls({
    credentials,
  }: DetectiveControlsServiceOptions): Promise<{ items: ControlMetadata[] }> {
    return this.clientFor(credentials).getControls();
  }

  async getPosture(
    entityRef: string,
    { credentials }: DetectiveControlsServiceOptions,
  ): Promise<EntityPosture> {
    return this.clientFor(credentials).getPosture(entityRef);
  }

  async getResults(
    entityRef: string,
    request: ResultsOptions | undefined,
    { credentials }: DetectiveControlsServiceOptions,
  ): Promise<Page<ControlResult>> {
    return this.clientFor(credentials).getResults(entityRef, request);
  }

  async getFindings(
    entityRef: string,
    request: FindingsOptions | undefined,
    { credentials }: DetectiveControlsServiceOptions,
  ): Promise<Page<Finding>> {
    return this.clientFor(credentials).getFindings(entityRef, request);
  }

  private clientFor(credentials: BackstageCredentials) {
    return new DetectiveControlsClient({
      discoveryApi: this.discovery,
      fetchApi: {
        fetch: async (input, init) => {
          const { token } = await this.auth.getPluginRequestToken({
            onBehalfOf: credentials,
            targetPluginId: 'aws-detective-controls',
          });
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
  }
}
