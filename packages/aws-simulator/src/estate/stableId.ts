import { createHash } from 'node:crypto';

/**
 * An id that is always the same for the same text, for members that AWS makes up.
 *
 * @param alphabet - the characters of the id: lower-case hexadecimal unless told
 */
export function stableId(
  text: string,
  length: number,
  alphabet: string = '0123456789abcdef',
): string {
  let id = '';
  for (let round = 0; id.length < length; round++) {
    const digest = createHash('sha256').update(`${round}/${text}`).digest();
    for (const byte of digest) {
      id += alphabet[byte % alphabet.length];
    }
  }
  return id.slice(0, length);
}

/** A UUID that is always the same for the same text. */
export function stableUuid(text: string): string {
  const id = stableId(text, 32);
  return [
    id.slice(0, 8),
    id.slice(8, 12),
    `4${id.slice(13, 16)}`,
    `8${id.slice(17, 20)}`,
    id.slice(20),
  ].join('-');
}
