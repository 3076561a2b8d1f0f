import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { Estate } from './Estate';
import { EstateError, validateEstate } from './validateEstate';

/**
 * Reads an estate from a YAML or JSON file.
 *
 * @param options.now - what relative times count from: the present unless told
 * @throws an {@link EstateError} that names the file, the path in it, and the fix
 */
export async function loadEstate(
  file: string,
  options: { now?: Date } = {},
): Promise<Estate> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new EstateError(file, [
      `cannot be read: ${error instanceof Error ? error.message : error}`,
    ]);
  }
  let value: unknown;
  try {
    value = parse(text, { merge: true });
  } catch (error) {
    throw new EstateError(file, [
      `is neither YAML nor JSON: ${
        error instanceof Error ? error.message : error
      }`,
    ]);
  }
  return validateEstate(value, file, options);
}
