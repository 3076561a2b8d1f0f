import { TestDatabases } from '@backstage/backend-test-utils';
import { Estate, Fault } from 'aws-simulator';
import { allResults, Outcome } from './allResults';
import { Harness } from './Harness';
import { StruckOperation } from './operations';
import { TWIN_AWS, TWIN_CONFIG, twinEstate } from './twinEstate';

/** Results by control and subject. */
export type Results = Map<string, Outcome>;

/** Sweeps twin estates in which something goes wrong. */
export class FaultyRounds {
  /** The first sweep of each estate, in which all goes well. */
  private readonly soundOf = new Map<string, Results>();

  /**
   * @param databases - made while the test file is read, as they close with it
   * @param callTimeoutSeconds - long by default: a busy machine is no fault of AWS's
   */
  static async start(
    databases: TestDatabases,
    callTimeoutSeconds = 45,
  ): Promise<FaultyRounds> {
    const harness = await Harness.start({
      knex: await databases.init('SQLITE_3'),
      estate: twinEstate(),
      aws: TWIN_AWS,
      config: {
        ...TWIN_CONFIG,
        aws: {
          ...TWIN_CONFIG.aws,
          callTimeout: { seconds: callTimeoutSeconds },
        },
      },
      entities: [],
    });
    // Loads the codecs, which is not to count against any time limit.
    await harness.round();
    return new FaultyRounds(harness);
  }

  private constructor(readonly harness: Harness) {}

  close(): Promise<void> {
    return this.harness.close();
  }

  /** One round from nothing, over an estate in which something goes wrong. */
  async sweep(estate: Estate, fault?: Fault): Promise<Results> {
    const { harness } = this;
    await harness.reset();
    harness.simulator.estate = estate;
    if (fault) {
      harness.simulator.faults.add(fault);
    }
    await harness.round();
    return allResults(harness.knex);
  }

  /** The same without a fault; once for each key. */
  async sound(key: string, estate: Estate): Promise<Results> {
    const results = this.soundOf.get(key) ?? (await this.sweep(estate));
    this.soundOf.set(key, results);
    return results;
  }

  /** What is not as it has to be after a fault, in words; nothing where all is. */
  dishonesty(
    before: Results,
    after: Results,
    { name, action, scope }: StruckOperation,
  ): string[] {
    const { harness } = this;
    const mayChange = new Set(
      harness.controls
        .filter(
          ({ metadata }) => !action || metadata.iamActions.includes(action),
        )
        .map(({ metadata }) => metadata.id),
    );
    const news = [...after].filter(
      ([key, { status }]) => status !== before.get(key)?.status,
    );
    const gone = [...before].filter(([key]) => !after.has(key));
    const isUnlisted = (controlId: string) =>
      [...after.values()].some(
        it =>
          it.controlId === controlId &&
          it.status === 'unknown' &&
          it.subject.endsWith('/resources'),
      );
    const isStruck = harness.simulator.journal.entries(scope).length > 0;
    return [
      ...(isStruck ? [] : [`${name} was not called`]),
      ...news.flatMap(([key, { status, cause }]) => [
        ...(status === 'unknown' ? [] : [`${key} turned ${status}`]),
        ...(cause?.message ? [] : [`${key} does not say why`]),
      ]),
      ...gone
        .filter(([, { controlId }]) => !isUnlisted(controlId))
        .map(([key]) => `${key} vanished without a word`),
      ...[...news, ...gone]
        .filter(([, { controlId }]) => !mayChange.has(controlId))
        .map(
          ([key, { cause }]) =>
            `${key} changed, and does not need ${name}: ${cause?.message}`,
        ),
      // No control needs the list of regions: without it, those of config are swept.
      ...(news.length > 0 || mayChange.size === 0
        ? []
        : [`nothing shows that ${name} failed`]),
    ];
  }
}
