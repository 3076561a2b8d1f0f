import { setMaxListeners } from 'node:events';
import {
  type CollectorId,
  type FailedReading,
  GLOBAL_REGION,
  isOk,
  operationsOf,
  type OtherValue,
  type PeerReading,
  type Reading,
  type ReadingValues,
  type Target,
} from '../model';
import type { PluginConfig } from '../config/PluginConfig';
import type { AwsCollectorContext } from './AwsCollector';
import type { AwsClients } from './client/AwsClients';
import { CallCounter } from './client/CallCounter';
import type { CallerIdentities } from './client/CallerIdentities';
import { operationOf } from './client/callMiddleware';
import { classifyError } from './classifyError';
import type { CollectorRun, TargetReader } from './Collector';
import { COLLECTORS } from './collectors';
import { ReadingError } from './ReadingError';

type ReadOptions = Parameters<TargetReader['read']>[1];

interface TargetSweepOptions extends ReadOptions {
  target: Target;
  /** Where the account's global services, and STS, are called. */
  homeRegion: string;
  config: PluginConfig;
  clients: AwsClients;
  identities: CallerIdentities;
}

/** One pass over one target: each collector runs once, whoever asks for it. */
export class TargetSweep {
  private readonly runs = new Map<CollectorId, Promise<CollectorRun>>();
  private readonly signal: AbortSignal;
  private readonly cutOff: Promise<never>;
  private stopWaiting: () => void = () => {};

  constructor(private readonly options: TargetSweepOptions) {
    // Every call under way listens to it, and there are many.
    const signal = AbortSignal.any([options.signal]);
    setMaxListeners(0, signal);
    this.signal = signal;
    this.cutOff = new Promise((_resolve, reject) => {
      const onAbort = () => reject(cutOffError());
      signal.addEventListener('abort', onAbort, { once: true });
      this.stopWaiting = () => signal.removeEventListener('abort', onAbort);
      if (signal.aborted) {
        onAbort();
      }
    });
    // Awaited only while a collector runs.
    this.cutOff.catch(() => {});
  }

  /** Runs the collectors; gives their runs in the same order. */
  async run(ids: readonly CollectorId[]): Promise<CollectorRun[]> {
    let done = 0;
    try {
      return await Promise.all(
        ids.map(async id => {
          const run = await this.runOf(id);
          done += 1;
          this.options.onRun?.(run, { done, of: ids.length });
          return run;
        }),
      );
    } finally {
      this.stopWaiting();
    }
  }

  private runOf(id: CollectorId): Promise<CollectorRun> {
    let run = this.runs.get(id);
    if (!run) {
      run = this.collect(id);
      this.runs.set(id, run);
    }
    return run;
  }

  private async collect(id: CollectorId): Promise<CollectorRun> {
    const startedAt = Date.now();
    const counter = new CallCounter();
    const context = this.contextOf(id);
    let reading: Reading<ReadingValues[CollectorId]>;
    try {
      const work = counter.run(async () => {
        // Whose data it would be must be known before any of it is read.
        await context.callerAccountId();
        return COLLECTORS[id].read(context);
      });
      reading = context.ok(await Promise.race([work, this.cutOff]));
    } catch (error) {
      reading = context.failed(error);
    }
    return {
      collector: id,
      reading,
      calls: counter.calls,
      durationMs: Date.now() - startedAt,
    };
  }

  private contextOf(id: CollectorId): AwsCollectorContext {
    const { signal } = this;
    const { target, homeRegion, config, clients, identities } = this.options;
    const region = target.region === GLOBAL_REGION ? homeRegion : target.region;
    return {
      target,
      signal,
      config,
      call: { abortSignal: signal },
      client: (service, ofRegion = region) =>
        clients.get(service, target.accountId, ofRegion),
      callerAccountId: () => identities.verify(target.accountId, homeRegion),
      read: async <K extends CollectorId>(other: K) =>
        (await this.runOf(other)).reading as Reading<ReadingValues[K]>,
      others: other => otherValues(other, this.options.others),
      ok: value => ({ status: 'ok', value, takenAt: now() }),
      failed: error => this.failed(id, error),
    };
  }

  private failed(id: CollectorId, error: unknown): FailedReading {
    const operation = operationOf(error);
    return classifyError(
      this.signal.aborted ? cutOffError() : error,
      operationsOf(id).find(known => known.operation === operation) ??
        (operation ? { operation } : undefined),
      now(),
    );
  }
}

function otherValues<K extends CollectorId>(
  id: K,
  others: readonly PeerReading[] = [],
): OtherValue<K>[] {
  return others.flatMap(({ collector, accountId, reading }) =>
    collector === id && isOk(reading)
      ? [{ accountId, value: reading.value as ReadingValues[K] }]
      : [],
  );
}

function cutOffError(): ReadingError {
  return new ReadingError(
    'failed',
    'Not finished when the sweep of this account and region was cut off at its time limit',
    { code: 'SweepTimeout' },
  );
}

function now(): string {
  return new Date().toISOString();
}
