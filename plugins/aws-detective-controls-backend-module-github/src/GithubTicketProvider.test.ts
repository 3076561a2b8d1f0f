import { mockServices } from '@backstage/backend-test-utils';
import {
  ChangeTicketRequest,
  OpenTicketRequest,
} from 'backstage-plugin-aws-detective-controls-node';
import { generateKeyPairSync } from 'node:crypto';
import { FakeGitHub } from './__testUtils__/FakeGitHub';
import { GithubTicketProvider } from './GithubTicketProvider';

const REPOSITORY = 'acme/security';
const OTHER = 'acme/shop';
const OPTIONS = { signal: new AbortController().signal };
const CREATE = `POST /repos/${REPOSITORY}/issues`;
const LIST = `GET /repos/${REPOSITORY}/issues?`;
const NOW = new Date('2026-11-24T10:00:00Z');

function openRequest(
  override: Partial<OpenTicketRequest> = {},
): OpenTicketRequest {
  return {
    gap: {
      entityRef: 'component:default/shop',
      controlId: 'vpc-flow-logs-enabled',
      annotations: {},
    },
    ticketTitle: 'VPCs have flow logs: component:default/shop',
    ticketBody: 'It does not hold.',
    idempotencyKey: 'key-1',
    ...override,
  };
}

function changeRequest(
  id: string,
  override: Partial<ChangeTicketRequest> = {},
): ChangeTicketRequest {
  return {
    ticket: { id, url: '', title: '' },
    comment: 'The gap passes: closed.',
    idempotencyKey: 'change-1',
    ...override,
  };
}

describe('GithubTicketProvider', () => {
  let github: FakeGitHub;
  let provider: GithubTicketProvider;
  const logger = mockServices.logger.mock();

  function createProvider(
    config: object = {},
    credentials: object = { token: 'secret-token' },
  ): GithubTicketProvider {
    return GithubTicketProvider.fromConfig(
      mockServices.rootConfig({
        data: {
          integrations: {
            github: [
              {
                host: 'github.test',
                apiBaseUrl: github.url,
                ...credentials,
              },
            ],
          },
          awsDetectiveControls: {
            tickets: {
              github: {
                host: 'github.test',
                repository: REPOSITORY,
                ...config,
              },
            },
          },
        },
      }),
      { logger, now: () => NOW },
    )!;
  }

  beforeEach(async () => {
    logger.warn.mockClear();
    github = await FakeGitHub.start(REPOSITORY, OTHER);
    provider = createProvider({ labels: ['security'] });
  });

  afterEach(() => github.close());

  it('opens an issue with its labels and its marker, with the credentials of the integration', async () => {
    const ticket = await provider.openTicket(openRequest(), OPTIONS);

    expect(ticket).toEqual({
      id: 'acme/security#1',
      url: 'https://github.test/acme/security/issues/1',
      title: 'VPCs have flow logs: component:default/shop',
    });
    expect(github.issues(REPOSITORY)).toEqual([
      expect.objectContaining({
        body: 'It does not hold.\n\n<!-- aws-detective-controls key-1 -->',
        labels: [{ name: 'aws-detective-controls' }, { name: 'security' }],
        state: 'open',
      }),
    ]);
    expect(new Set(github.authorizations)).toEqual(
      new Set(['token secret-token']),
    );
  });

  it('gives the same issue for the same key, and another for another key', async () => {
    const first = await provider.openTicket(openRequest(), OPTIONS);
    const again = await provider.openTicket(openRequest(), OPTIONS);
    const other = await provider.openTicket(
      openRequest({ idempotencyKey: 'key-2' }),
      OPTIONS,
    );

    expect(again).toEqual(first);
    expect(other.id).toBe('acme/security#2');
    expect(github.issues(REPOSITORY)).toHaveLength(2);
  });

  it('finds the issue that it opened when the answer was lost', async () => {
    github.fail({ of: CREATE, answerLost: true, times: 1 });
    await expect(
      provider.openTicket(openRequest(), OPTIONS),
    ).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringContaining('could not be reached'),
    });

    const ticket = await provider.openTicket(openRequest(), OPTIONS);

    expect(ticket.id).toBe('acme/security#1');
    expect(github.issues(REPOSITORY)).toHaveLength(1);
  });

  it('finds an issue behind more than one page of others', async () => {
    for (let number = 1; number <= 230; number += 1) {
      github.add(REPOSITORY, {
        body:
          number === 225 ? '<!-- aws-detective-controls key-1 -->' : 'other',
        labels: [{ name: 'aws-detective-controls' }],
      });
    }

    const ticket = await provider.openTicket(openRequest(), OPTIONS);

    expect(ticket.id).toBe('acme/security#225');
    expect(github.issues(REPOSITORY)).toHaveLength(230);
    expect(github.calls.filter(call => call.startsWith(LIST))).toHaveLength(3);
  });

  it('opens again what was closed meanwhile, instead of a second one', async () => {
    await provider.openTicket(openRequest(), OPTIONS);
    github.issues(REPOSITORY)[0].state = 'closed';

    const ticket = await provider.openTicket(openRequest(), OPTIONS);

    expect(ticket.id).toBe('acme/security#1');
    expect(github.issues(REPOSITORY)).toEqual([
      expect.objectContaining({ state: 'open' }),
    ]);
  });

  it.each([
    [
      'a pull request',
      {
        body: '<!-- aws-detective-controls key-1 -->',
        labels: [{ name: 'aws-detective-controls' }],
        pull_request: {},
      },
    ],
    [
      'an issue without the label',
      { body: '<!-- aws-detective-controls key-1 -->' },
    ],
    [
      'an issue that only quotes the marker',
      {
        body: '- `<!-- aws-detective-controls key-1 -->`',
        labels: [{ name: 'aws-detective-controls' }],
      },
    ],
  ])('does not take %s for its own', async (_, issue) => {
    github.add(REPOSITORY, issue);
    const ticket = await provider.openTicket(openRequest(), OPTIONS);
    expect(ticket.id).toBe('acme/security#2');
  });

  it("opens the issue in the entity's own repository, unless config says otherwise", async () => {
    const request = openRequest({
      gap: {
        ...openRequest().gap,
        annotations: { 'github.com/project-slug': OTHER },
      },
    });
    const own = await provider.openTicket(request, OPTIONS);
    const central = await createProvider({
      repositoryAnnotation: false,
    }).openTicket(request, OPTIONS);

    expect([own.id, central.id]).toEqual(['acme/shop#1', 'acme/security#1']);
  });

  it('takes the default repository where the annotation is no owner/name', async () => {
    const ticket = await provider.openTicket(
      openRequest({
        gap: {
          ...openRequest().gap,
          annotations: { 'github.com/project-slug': '../../user' },
        },
      }),
      OPTIONS,
    );
    expect(ticket.id).toBe('acme/security#1');
  });

  it('finds a ticket, and none where there is none', async () => {
    await provider.openTicket(openRequest(), OPTIONS);
    const { gap } = openRequest();
    const found = await provider.findTicket(
      { gap, idempotencyKey: 'key-1' },
      OPTIONS,
    );
    const none = await provider.findTicket(
      { gap, idempotencyKey: 'key-9' },
      OPTIONS,
    );
    expect([found?.id, none]).toEqual(['acme/security#1', undefined]);
  });

  it('closes an issue and opens it again, each with its comment', async () => {
    const { id } = await provider.openTicket(openRequest(), OPTIONS);
    await provider.closeTicket(changeRequest(id), OPTIONS);
    expect(github.issues(REPOSITORY)[0].state).toBe('closed');

    await provider.reopenTicket(
      changeRequest(id, {
        comment: 'The gap is back.',
        idempotencyKey: 'change-2',
      }),
      OPTIONS,
    );

    expect(github.issues(REPOSITORY)[0].state).toBe('open');
    expect(github.comments(REPOSITORY, 1)).toEqual([
      'The gap passes: closed.\n\n<!-- aws-detective-controls change-1 -->',
      'The gap is back.\n\n<!-- aws-detective-controls change-2 -->',
    ]);
  });

  it.each([
    ['the comment', `POST /repos/${REPOSITORY}/issues/1/comments`],
    ['the change of state', `PATCH /repos/${REPOSITORY}/issues/1`],
  ])(
    'closes and comments once when the answer to %s was lost',
    async (_, of) => {
      const { id } = await provider.openTicket(openRequest(), OPTIONS);
      github.fail({ of, answerLost: true, times: 1 });
      await expect(
        provider.closeTicket(changeRequest(id), OPTIONS),
      ).rejects.toThrow('could not be reached');

      await provider.closeTicket(changeRequest(id), OPTIONS);

      expect(github.issues(REPOSITORY)[0].state).toBe('closed');
      expect(github.comments(REPOSITORY, 1)).toHaveLength(1);
    },
  );

  it.each(['closeTicket', 'reopenTicket'] as const)(
    'does not take a ticket for gone where it cannot be seen: %s is tried again',
    async change => {
      const { id } = await provider.openTicket(openRequest(), OPTIONS);
      // As GitHub answers where credentials may no longer see a private repository.
      github.fail({ status: 404, message: 'Not Found', times: 1 });
      await expect(
        provider[change](changeRequest(id), OPTIONS),
      ).rejects.toMatchObject({
        name: 'Error',
        message: expect.stringMatching(
          /acme\/security#1 is not found.*may see/,
        ),
      });
      await provider[change](changeRequest(id), OPTIONS);
      expect(github.comments(REPOSITORY, 1)).toHaveLength(1);
    },
  );

  it('says that an issue was deleted with a NotFoundError', async () => {
    const { id } = await provider.openTicket(openRequest(), OPTIONS);
    github.remove(REPOSITORY, 1);
    await expect(
      provider.closeTicket(changeRequest(id), OPTIONS),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('refuses a ticket that is none of its own', async () => {
    await expect(
      provider.closeTicket(changeRequest('JIRA-12'), OPTIONS),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('JIRA-12'),
    });
    expect(github.calls).toEqual([]);
  });

  it.each([
    [404, 'Not Found', 'InputError', 'repository'],
    [410, 'Issues are disabled for this repo', 'InputError', 'turn on issues'],
    [422, 'Validation Failed', 'InputError', 'Validation Failed'],
    [401, 'Bad credentials', 'Error', 'renew the token'],
    [
      403,
      'Resource not accessible by integration',
      'Error',
      'permission to write issues in acme/security',
    ],
    [500, 'Server Error', 'Error', '500'],
    [503, 'Unicorn!', 'Error', '503'],
  ])(
    'answers %s (%s) with an %s that says %p',
    async (status, message, name, says) => {
      github.fail({ of: CREATE, status, message });
      await expect(
        provider.openTicket(openRequest(), OPTIONS),
      ).rejects.toMatchObject({ name, message: expect.stringContaining(says) });
      expect(github.issues(REPOSITORY)).toEqual([]);
    },
  );

  it.each([
    ['429 with retry-after', 429, { 'retry-after': '120' }, 'slow down', 120],
    [
      'a secondary rate limit',
      403,
      { 'retry-after': '30' },
      'You have exceeded a secondary rate limit',
      30,
    ],
    [
      'a secondary rate limit that says not until when',
      403,
      {},
      'You have exceeded a secondary rate limit',
      60,
    ],
    [
      'a used up rate limit',
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(NOW.getTime() / 1000 + 600),
      },
      'API rate limit exceeded',
      600,
    ],
  ] as [string, number, Record<string, string>, string, number][])(
    'says when to come back after %s',
    async (_, status, headers, message, retryAfterSeconds) => {
      github.fail({ of: LIST, status, message, headers });
      await expect(
        provider.openTicket(openRequest(), OPTIONS),
      ).rejects.toMatchObject({
        name: 'TicketServiceBusyError',
        retryAfterSeconds,
      });
    },
  );

  it('names neither token nor header in what went wrong', async () => {
    github.token = 'another';
    const error = await provider
      .openTicket(openRequest(), OPTIONS)
      .catch(e => e);
    expect(JSON.stringify([error.message, error])).not.toContain(
      'secret-token',
    );
    expect(error.message).toContain(
      "integrations.github for host 'github.test'",
    );
  });

  describe('with a GitHub App', () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const app = (override: object = {}) =>
      createProvider(
        {},
        {
          apps: [
            {
              appId: 1,
              privateKey,
              clientId: 'client',
              clientSecret: 'client-secret',
              webhookSecret: 'webhook-secret',
              ...override,
            },
          ],
        },
      );
    const TOKENS = 'POST /app/installations/7/access_tokens';

    beforeEach(() => {
      github.token = 'ghs_of_the_installation';
      github.installations = [{ id: 7, account: { login: 'acme' } }];
    });

    it('opens and closes issues with the token of the installation, asked for once', async () => {
      const of = app();
      const { id } = await of.openTicket(openRequest(), OPTIONS);
      await of.closeTicket(changeRequest(id), OPTIONS);
      expect(github.issues(REPOSITORY)).toEqual([
        expect.objectContaining({ state: 'closed' }),
      ]);
      expect(github.calls.filter(call => call === TOKENS)).toHaveLength(1);
      expect(github.authorizations).toContain('token ghs_of_the_installation');
    });

    it.each<[string, () => void, string]>([
      [
        'is not installed',
        () => {
          github.installations = [];
        },
        "integrations.github for host 'github.test'",
      ],
      [
        'is suspended',
        () => {
          github.installations[0].suspended_by = { login: 'admin' };
        },
        'acme is suspended',
      ],
      [
        'gets no token',
        () => github.fail({ of: TOKENS, status: 500, message: 'Unicorn!' }),
        'Unicorn!',
      ],
    ])('is tried again where it %s', async (_, prepare, says) => {
      prepare();
      const error = await app()
        .openTicket(openRequest(), OPTIONS)
        .catch(e => e);
      expect(error.name).toBe('Error');
      expect(error.message).toContain(says);
      expect(error.message).toContain('acme/security');
      const told = JSON.stringify([error.message, error]);
      for (const secret of ['PRIVATE KEY', 'client-secret', 'ghs_']) {
        expect(told).not.toContain(secret);
      }
      expect(github.issues(REPOSITORY)).toEqual([]);
    });

    it('says when to come back where its token is not given for now', async () => {
      github.fail({
        of: TOKENS,
        status: 429,
        message: 'slow down',
        headers: { 'retry-after': '90' },
      });
      await expect(
        app().openTicket(openRequest(), OPTIONS),
      ).rejects.toMatchObject({
        name: 'TicketServiceBusyError',
        retryAfterSeconds: 90,
      });
    });
  });

  it('says that nobody answers where the connection is refused', async () => {
    await github.close();
    await expect(
      provider.openTicket(openRequest(), OPTIONS),
    ).rejects.toMatchObject({
      name: 'Error',
      message: expect.stringContaining('could not be reached'),
    });
    github = await FakeGitHub.start();
  });

  it('gives up when it is told to', async () => {
    await expect(
      provider.openTicket(openRequest(), { signal: AbortSignal.abort() }),
    ).rejects.toThrow();
    expect(github.issues(REPOSITORY)).toEqual([]);
  });

  it('warns where GitHub dropped the label', async () => {
    github.mayLabel = false;
    await provider.openTicket(openRequest(), OPTIONS);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining("no label 'aws-detective-controls'"),
    );
  });
});
