import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  DefaultGithubCredentialsProvider,
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { Octokit } from '@octokit/rest';
import {
  ChangeTicketRequest,
  FindTicketRequest,
  OpenTicketRequest,
  Ticket,
  TicketCallOptions,
  TicketGap,
  TicketProvider,
} from 'backstage-plugin-aws-detective-controls-node';
import { GithubRepository, Issue, LABEL } from './GithubRepository';
import { parseTicketId, toTicketId } from './issueRef';
import { withMarker } from './marker';
import {
  GithubTicketsConfig,
  readGithubTicketsConfig,
  REPOSITORY,
} from './readGithubTicketsConfig';
import { Asked, toTicketError } from './toTicketError';

/** Where Backstage's GitHub plugins look for an entity's repository. */
const PROJECT_SLUG = 'github.com/project-slug';

/** GitHub takes titles of up to 256 characters. */
const MAXIMUM_TITLE = 256;

/** What the provider works with. */
interface GithubTicketProviderOptions {
  config: GithubTicketsConfig;
  apiBaseUrl: string;
  credentials: GithubCredentialsProvider;
  logger: LoggerService;
  now: () => Date;
}

/**
 * Tickets as GitHub issues. An issue is found again by its label and by a marker in its
 * body, so that none is opened twice.
 */
export class GithubTicketProvider implements TicketProvider {
  readonly id = 'github';
  readonly title = 'GitHub';

  private constructor(private readonly options: GithubTicketProviderOptions) {}

  /**
   * @returns undefined where `awsDetectiveControls.tickets.github` is not set
   * @throws InputError that names every key that is wrong
   */
  static fromConfig(
    config: Config,
    options: { logger: LoggerService; now?: () => Date },
  ): GithubTicketProvider | undefined {
    const integrations = ScmIntegrations.fromConfig(config);
    const tickets = readGithubTicketsConfig(
      config,
      integrations.github.list().map(({ config: { host } }) => host),
    );
    if (!tickets) {
      return undefined;
    }
    const integration = integrations.github.byHost(tickets.host);
    return new GithubTicketProvider({
      config: tickets,
      apiBaseUrl:
        integration?.config.apiBaseUrl ?? `https://${tickets.host}/api/v3`,
      credentials:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
      logger: options.logger,
      now: options.now ?? (() => new Date()),
    });
  }

  async findTicket(
    { gap, idempotencyKey }: FindTicketRequest,
    { signal }: TicketCallOptions,
  ): Promise<Ticket | undefined> {
    const repository = this.repositoryOf(gap);
    return this.ask({ repository }, signal, async issues => {
      const found = await issues.find(idempotencyKey);
      return found && toTicket(repository, found);
    });
  }

  async openTicket(
    request: OpenTicketRequest,
    { signal }: TicketCallOptions,
  ): Promise<Ticket> {
    const { gap, idempotencyKey, ticketTitle, ticketBody } = request;
    const repository = this.repositoryOf(gap);
    return this.ask({ repository }, signal, async issues => {
      const found = await issues.find(idempotencyKey);
      if (found) {
        return toTicket(
          repository,
          found.state === 'open'
            ? found
            : await issues.setState(found.number, 'open'),
        );
      }
      const created = await issues.create({
        title: ticketTitle.slice(0, MAXIMUM_TITLE),
        body: withMarker(ticketBody, idempotencyKey),
        labels: [...new Set([LABEL, ...this.options.config.labels])],
      });
      this.warnOfMissingLabel(repository, created);
      return toTicket(repository, created);
    });
  }

  async closeTicket(
    request: ChangeTicketRequest,
    options: TicketCallOptions,
  ): Promise<void> {
    await this.change(request, 'closed', options);
  }

  async reopenTicket(
    request: ChangeTicketRequest,
    options: TicketCallOptions,
  ): Promise<void> {
    await this.change(request, 'open', options);
  }

  private async change(
    { ticket, comment, idempotencyKey }: ChangeTicketRequest,
    state: 'open' | 'closed',
    { signal }: TicketCallOptions,
  ): Promise<void> {
    const { repository, number } = parseTicketId(ticket);
    await this.ask({ repository, issue: number }, signal, async issues => {
      const issue = await issues.get(number);
      await issues.commentOnce(number, comment, idempotencyKey);
      // Last, so that a try that broke off before is made in full again.
      if (issue.state !== state) {
        await issues.setState(number, state);
      }
    });
  }

  private repositoryOf({ annotations }: TicketGap): string {
    const { repository, repositoryAnnotation } = this.options.config;
    const slug = annotations[PROJECT_SLUG];
    return repositoryAnnotation && slug && REPOSITORY.test(slug)
      ? slug
      : repository;
  }

  private async ask<T>(
    asked: Omit<Asked, 'host'>,
    signal: AbortSignal,
    run: (issues: GithubRepository) => Promise<T>,
  ): Promise<T> {
    const { config, apiBaseUrl, credentials, logger, now } = this.options;
    const { host } = config;
    try {
      const { token } = await credentials.getCredentials({
        url: `https://${host}/${asked.repository}`,
      });
      const octokit = new Octokit({
        baseUrl: apiBaseUrl,
        auth: token,
        userAgent: 'backstage-plugin-aws-detective-controls',
        log: {
          debug: message => logger.debug(message),
          info: message => logger.debug(message),
          warn: message => logger.debug(message),
          error: message => logger.debug(message),
        },
      });
      return await run(new GithubRepository(octokit, asked.repository, signal));
    } catch (error) {
      throw toTicketError(error, { ...asked, host }, now());
    }
  }

  /** GitHub drops labels without a word where the credentials may not give any. */
  private warnOfMissingLabel(repository: string, { number, labels }: Issue) {
    const names = labels.map(label =>
      typeof label === 'string' ? label : label.name,
    );
    if (!names.includes(LABEL)) {
      this.options.logger.warn(
        `GitHub gave ${repository}#${number} no label '${LABEL}', by which it would be found again: let the credentials of integrations.github for host '${this.options.config.host}' label issues in ${repository}`,
      );
    }
  }
}

function toTicket(
  repository: string,
  issue: Pick<Issue, 'number' | 'html_url' | 'title'>,
): Ticket {
  return {
    id: toTicketId({ repository, number: issue.number }),
    url: issue.html_url,
    title: issue.title,
  };
}
