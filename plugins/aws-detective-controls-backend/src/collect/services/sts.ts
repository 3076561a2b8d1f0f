import { STSClient } from '@aws-sdk/client-sts';
import type { AwsService } from '../client/AwsService';

/** AWS Security Token Service, of a region. */
export const sts: AwsService<STSClient> = {
  prefix: 'sts',
  answers: 'xml',
  create: options => new STSClient(options),
};
