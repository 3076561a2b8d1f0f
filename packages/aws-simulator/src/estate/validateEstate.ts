import Ajv2020 from 'ajv/dist/2020';
import estateSchema from '../../estates/estate.schema.json';
import type { ValidateFunction } from 'ajv';
import { checkEstate } from './checkEstate';
import { applyDefaults } from './defaults';
import { describeSchemaError } from './describeSchemaError';
import { Estate } from './Estate';
import { resolveTimes } from './resolveTimes';

/** An estate that cannot be used. Each problem names its path and the fix. */
export class EstateError extends Error {
  constructor(
    /** Where the estate comes from: a file, mostly. */
    readonly source: string,
    readonly problems: readonly string[],
  ) {
    super(`Estate ${source}:\n${problems.map(line => `  ${line}`).join('\n')}`);
    this.name = 'EstateError';
  }
}

let compiled: ValidateFunction | undefined;

function schemaValidator(): ValidateFunction {
  compiled ??= new Ajv2020({ allErrors: true, strict: true }).compile(
    estateSchema,
  );
  return compiled;
}

/** A copy as JSON would hold it: times are text, undefined members are gone. */
function toPlain(value: unknown): unknown {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}

/**
 * Checks an estate, resolves its times, and fills in AWS's defaults. An estate
 * that went through it already may go through it again.
 *
 * @param value - what a YAML or JSON file held, or an {@link Estate} made in code
 * @param source - what messages call it
 * @param options.now - what relative times count from: the present unless told
 * @throws an {@link EstateError} with every problem found
 */
export function validateEstate(
  value: unknown,
  source: string,
  options: { now?: Date } = {},
): Estate {
  const plain = toPlain(value);
  const validate = schemaValidator();
  if (!validate(plain)) {
    const problems = (validate.errors ?? []).map(error =>
      describeSchemaError(error, plain),
    );
    throw new EstateError(source, [...new Set(problems)].slice(0, 20));
  }
  const estate = plain as Estate;
  const now = options.now ?? new Date();
  const problems = [...resolveTimes(estate, now), ...checkEstate(estate)];
  if (problems.length > 0) {
    throw new EstateError(source, problems);
  }
  return applyDefaults(estate, now);
}
