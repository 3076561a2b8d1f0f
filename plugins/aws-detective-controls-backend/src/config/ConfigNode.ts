import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { stringifyError } from '@backstage/errors';
import { durationToMilliseconds, JsonValue } from '@backstage/types';

/**
 * A value of config that knows its path. What is wrong with it is added to a
 * list that all nodes of a config share, so that everything is told at once.
 */
export class ConfigNode {
  constructor(
    readonly path: string,
    private readonly value: JsonValue | undefined,
    private readonly problems: string[],
  ) {}

  /** Whether there is a value. */
  get given(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Whether it is a number, as YAML reads digits without quotes. */
  get isNumber(): boolean {
    return typeof this.value === 'number';
  }

  /** Whether it is a list. */
  get isList(): boolean {
    return Array.isArray(this.value);
  }

  /** Whether it is this very value. */
  is(value: JsonValue): boolean {
    return JSON.stringify(this.value) === JSON.stringify(value);
  }

  /**
   * Says that the value is wrong.
   *
   * @param takes - what it may be
   */
  reject(takes: string): undefined {
    this.problems.push(`${this.path} is ${show(this.value)}, but ${takes}`);
    return undefined;
  }

  /** Its members; of an absent value, absent ones. Any other key is refused. */
  object<K extends string>(keys: readonly K[]): Record<K, ConfigNode> {
    const members = this.members();
    for (const key of Object.keys(members)) {
      if (!keys.some(known => known === key)) {
        this.problems.push(
          `${this.path}.${key} is not known: ${this.path} takes ${keys.join(
            ', ',
          )}`,
        );
      }
    }
    return Object.fromEntries(
      keys.map(key => [key, this.child(`.${key}`, members[key])]),
    ) as Record<K, ConfigNode>;
  }

  /** Its members, whatever their keys. */
  entries(): [string, ConfigNode][] {
    return Object.entries(this.members()).map(([key, value]) => [
      key,
      this.child(`.${key}`, value),
    ]);
  }

  /** Its items; none of an absent value. */
  list(takes: string): ConfigNode[] {
    if (!this.given) {
      return [];
    }
    if (!Array.isArray(this.value)) {
      this.reject(takes);
      return [];
    }
    return this.value.map((item, index) => this.child(`[${index}]`, item));
  }

  /** Its text, where it matches. */
  text(pattern: RegExp, takes: string): string | undefined {
    if (!this.given) {
      return undefined;
    }
    return typeof this.value === 'string' && pattern.test(this.value)
      ? this.value
      : this.reject(takes);
  }

  /** Its whole number; text of digits counts, as environment variables give it. */
  wholeNumber(min: number, max: number): number | undefined {
    if (!this.given) {
      return undefined;
    }
    const number =
      typeof this.value === 'string' && /^\d+$/.test(this.value)
        ? Number(this.value)
        : this.value;
    return Number.isInteger(number) &&
      (number as number) >= min &&
      (number as number) <= max
      ? (number as number)
      : this.reject(`takes a whole number from ${min} to ${max}`);
  }

  /** Its duration in milliseconds. */
  milliseconds(min: number): number | undefined {
    if (!this.given) {
      return undefined;
    }
    const takes =
      "takes a duration such as '90s', '1h', 'PT1H' or { minutes: 30 }";
    let duration: number;
    try {
      duration = durationToMilliseconds(
        readDurationFromConfig(new ConfigReader({ value: this.value }), {
          key: 'value',
        }),
      );
    } catch {
      return this.reject(takes);
    }
    return duration >= min
      ? duration
      : this.reject(`${takes}, of at least ${min / 1000} s`);
  }

  /** Its duration in seconds. */
  seconds(min: number): number | undefined {
    const duration = this.milliseconds(min * 1000);
    return duration === undefined ? undefined : duration / 1000;
  }

  /**
   * Its schedule, as Backstage's scheduler takes it.
   *
   * @param defaults - members for what it leaves out
   */
  schedule(
    defaults: SchedulerServiceTaskScheduleDefinition,
  ): SchedulerServiceTaskScheduleDefinition {
    if (!this.given) {
      return defaults;
    }
    const members = this.object([
      'frequency',
      'timeout',
      'initialDelay',
      'scope',
    ]);
    try {
      return {
        ...defaults,
        ...withoutUndefined(
          readSchedulerServiceTaskScheduleDefinitionFromConfig(
            new ConfigReader({
              // Never used: the defaults have both.
              frequency: { seconds: 1 },
              timeout: { seconds: 1 },
              ...this.members(),
            }),
          ),
        ),
        ...(members.timeout.given ? {} : { timeout: defaults.timeout }),
        ...(members.frequency.given ? {} : { frequency: defaults.frequency }),
      };
    } catch (error) {
      this.reject(
        `takes a schedule of Backstage's scheduler, such as { frequency: { seconds: 10 }, timeout: { hours: 1 } }: ${stringifyError(
          error,
        )}`,
      );
      return defaults;
    }
  }

  private members(): { [key: string]: JsonValue | undefined } {
    if (!this.given) {
      return {};
    }
    if (typeof this.value !== 'object' || Array.isArray(this.value)) {
      this.reject('takes an object');
      return {};
    }
    return this.value ?? {};
  }

  private child(suffix: string, value: JsonValue | undefined): ConfigNode {
    return new ConfigNode(`${this.path}${suffix}`, value, this.problems);
  }
}

function show(value: JsonValue | undefined): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}

function withoutUndefined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Partial<T>;
}
