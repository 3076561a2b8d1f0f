/** The values that parameters of a query can have, by their names. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** A value of a query that means nothing. */
export interface IgnoredValue {
  name: string;
  value: string;
}

/**
 * What a query says that is no value of its parameter.
 *
 * @param getAll - gives every value of a parameter
 */
export function ignoredValues(
  getAll: (name: string) => string[],
  choices: Choices,
): IgnoredValue[] {
  return Object.entries(choices).flatMap(([name, known]) =>
    getAll(name)
      .filter(value => value && !known.includes(value))
      .map(value => ({ name, value })),
  );
}
