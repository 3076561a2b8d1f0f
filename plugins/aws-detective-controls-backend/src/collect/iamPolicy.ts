import { actionsOf } from './collectors';
import type { Operation } from '../model';

/** An IAM policy document of one statement. */
export interface IamPolicy {
  Version: '2012-10-17';
  Statement: [
    {
      Sid: string;
      Effect: 'Allow';
      Action: string[];
      Resource: string | string[];
    },
    ...{
      Sid: string;
      Effect: 'Allow';
      Action: string[];
      Resource: string | string[];
    }[],
  ];
}

/** The name of the role that the portal assumes, unless people choose another. */
export const READ_ROLE_NAME = 'backstage-detective-controls';

/**
 * The policy of the role that is read with: every action that a collector
 * declares, and nothing else. List, Get and Describe actions take no narrower
 * resource, for the most part, and the role has to see what there is.
 *
 * @param operations - of the collectors
 * @throws an Error where one of them takes an action that is not a read
 */
export function readPolicy(operations: readonly Operation[]): IamPolicy {
  const actions = actionsOf(operations);
  const other = actions.filter(
    action => !/^[a-z0-9-]+:(Describe|Get|List|Search|Select)/.test(action),
  );
  if (other.length > 0) {
    throw new Error(`Not read-only: ${other.join(', ')}`);
  }
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AwsDetectiveControlsRead',
        Effect: 'Allow',
        Action: actions,
        Resource: '*',
      },
    ],
  };
}

/**
 * The policy of the portal's own identity, where it reads accounts by role:
 * assuming that role, and listing the accounts of the organisation.
 *
 * @param organizations - what the listing of accounts calls
 */
export function portalPolicy(organizations: readonly Operation[]): IamPolicy {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AssumeReadRole',
        Effect: 'Allow',
        Action: ['sts:AssumeRole'],
        Resource: ['aws', 'aws-cn', 'aws-us-gov'].map(
          partition => `arn:${partition}:iam::*:role/${READ_ROLE_NAME}`,
        ),
      },
      {
        Sid: 'ListOrganizationAccounts',
        Effect: 'Allow',
        Action: actionsOf(organizations),
        Resource: '*',
      },
    ],
  };
}
