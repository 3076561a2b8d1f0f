import { RequestHandler } from 'express';
import { BadParameterError } from '../model';

/**
 * Refuses a request that has a NUL in a parameter or member of its body: no name of AWS
 * or the catalog has one, and PostgreSQL takes it for no text.
 *
 * @throws BadParameterError that names it
 */
export const rejectNul: RequestHandler = ({ query, body }, _response, next) => {
  for (const [parameter, value] of [
    ...Object.entries(query),
    ...Object.entries(body ?? {}),
  ]) {
    const text = [value]
      .flat()
      .find(of => typeof of === 'string' && of.includes('\0'));
    if (typeof text === 'string') {
      throw new BadParameterError(
        `${parameter}: takes texts without NUL characters`,
        { parameter, value: text.replaceAll('\0', '\uFFFD') },
      );
    }
  }
  next();
};
