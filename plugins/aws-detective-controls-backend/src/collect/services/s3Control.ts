import { S3ControlClient } from '@aws-sdk/client-s3-control';
import type { AwsService } from '../client/AwsService';

/**
 * Amazon S3 Control: what S3 holds of an account. AWS wants the account before the
 * host, where no other endpoint has it.
 */
export const s3Control: AwsService<S3ControlClient> = {
  prefix: 's3control',
  answers: 'xml',
  create: options => {
    const client = new S3ControlClient(options);
    const { endpointProvider } = client.config;
    client.config.endpointProvider = (parameters, context) =>
      parameters.Endpoint
        ? { url: new URL(parameters.Endpoint) }
        : endpointProvider(parameters, context);
    return client;
  },
};
