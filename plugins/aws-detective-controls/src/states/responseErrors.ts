function causeOf(error: Error): Error | undefined {
  return 'cause' in error && error.cause instanceof Error
    ? error.cause
    : undefined;
}

/** Whether the backend refused: what a reader may not see or do is its decision. */
export function isNotAllowed(error: Error | undefined): boolean {
  return (
    error !== undefined &&
    [error.name, causeOf(error)?.name].includes('NotAllowedError')
  );
}

/** What the backend said; of other errors their own message. */
export function errorMessage(error: Error): string {
  return causeOf(error)?.message || error.message;
}
