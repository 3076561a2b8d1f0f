import { InputError } from '@backstage/errors';
import { Ticket } from 'backstage-plugin-aws-detective-controls-node';
import { REPOSITORY } from './readGithubTicketsConfig';

/** An issue of a repository. */
export interface IssueRef {
  /** `owner/name`. */
  repository: string;
  number: number;
}

/** The id of an issue's ticket: `owner/name#12`. */
export function toTicketId({ repository, number }: IssueRef): string {
  return `${repository}#${number}`;
}

/** Reads a ticket's id back. */
export function parseTicketId({ id }: Pick<Ticket, 'id'>): IssueRef {
  const [, repository, number] = /^([^#]+)#(\d+)$/.exec(id) ?? [];
  if (!repository || !REPOSITORY.test(repository)) {
    throw new InputError(
      `Ticket '${id}' is no GitHub issue, such as owner/name#12`,
    );
  }
  return { repository, number: Number(number) };
}
