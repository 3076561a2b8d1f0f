import {
  DetectiveClient,
  paginateListGraphs,
  paginateListInvitations,
} from '@aws-sdk/client-detective';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';

const PAGE = 200;

/** Amazon Detective. */
export const detective: AwsService<DetectiveClient> = {
  prefix: 'detective',
  answers: 'json',
  create: options => new DetectiveClient(options),
};

/** The behavior graphs that the account administers in a region. */
export const graphs: AwsCollector<'detective:graphs'> = {
  id: 'detective:graphs',
  read: async context => {
    const pages = paginateListGraphs(
      { client: context.client(detective) },
      { MaxResults: PAGE },
      context.call,
    );
    return allPages(pages, page =>
      present(page.GraphList, 'GraphList').map(({ Arn }) =>
        present(Arn, 'GraphList[].Arn'),
      ),
    );
  },
};

/** The behavior graphs of other accounts that it was invited to or is a member of. */
export const graphInvitations: AwsCollector<'detective:invitations'> = {
  id: 'detective:invitations',
  read: async context => {
    const pages = paginateListInvitations(
      { client: context.client(detective) },
      { MaxResults: PAGE },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.Invitations, 'Invitations'),
    );
    return found.map(invitation => ({
      graphArn: invitation.GraphArn ?? '',
      administratorId: invitation.AdministratorId,
      status: present(invitation.Status, 'Invitations[].Status'),
    }));
  },
};
