import { ok } from './ok';
import { SmallPart } from './SmallPart';

/** What is found in what other collectors read. */
export const logSendersPart: SmallPart = {
  regions: {},
  values: {
    's3:log-senders': [
      {
        bucket: 'payments-logs',
        sender: 'web-access',
        call: 'logs:DescribeDeliveries',
      },
    ],
    's3:global-log-senders': [
      {
        bucket: 'cdn-logs',
        sender: 'E1LEGACY',
        call: 'cloudfront:GetDistributionConfig',
      },
    ],
    's3:other-log-senders': [],
    's3:load-balancer-buckets': [{ name: 'payments-logs', exists: ok(true) }],
  },
};
