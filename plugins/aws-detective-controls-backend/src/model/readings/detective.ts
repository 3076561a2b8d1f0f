import { Declarations } from './CollectorDeclaration';

/** detective:ListInvitations. */
export interface DetectiveInvitation {
  graphArn: string;
  administratorId?: string;
  /** `INVITED`, `ENABLED`, `ACCEPTED_BUT_DISABLED`, … */
  status: string;
}

/** What the collectors of this service read. */
export interface DetectiveReadings {
  /** ARNs of the behavior graphs that the account administers (detective:ListGraphs). */
  'detective:graphs': string[];
  'detective:invitations': DetectiveInvitation[];
}

/** What they call. */
export const detectiveDeclarations: Declarations<DetectiveReadings> = {
  'detective:graphs': {
    target: 'regional',
    list: [
      { operation: 'detective:ListGraphs', action: 'detective:ListGraphs' },
    ],
  },
  'detective:invitations': {
    target: 'regional',
    list: [
      {
        operation: 'detective:ListInvitations',
        action: 'detective:ListInvitations',
      },
    ],
  },
};
