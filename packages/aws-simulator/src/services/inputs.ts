import { AwsError } from './AwsError';

/**
 * Refuses input members that an operation of the simulator does not implement,
 * so that none is ever ignored.
 *
 * @throws an AwsError `ValidationException` that names the member
 */
export function onlyMembers(
  input: Record<string, unknown>,
  implemented: readonly string[],
): void {
  for (const [name, value] of Object.entries(input)) {
    const isGiven =
      value !== undefined &&
      value !== false &&
      !(Array.isArray(value) && value.length === 0);
    if (isGiven && !implemented.includes(name)) {
      throw new AwsError(
        'ValidationException',
        `The simulator does not implement the input member ${name}.`,
      );
    }
  }
}

/** The bounds of a page size, and what AWS answers outside of them. */
export interface SizeBounds {
  name: string;
  min: number;
  max: number;
  /** The size where none was asked for. */
  default: number;
  code: string;
}

/**
 * The page size to use.
 *
 * @throws an AwsError with the code of the bounds
 */
export function pageSize(
  value: number | undefined,
  { name, min, max, default: fallback, code }: SizeBounds,
): number {
  if (value === undefined) {
    return fallback;
  }
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new AwsError(
      code,
      `${name} is ${value}: it must be a whole number from ${min} to ${max}.`,
    );
  }
  return value;
}

/** A member that AWS demands. */
export function required<T>(
  value: T | undefined,
  name: string,
  code: string = 'ValidationException',
): T {
  if (value === undefined || (value as unknown) === '') {
    throw new AwsError(code, `${name} is missing.`);
  }
  return value;
}
