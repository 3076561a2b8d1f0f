import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** An issue, in the form of GitHub's REST API. */
export interface FakeIssue {
  number: number;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  labels: { name: string }[];
  html_url: string;
  pull_request?: object;
}

/** An organisation that installed the app of the tests. */
export interface FakeInstallation {
  id: number;
  account: { login: string };
  suspended_by?: object;
}

/** What one call is answered with instead. */
export interface Failure {
  /** Of which calls: the first words of `POST /repos/acme/shop/issues`. */
  of?: string;
  status?: number;
  message?: string;
  headers?: Record<string, string>;
  /** Does what was asked, and hangs up without an answer. */
  answerLost?: boolean;
  /** For how many calls; for ever unless told. */
  times?: number;
}

interface Repository {
  issues: FakeIssue[];
  comments: Map<number, { body: string }[]>;
}

/** A part of GitHub's REST API on loopback: issues, their comments, and its moods. */
export class FakeGitHub {
  /** Each call as `METHOD /path?query`. */
  readonly calls: string[] = [];
  /** The credentials of each call. */
  readonly authorizations: (string | undefined)[] = [];
  /** Answers 401 to any other. */
  token = 'secret-token';
  /** Of the app whose JSON web token asks: each gives {@link token}. */
  installations: FakeInstallation[] = [];
  /** False: labels are dropped without a word, as for those who may not give any. */
  mayLabel = true;
  private readonly repositories = new Map<string, Repository>();
  private failures: Failure[] = [];

  private constructor(private readonly server: Server) {}

  static async start(...repositories: string[]): Promise<FakeGitHub> {
    const server = createServer();
    const fake = new FakeGitHub(server);
    repositories.forEach(name =>
      fake.repositories.set(name, { issues: [], comments: new Map() }),
    );
    server.on('request', (request, response) => {
      fake.handle(request, response).catch(error => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  issues(repository: string): FakeIssue[] {
    return this.repositories.get(repository)?.issues ?? [];
  }

  comments(repository: string, number: number): string[] {
    const comments = this.repositories.get(repository)?.comments.get(number);
    return (comments ?? []).map(({ body }) => body);
  }

  /** Puts an issue there, as somebody else would. */
  add(repository: string, issue: Partial<FakeIssue>): FakeIssue {
    const { issues } = this.repository(repository);
    const number = issues.length + 1;
    const added: FakeIssue = {
      number,
      title: `Issue ${number}`,
      body: null,
      state: 'open',
      labels: [],
      html_url: `https://github.test/${repository}/issues/${number}`,
      ...issue,
    };
    issues.push(added);
    return added;
  }

  /** Takes an issue away for good. */
  remove(repository: string, number: number): void {
    const { issues } = this.repository(repository);
    issues.splice(
      issues.findIndex(issue => issue.number === number),
      1,
    );
  }

  fail(failure: Failure): void {
    this.failures.push(failure);
  }

  recover(): void {
    this.failures = [];
  }

  private repository(name: string): Repository {
    const repository = this.repositories.get(name);
    if (!repository) {
      throw new Error(`No repository ${name}`);
    }
    return repository;
  }

  private async handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const call = `${request.method} ${request.url}`;
    this.calls.push(call);
    this.authorizations.push(request.headers.authorization);
    const body = await readBody(request);
    const failure = this.nextFailure(call);
    if (failure && !failure.answerLost) {
      send(
        response,
        failure.status ?? 500,
        { message: failure.message ?? 'Server Error' },
        failure.headers,
      );
      return;
    }
    if (request.url?.startsWith('/app/')) {
      const { status, answer } = this.answerApp(request);
      send(response, status, answer);
      return;
    }
    if (request.headers.authorization !== `token ${this.token}`) {
      send(response, 401, { message: 'Bad credentials' });
      return;
    }
    const { status, answer, headers } = this.answer(request, body);
    if (failure?.answerLost) {
      request.socket.destroy();
      return;
    }
    send(response, status, answer, headers);
  }

  private nextFailure(call: string): Failure | undefined {
    const failure = this.failures.find(
      ({ of, times }) => (!of || call.startsWith(of)) && times !== 0,
    );
    if (failure?.times !== undefined) {
      failure.times -= 1;
    }
    return failure;
  }

  /** What an app is answered, by its JSON web token. */
  private answerApp({ method, url, headers }: IncomingMessage): {
    status: number;
    answer: unknown;
  } {
    if (!/^bearer [^.]+\.[^.]+\.[^.]+$/i.test(headers.authorization ?? '')) {
      return { status: 401, answer: { message: 'A JSON web token is needed' } };
    }
    const [, id] =
      /^\/app\/installations\/(\d+)\/access_tokens$/.exec(url ?? '') ?? [];
    if (method === 'POST' && this.installations.some(it => `${it.id}` === id)) {
      const expires = new Date(Date.now() + 3600_000).toISOString();
      return {
        status: 201,
        answer: {
          token: this.token,
          expires_at: expires,
          repository_selection: 'all',
        },
      };
    }
    return url?.startsWith('/app/installations?') ||
      url === '/app/installations'
      ? { status: 200, answer: this.installations }
      : { status: 404, answer: { message: 'Not Found' } };
  }

  private answer(
    request: IncomingMessage,
    body: Partial<FakeIssue> & { labels?: unknown },
  ): { status: number; answer: unknown; headers?: Record<string, string> } {
    const url = new URL(request.url ?? '/', this.url);
    const [, name, number, comments] =
      /^\/repos\/([^/]+\/[^/]+)\/issues(?:\/(\d+)(\/comments)?)?$/.exec(
        url.pathname,
      ) ?? [];
    const repository = name && this.repositories.get(name);
    if (!repository) {
      return { status: 404, answer: { message: 'Not Found' } };
    }
    const method = request.method;
    if (!number) {
      if (method === 'POST') {
        const labels = (body.labels as string[] | undefined) ?? [];
        const added = this.add(name, {
          title: body.title,
          body: body.body,
          labels: this.mayLabel ? labels.map(label => ({ name: label })) : [],
        });
        return { status: 201, answer: added };
      }
      return this.page(url, listed(repository.issues, url));
    }
    const issue = repository.issues.find(of => of.number === Number(number));
    if (!issue) {
      return { status: 410, answer: { message: 'This issue was deleted' } };
    }
    if (comments) {
      const all = repository.comments.get(issue.number) ?? [];
      if (method === 'POST') {
        all.push({ body: body.body ?? '' });
        repository.comments.set(issue.number, all);
        return { status: 201, answer: { id: all.length, body: body.body } };
      }
      return this.page(url, all);
    }
    if (method === 'PATCH' && body.state) {
      issue.state = body.state;
    }
    return { status: 200, answer: issue };
  }

  private page(url: URL, items: readonly unknown[]) {
    const size = Number(url.searchParams.get('per_page') ?? 30);
    const page = Number(url.searchParams.get('page') ?? 1);
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    return {
      status: 200,
      answer: items.slice((page - 1) * size, page * size),
      headers:
        items.length > page * size
          ? { link: `<${next.href}>; rel="next"` }
          : undefined,
    };
  }
}

function listed(issues: readonly FakeIssue[], url: URL): FakeIssue[] {
  const labels = url.searchParams.get('labels')?.split(',') ?? [];
  const state = url.searchParams.get('state') ?? 'open';
  const found = issues.filter(
    issue =>
      (state === 'all' || issue.state === state) &&
      labels.every(label => issue.labels.some(({ name }) => name === label)),
  );
  return url.searchParams.get('direction') === 'asc' ? found : found.reverse();
}

async function readBody(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

function send(
  response: ServerResponse,
  status: number,
  answer: unknown,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(answer));
}
