import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Benchmark } from 'backstage-plugin-aws-detective-controls-common';
import { PluginConfig } from '../config/PluginConfig';
import { Control } from '../model';
import { Store } from '../store/Store';

/** What the API needs of the store: reads, and the one write of a refresh. */
export type ServeStore = Pick<
  Store,
  | 'readPosture'
  | 'readResults'
  | 'readFindings'
  | 'readAlarms'
  | 'readRules'
  | 'readClaimedResources'
  | 'readEntityTargets'
  | 'listTargets'
  | 'makeDue'
>;

/** What {@link createRouter} works with. */
export interface RouterOptions {
  store: ServeStore;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  /** The enabled controls, in any order. */
  controls: readonly Control[];
  /** The benchmarks that are offered, the first of them first. */
  benchmarks: readonly Benchmark[];
  config: Pick<PluginConfig, 'staleAfterSeconds' | 'console'>;
  /** The clock; the machine's unless told. */
  now?: () => Date;
  /** Tells this instance's sweeper that targets became due; must not throw. */
  requestSweep: () => void;
}
