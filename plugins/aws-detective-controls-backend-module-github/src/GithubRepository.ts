import { Octokit, RestEndpointMethodTypes } from '@octokit/rest';
import { hasMarker, withMarker } from './marker';

/** An issue, as GitHub gives it. */
export type Issue =
  RestEndpointMethodTypes['issues']['get']['response']['data'];

/** By this label the module's issues are found; who may not triage cannot give it. */
export const LABEL = 'aws-detective-controls';

/** As many as a page can have. */
const PER_PAGE = 100;

/** The issues of one repository, as far as tickets need them. */
export class GithubRepository {
  private readonly owner: string;
  private readonly repo: string;

  constructor(
    private readonly octokit: Octokit,
    repository: string,
    private readonly signal: AbortSignal,
  ) {
    [this.owner, this.repo] = repository.split('/');
  }

  private get place() {
    return {
      owner: this.owner,
      repo: this.repo,
      request: { signal: this.signal },
    };
  }

  /**
   * The issue of a key, open or closed; the oldest, where somebody copied it. Every page
   * of the list is read: search lags behind what was just opened.
   */
  async find(
    key: string,
  ): Promise<
    Pick<Issue, 'number' | 'html_url' | 'title' | 'state'> | undefined
  > {
    const issues = this.octokit.paginate.iterator(
      this.octokit.rest.issues.listForRepo,
      {
        ...this.place,
        labels: LABEL,
        state: 'all',
        sort: 'created',
        direction: 'asc',
        per_page: PER_PAGE,
      },
    );
    for await (const { data } of issues) {
      const found = data.find(
        issue => !issue.pull_request && hasMarker(issue.body, key),
      );
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  async create(options: {
    title: string;
    body: string;
    labels: string[];
  }): Promise<Issue> {
    const { data } = await this.octokit.rest.issues.create({
      ...this.place,
      ...options,
    });
    return data;
  }

  async get(number: number): Promise<Issue> {
    const { data } = await this.octokit.rest.issues.get({
      ...this.place,
      issue_number: number,
    });
    return data;
  }

  async setState(number: number, state: 'open' | 'closed'): Promise<Issue> {
    const { data } = await this.octokit.rest.issues.update({
      ...this.place,
      issue_number: number,
      state,
      state_reason: state === 'closed' ? 'completed' : 'reopened',
    });
    return data;
  }

  /** Comments, unless the comment of this key is there. */
  async commentOnce(
    number: number,
    comment: string,
    key: string,
  ): Promise<void> {
    const place = { ...this.place, issue_number: number };
    const pages = this.octokit.paginate.iterator(
      this.octokit.rest.issues.listComments,
      { ...place, per_page: PER_PAGE },
    );
    for await (const { data } of pages) {
      if (data.some(({ body }) => hasMarker(body, key))) {
        return;
      }
    }
    await this.octokit.rest.issues.createComment({
      ...place,
      body: withMarker(comment, key),
    });
  }
}
