/**
 * What is wrong with a request, for programs: which parameter of the query or member of
 * the body, and, where they can be told, what it has and all that it takes. It stands in
 * the `error` of a 400 beside `name` and `message`.
 *
 * @public
 */
export interface BadParameter {
  parameter: string;
  /** What was sent, cut after 100 characters. */
  value?: string;
  /** Every value that there is, where they can be counted. */
  takes?: string[];
}

/**
 * What is wrong with the request that an error answers.
 *
 * @param error - what a method of `DetectiveControlsApi` threw
 * @returns undefined where it says nothing of a parameter
 *
 * @public
 */
export function badParameterOf(error: unknown): BadParameter | undefined {
  const { parameter, value, takes } =
    (error as { body?: { error?: Partial<BadParameter> } } | undefined)?.body
      ?.error ?? {};
  return typeof parameter === 'string'
    ? {
        parameter,
        ...(typeof value === 'string' && { value }),
        ...(Array.isArray(takes) && { takes: takes.map(String) }),
      }
    : undefined;
}
