import type { Graph, MemberDetail } from '@aws-sdk/client-detective';
import { arn } from '../arns';
import type { WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

const CREATED = new Date('2024-03-04T09:00:00Z');

/** A behavior graph as CreateGraph leaves it. */
export function graphDefaults(
  graph: WithTags<Graph>,
  place: DefaultsContext,
): WithTags<Graph> {
  const id = stableId(`${place.accountId}/${place.region}/graph`, 32);
  return {
    Arn: arn(place, 'detective', `graph:${id}`),
    CreatedTime: CREATED,
    ...graph,
  };
}

/** An invitation to a behavior graph, not accepted yet. */
export function invitationDefaults(
  invitation: MemberDetail,
  place: DefaultsContext,
): MemberDetail {
  return {
    AccountId: place.accountId,
    MasterId: invitation.AdministratorId,
    Status: 'INVITED',
    InvitationType: 'INVITATION',
    InvitedTime: CREATED,
    UpdatedTime: CREATED,
    ...invitation,
  };
}
