import { ClaimWarning } from 'backstage-plugin-aws-detective-controls-common';
import { ClaimRule } from '../model';

/** What the value of one annotation says. */
export interface ParsedValue {
  rules: ClaimRule[];
  warnings: ClaimWarning[];
}

/** An annotation of an entity. */
export interface AnnotationValue {
  key: string;
  value: string;
}

/**
 * The parts of a list: by comma or newline, without the spaces around them and
 * without empty ones.
 */
export function splitList(value: string): string[] {
  return value
    .split(/[,\n]/)
    .map(part => part.trim())
    .filter(Boolean);
}

/**
 * Reads each part of a list on its own: a bad part becomes a warning, the others
 * still count.
 */
export function parseParts(
  parts: string[],
  parse: (part: string) => ClaimRule | ClaimWarning,
): ParsedValue {
  const parsed = parts.map(parse);
  return {
    rules: parsed.filter((item): item is ClaimRule => 'by' in item),
    warnings: parsed.filter((item): item is ClaimWarning => 'code' in item),
  };
}
