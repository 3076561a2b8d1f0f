import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** events:ListRules of the default bus, and ListTargetsByRule of those with a pattern. */
export interface EventRule {
  name: string;
  arn: string;
  /** `ENABLED`, `DISABLED` or `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`. */
  state: string;
  /** JSON. */
  eventPattern?: string;
  managedBy?: string;
  /** ARNs; read only for rules whose pattern may take security findings. */
  targets?: Reading<string[]>;
}

/** What the collectors of this service read. */
export interface EventsReadings {
  'events:rules': EventRule[];
}

/** What they call. */
export const eventsDeclarations: Declarations<EventsReadings> = {
  'events:rules': {
    target: 'regional',
    shared: true,
    list: [{ operation: 'events:ListRules', action: 'events:ListRules' }],
    each: [
      {
        operation: 'events:ListTargetsByRule',
        action: 'events:ListTargetsByRule',
      },
    ],
  },
};
