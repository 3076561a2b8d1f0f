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
    's3:delivery-buckets': [{ name: 'payments-logs', exists: ok(true) }],
    's3:global-log-buckets': [{ name: 'cdn-logs', exists: ok(false) }],
    's3:trail-delivery-buckets': [{ name: 'far-logs', exists: ok(false) }],
    's3:own-buckets': [
      { name: 'payments-data', region: 'eu-west-1' },
      { name: 'payments-logs', region: 'eu-central-1' },
      { name: 'payments-trail', region: 'eu-central-1' },
    ],
    's3:load-balancer-buckets': [{ name: 'payments-logs', exists: ok(true) }],
  },
};
