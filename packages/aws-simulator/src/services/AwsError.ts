/**
 * An error that AWS would answer, to be written in the service's own shape.
 */
export class AwsError extends Error {
  constructor(
    /** Such as `InvalidAccessException`. */
    readonly code: string,
    message: string,
    /** HTTP status. */
    readonly status: number = 400,
  ) {
    super(message);
    this.name = 'AwsError';
  }
}
