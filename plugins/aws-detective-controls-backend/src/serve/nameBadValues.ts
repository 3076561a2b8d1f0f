import { InputError } from '@backstage/errors';
import { ErrorRequestHandler, Request } from 'express';
import { BadParameterError } from '../model';

/**
 * How the checks of requests name a parameter of the query, one value or one of several,
 * or a member of the body or path; or one that is missing.
 */
const NAMED =
  /request\/(query|body|params)(?:\/(\w+)(?:\/(\d+))?)?(?: must have required property '(\w+)')?/;
const UNKNOWN = /Unknown query parameter '([^']*)'/;
const TAKES =
  /^request\/\S+ must be equal to one of the allowed values: (.*?)(?:, request\/|$)/;

/** What is not taken is not named: what was sent is. */
const MORE = /request\/body must NOT have additional properties/;

/** A parameter of the query, as it is named in messages. */
const PARAMETER = /request\/query\/(\w+)(?:\/(\d+))?/g;

/** Longer values are cut: who sent one knows it. */
const MAXIMUM_LENGTH = 100;

/**
 * Has what is refused of a request said with the value that was sent, beside what it
 * takes; for people, and for programs.
 */
export const nameBadValues: ErrorRequestHandler = (
  error,
  request,
  _response,
  next,
) => {
  next(
    error instanceof InputError && !(error instanceof BadParameterError)
      ? nameBadValue(error, request)
      : error,
  );
};

function nameBadValue(
  { message }: InputError,
  request: Pick<Request, 'query' | 'body'>,
): InputError {
  const { query, body } = request;
  const text = message
    .replace(MORE, said => `${said}; it has ${membersOf(body)}`)
    .replace(PARAMETER, (_path, name: string, index?: string) => {
      const sent = valueOf(query, name, index);
      return sent === undefined
        ? `Query parameter '${name}'`
        : `Query parameter '${name}' has '${sent.slice(
            0,
            MAXIMUM_LENGTH,
          )}', and`;
    });
  const [, unknown] = UNKNOWN.exec(message) ?? [];
  const [, place, name, index, missing] = (NAMED.exec(message) ?? []) as [
    string?,
    ('query' | 'body' | 'params')?,
    string?,
    string?,
    string?,
  ];
  const parameter = unknown ?? missing ?? name;
  if (parameter === undefined) {
    return new InputError(text);
  }
  // What the path has is not read yet.
  const sent = place === 'params' ? {} : { query, body }[place ?? 'query'];
  return new BadParameterError(text, {
    parameter,
    value: missing ? undefined : valueOf(sent, parameter, index),
    takes: TAKES.exec(message)?.[1].split(', '),
  });
}

function membersOf(body: object | undefined): string {
  return Object.keys(body ?? {})
    .join(', ')
    .slice(0, MAXIMUM_LENGTH);
}

/** What a request has for a name, where it is a text or can be written as one. */
function valueOf(
  members: unknown,
  name: string,
  index: string | undefined,
): string | undefined {
  const value = (members as Record<string, unknown> | undefined)?.[name];
  const one = [value].flat()[Number(index ?? 0)];
  return one === undefined || typeof one === 'object' ? undefined : String(one);
}
