import { createHash } from 'node:crypto';

/** A number from 0 to `below - 1` that is always the same for the same words. */
export function chance(below: number, ...words: string[]): number {
  const hash = createHash('sha256').update(words.join('\n')).digest();
  return hash.readUInt32BE(0) % below;
}
