import { Declarations } from './CollectorDeclaration';

/** A bucket that something of a target writes its logs to. */
export interface LogSender {
  bucket: string;
  /** Name or id of what writes there: one of them, where there are many. */
  sender: string;
  /** The AWS API that showed it. */
  call: string;
}

/** One of another account, or of another region of the same. */
export interface OtherLogSender extends LogSender {
  accountId: string;
}

/** What the collectors of senders of logs find; each bucket once. */
export interface LogSenderReadings {
  /** Flow logs, load balancers and vended deliveries of a region. */
  's3:log-senders': LogSender[];
  /** Distributions, and vended deliveries of global services. */
  's3:global-log-senders': LogSender[];
  /** Those of other accounts and regions that write to the region's own buckets. */
  's3:other-log-senders': OtherLogSender[];
}

/** They call nothing: they look at what others read, and keep what is little. */
export const logSenderDeclarations: Declarations<LogSenderReadings> = {
  's3:log-senders': {
    target: 'regional',
    shared: true,
    list: [],
    buildsOn: [
      'ec2:flow-logs',
      'elasticloadbalancing:classic-load-balancers',
      'elasticloadbalancing:load-balancers',
      'logs:deliveries',
    ],
  },
  's3:global-log-senders': {
    target: 'global',
    shared: true,
    list: [],
    buildsOn: ['cloudfront:distributions', 'logs:global-deliveries'],
  },
  's3:other-log-senders': {
    target: 'regional',
    list: [],
    buildsOn: ['s3:buckets'],
    looksAt: ['s3:global-log-senders', 's3:log-senders'],
  },
};
