import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Benchmark } from 'backstage-plugin-aws-detective-controls-common';
import { TicketProviders, WorkItems } from '../act/workItems';
import { PluginConfig } from '../config/PluginConfig';
import { Control } from '../model';
import { ScoreBoard } from '../score';
import { Store } from '../store/Store';

/** What the API needs of the store: reads, and what people ask for. */
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
  | 'hasWaivable'
  | 'readPlaces'
  | 'saveWaiver'
  | 'decideWaiver'
  | 'readWaiver'
  | 'readWaivers'
  | 'readWorkItem'
  | 'readWorkItems'
  | 'readOpenWorkItems'
  | 'readUnownedResources'
  | 'readUnownedFindings'
>;

/** What {@link createRouter} works with. */
export interface RouterOptions {
  store: ServeStore;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  auditor: AuditorService;
  /** The enabled controls, in any order. */
  controls: readonly Control[];
  /** The benchmarks that are offered, the first of them first. */
  benchmarks: readonly Benchmark[];
  config: Pick<
    PluginConfig,
    'staleAfterSeconds' | 'console' | 'dueDates' | 'waivers'
  >;
  /** The clock; the machine's unless told. */
  now?: () => Date;
  /** The scorecard in memory. */
  board: Pick<ScoreBoard, 'current'>;
  /** Work on gaps: what people ask for, the ticket services, and a nudge to ask them. */
  work: {
    items: Pick<WorkItems, 'create' | 'close'>;
    providers: Pick<TicketProviders, 'list'>;
    /** Must not throw. */
    request: () => void;
  };
  /** Tells this instance's sweeper that targets became due; must not throw. */
  requestSweep: () => void;
}
