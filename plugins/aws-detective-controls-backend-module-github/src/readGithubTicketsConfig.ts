import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** `awsDetectiveControls.tickets.github`, validated, with every default filled in. */
export interface GithubTicketsConfig {
  /** As in `integrations.github[].host`. */
  host: string;
  /** `owner/name`: where tickets go for which nothing else says it. */
  repository: string;
  /** Whether the repository of an entity's annotation comes first. */
  repositoryAnnotation: boolean;
  /** Labels beside the module's own. */
  labels: string[];
}

const ROOT = 'awsDetectiveControls.tickets.github';
const KEYS = ['host', 'repository', 'repositoryAnnotation', 'labels'];

/** `owner/name`, as GitHub allows them. */
export const REPOSITORY =
  /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;

const HOST = /^[A-Za-z0-9.-]+(?::\d{1,5})?$/;
const MAXIMUM_LABEL = 50;

/**
 * Reads `awsDetectiveControls.tickets.github`.
 *
 * @param hosts - those of `integrations.github`
 * @returns undefined where there is none: no tickets are opened then
 * @throws an InputError that names every key that is wrong by its path, what was given,
 *   and what it takes
 */
export function readGithubTicketsConfig(
  config: Config,
  hosts: readonly string[],
): GithubTicketsConfig | undefined {
  const given = config.getOptional(ROOT);
  if (given === undefined || given === null) {
    return undefined;
  }
  const problems: string[] = [];
  const reject = (path: string, value: unknown, takes: string) =>
    problems.push(`${path} is ${show(value)}, but takes ${takes}`);
  const members: { [key: string]: unknown } =
    typeof given === 'object' && !Array.isArray(given) ? given : {};
  if (members !== given) {
    reject(ROOT, given, 'an object');
  }
  for (const key of Object.keys(members).filter(name => !KEYS.includes(name))) {
    problems.push(
      `${ROOT}.${key} is not known: ${ROOT} takes ${KEYS.join(', ')}`,
    );
  }

  const {
    host = 'github.com',
    repository,
    repositoryAnnotation = true,
    labels = [],
  } = members;
  if (typeof host !== 'string' || !HOST.test(host)) {
    reject(
      `${ROOT}.host`,
      host,
      "a host without protocol, such as 'github.com'",
    );
  } else if (!hosts.includes(host)) {
    problems.push(
      `${ROOT}.host is '${host}', but integrations.github has no such host (it has ${
        hosts.join(', ') || 'none'
      }): add it there, with credentials that may write issues`,
    );
  }
  if (typeof repository !== 'string' || !REPOSITORY.test(repository)) {
    reject(`${ROOT}.repository`, repository, "'owner/name'");
  }
  if (typeof repositoryAnnotation !== 'boolean') {
    reject(
      `${ROOT}.repositoryAnnotation`,
      repositoryAnnotation,
      'true or false',
    );
  }
  if (!Array.isArray(labels)) {
    reject(`${ROOT}.labels`, labels, 'a list of labels');
  } else {
    labels.forEach((label, index) => {
      if (!isLabel(label)) {
        reject(
          `${ROOT}.labels[${index}]`,
          label,
          `1 to ${MAXIMUM_LABEL} characters without a comma`,
        );
      }
    });
  }
  if (problems.length > 0) {
    throw new InputError(
      `The configuration is not valid:\n${problems
        .map(problem => `- ${problem}`)
        .join('\n')}`,
    );
  }
  return {
    host: host as string,
    repository: repository as string,
    repositoryAnnotation: repositoryAnnotation as boolean,
    labels: labels as string[],
  };
}

function isLabel(label: unknown): boolean {
  return (
    typeof label === 'string' &&
    label.trim() !== '' &&
    label.length <= MAXIMUM_LABEL &&
    !label.includes(',')
  );
}

function show(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
