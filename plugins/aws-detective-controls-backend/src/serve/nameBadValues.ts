import { InputError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/** How the checks of requests name a parameter of the query: one value, or one of several. */
const PARAMETER = /request\/query\/(\w+)(?:\/(\d+))?/g;

/** Longer values are cut: who sent one knows it. */
const MAXIMUM_LENGTH = 100;

/** Has what is refused of a query said with the value that was sent, beside what it takes. */
export const nameBadValues: ErrorRequestHandler = (
  error,
  { query },
  _response,
  next,
) => {
  next(
    error instanceof InputError
      ? new InputError(
          error.message.replace(
            PARAMETER,
            (_path, name: string, index?: string) => {
              const sent = [query[name]].flat()[Number(index ?? 0)];
              return sent === undefined
                ? `Query parameter '${name}'`
                : `Query parameter '${name}' has '${String(sent).slice(
                    0,
                    MAXIMUM_LENGTH,
                  )}', and`;
            },
          ),
        )
      : error,
  );
};
