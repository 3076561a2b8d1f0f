import type {
  CollectorId,
  FailedReading,
  OkReading,
  ReadingValues,
} from '../model';
import type { PluginConfig } from '../config/PluginConfig';
import type { AwsClient, AwsService } from './client/AwsService';
import type { Collector, CollectorContext } from './Collector';

/** What a collector of this plugin works with. */
export interface AwsCollectorContext extends CollectorContext {
  /**
   * A client with the credentials of the target's account.
   *
   * @param region - the target's own unless given; for global targets, the
   *   account's home region
   */
  client<C extends AwsClient>(service: AwsService<C>, region?: string): C;
  /** To be given with every call, so that the sweep's time limit ends it. */
  call: { abortSignal: AbortSignal };
  /** The account of the credentials, which is the target's. */
  callerAccountId(): Promise<string>;
  config: Pick<PluginConfig, 'findings'>;
  /** A successful reading of a part. */
  ok<T>(value: T): OkReading<T>;
  /** A failed reading of a part. */
  failed(error: unknown): FailedReading;
}

/** A collector with its code. */
export interface AwsCollector<K extends CollectorId = CollectorId>
  extends Collector<K> {
  /** Gives all of it or throws; what was read in part is worth nothing. */
  read(context: AwsCollectorContext): Promise<ReadingValues[K]>;
}
