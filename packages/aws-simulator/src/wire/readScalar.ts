import type { NormalizedSchema } from '@smithy/core/schema';

/**
 * Reads a value from the text that it has in a URL or a query body.
 *
 * @param schema - of a boolean, number, timestamp, blob or string.
 */
export function readScalar(schema: NormalizedSchema, text: string): unknown {
  if (schema.isBooleanSchema()) {
    return text === 'true';
  }
  if (schema.isNumericSchema()) {
    return Number(text);
  }
  if (schema.isTimestampSchema()) {
    const isEpochSeconds = /^[\d.]+$/.test(text);
    return new Date(isEpochSeconds ? Number(text) * 1000 : text);
  }
  if (schema.isBlobSchema()) {
    return new Uint8Array(Buffer.from(text, 'base64'));
  }
  return text;
}
