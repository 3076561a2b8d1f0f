import { InputError } from '@backstage/errors';
import { BadParameter } from 'backstage-plugin-aws-detective-controls-common';

/** Longer values are cut: who sent one knows it. */
const MAXIMUM_LENGTH = 100;

/**
 * An `InputError` that tells programs, too, what is wrong: its members are those of
 * {@link BadParameter}, which Backstage's error handler sends beside the message.
 */
export class BadParameterError extends InputError implements BadParameter {
  readonly parameter: string;
  readonly value?: string;
  readonly takes?: string[];

  constructor(message: string, { parameter, value, takes }: BadParameter) {
    super(message);
    this.parameter = parameter;
    this.value = value?.slice(0, MAXIMUM_LENGTH);
    this.takes = takes && [...takes];
  }
}
