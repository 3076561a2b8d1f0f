import { Declarations } from './CollectorDeclaration';

/** securitylake:ListLogSources: what is taken from one account in one region. */
export interface LakeLogSources {
  accountId: string;
  region: string;
  /** AWS's own sources, such as `CLOUD_TRAIL_MGMT`. */
  sourceNames: string[];
}

/** securitylake:ListSubscribers. */
export interface LakeSubscriber {
  name: string;
  /** Such as `ACTIVE`. */
  status?: string;
}

/** What the collectors of this service read. */
export interface SecurityLakeReadings {
  /** Of the account, in every region. */
  'securitylake:account-log-sources': LakeLogSources[];
  /** Of the account, in the target's region. */
  'securitylake:log-sources': LakeLogSources[];
  'securitylake:subscribers': LakeSubscriber[];
}

const listLogSources = {
  operation: 'securitylake:ListLogSources',
  action: 'securitylake:ListLogSources',
};

/** What they call. */
export const securityLakeDeclarations: Declarations<SecurityLakeReadings> = {
  'securitylake:account-log-sources': {
    target: 'global',
    list: [listLogSources],
  },
  'securitylake:log-sources': {
    target: 'regional',
    list: [listLogSources],
  },
  'securitylake:subscribers': {
    target: 'regional',
    list: [
      {
        operation: 'securitylake:ListSubscribers',
        action: 'securitylake:ListSubscribers',
      },
    ],
  },
};
