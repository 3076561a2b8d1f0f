/** The line by which an issue or comment is found again; readers do not see it. */
export function markerOf(idempotencyKey: string): string {
  return `<!-- aws-detective-controls ${idempotencyKey} -->`;
}

/** Whether a text has the marker on a line of its own: quoted elsewhere it is none. */
export function hasMarker(
  text: string | null | undefined,
  idempotencyKey: string,
): boolean {
  const marker = markerOf(idempotencyKey);
  return (text ?? '').split(/\r?\n/).some(line => line.trim() === marker);
}

/** A text with its marker. */
export function withMarker(text: string, idempotencyKey: string): string {
  return hasMarker(text, idempotencyKey)
    ? text
    : `${text}\n\n${markerOf(idempotencyKey)}`;
}
