import { mockServices } from '@backstage/backend-test-utils';
import { readGithubTicketsConfig } from './readGithubTicketsConfig';

const HOSTS = ['github.com', 'ghe.acme.test'];

type Given = NonNullable<Parameters<typeof mockServices.rootConfig>[0]>['data'];
type JsonValue = NonNullable<Given>[string];

function read(github?: JsonValue) {
  return readGithubTicketsConfig(
    mockServices.rootConfig({
      data: {
        awsDetectiveControls:
          github === undefined ? {} : { tickets: { github } },
      },
    }),
    HOSTS,
  );
}

describe('readGithubTicketsConfig', () => {
  it('gives nothing where nothing is configured', () => {
    expect(read()).toBeUndefined();
  });

  it('fills in the defaults', () => {
    expect(read({ repository: 'acme/security' })).toEqual({
      host: 'github.com',
      repository: 'acme/security',
      repositoryAnnotation: true,
      labels: [],
    });
  });

  it('takes what is given', () => {
    const given = {
      host: 'ghe.acme.test',
      repository: 'acme/security.tickets',
      repositoryAnnotation: false,
      labels: ['security', 'aws'],
    };
    expect(read(given)).toEqual(given);
  });

  it.each([
    ['acme', 'awsDetectiveControls.tickets.github is "acme"'],
    [{}, 'tickets.github.repository is missing'],
    [{ repository: 'acme' }, 'tickets.github.repository is "acme"'],
    [{ repository: 'acme/../x' }, 'tickets.github.repository is'],
    [
      { repository: 'acme/x', host: 'https://github.com' },
      'tickets.github.host is "https://github.com"',
    ],
    [
      { repository: 'acme/x', host: 'git.other.test' },
      'integrations.github has no such host (it has github.com, ghe.acme.test)',
    ],
    [
      { repository: 'acme/x', repositoryAnnotation: 'yes' },
      'tickets.github.repositoryAnnotation is "yes"',
    ],
    [{ repository: 'acme/x', labels: 'aws' }, 'tickets.github.labels is "aws"'],
    [
      { repository: 'acme/x', labels: ['fine', 'a,b'] },
      'tickets.github.labels[1] is "a,b"',
    ],
    [
      { repository: 'acme/x', repo: 'acme/x' },
      'tickets.github.repo is not known',
    ],
  ] as [JsonValue, string][])(
    'refuses %j, naming the key',
    (given, message) => {
      expect(() => read(given)).toThrow(message);
    },
  );
});
