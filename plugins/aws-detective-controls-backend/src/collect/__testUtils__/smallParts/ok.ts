/** A reading that was answered, without its time. */
export function ok<T>(value: T): { status: 'ok'; value: T } {
  return { status: 'ok', value };
}
