import {
  AlarmsOptions,
  Claim,
  ControlStatus,
  EntityPosture,
  Evidence,
  FindingsOptions,
  Page,
  PageOptions,
  RulesOptions,
  SearchOptions,
  Signal,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { CollectorRun, DiscoveredAccount } from '../collect/Collector';
import {
  AlarmRecord,
  ControlEvaluation,
  EntityClaims,
  FindingRecord,
  Mapping,
  PeerReading,
  PeerRequest,
  Reading,
  Reason,
  Records,
  Resource,
  RuleRecord,
  Target,
} from '../model';

/** A target that this instance has claimed; the lease says until when. */
export interface TargetLease {
  target: Target;
  /** Random, to tell one claim from the next. */
  token: string;
}

/** Everything that one sweep brought, to be stored in one transaction. */
export interface SweepOutcome {
  target: Target;
  startedAt: string;
  finishedAt: string;
  /** Set where a listing says that the region is not enabled for the account. */
  regionDisabled: boolean;
  runs: CollectorRun[];
  /**
   * Undefined where no list of resources could be read at all: those that are
   * stored then stay. Else those that are stored and not given go, unless a
   * collector of their `listedBy` failed.
   */
  resources?: Resource[];
  /** One for each control at most. */
  evaluations: ControlEvaluation[];
  records: Records;
  mappings: Mapping[];
}

/** A result as it is stored: control × subject, for one entity's view of it. */
export interface StoredResult {
  controlId: string;
  subject: string;
  target: Target;
  status: ControlStatus;
  stale: boolean;
  reason: Reason;
  evidence: Evidence[];
  cause?: UnknownCause;
  since: string;
  evaluatedAt: string;
  inherited: boolean;
  /** The owner of the account of `target`, from its entity or from config. */
  accountOwnerRef?: string;
  /** The resource that the subject is, where it is one. */
  resource?: Resource;
}

/** A target as it is stored. */
export interface StoredTarget {
  target: Target;
  accountName?: string;
  ownerRef?: string;
  state: 'waiting' | 'running' | 'done' | 'region-disabled';
  progress?: { done: number; of: number; current?: string };
  lastStartedAt?: string;
  lastFinishedAt?: string;
  lastSuccessAt?: string;
  nextSweepAt?: string;
  runs: (Omit<CollectorRun, 'reading'> & {
    status: Reading<unknown>['status'];
    cause?: UnknownCause;
    takenAt: string;
    lastSuccessAt?: string;
  })[];
}

/** What a control means for rows: so that SQL can filter and rank them. */
export interface ControlRank {
  controlId: string;
  signal: Signal;
  bestPractice: string;
  /** 0 for critical to 3 for low. */
  severityRank: number;
}

/**
 * Results to read; see `ResultsOptions` of the API. A filter that is undefined
 * takes everything, an empty one nothing.
 */
export interface ResultsQuery extends PageOptions {
  controlIds?: string[];
  status?: (ControlStatus | 'stale')[];
  scope?: 'own' | 'inherited';
}

/** An account, with who owns it. */
export interface StoredAccount {
  accountId: string;
  name?: string;
  ownerRef?: string;
}

/**
 * The counts of an entity's results: a row per control, status, staleness and
 * inheritance.
 */
export interface ResultCount {
  controlId: string;
  status: ControlStatus;
  stale: boolean;
  inherited: boolean;
  count: number;
  oldestEvaluatedAt: string;
}

/** Everything that a posture is made of, read with at most three SQL queries. */
export interface PostureRows {
  /** Undefined for an entity that the mapper has never seen. */
  entity?: EntityClaims;
  resources: number;
  accounts: StoredAccount[];
  counts: ResultCount[];
  openFindings: EntityPosture['openFindings'];
  /** Most urgent own failing results. */
  doFirst: StoredResult[];
  /** Grouped by cause, account, region and control. */
  notAssessed: {
    controlId: string;
    cause: UnknownCause;
    target: Target;
    results: number;
  }[];
  /**
   * Of the targets in which it holds something, and of those that were never swept
   * and could show that it holds more (`isAwaited`). Where it holds nothing, every
   * regional target that was swept counts beside the latter.
   */
  sweep: EntityPosture['sweep'];
  /**
   * ARNs that it claims in whole, and that a list of AWS shows or a result speaks
   * of; and, with their `*`, the prefixes that take such a one. Maybe also ARNs that
   * a prefix takes.
   */
  shownArns: string[];
}

/**
 * The plugin's memory. Every method is one transaction or one read; SQL stands
 * nowhere else. `now` and other times are ISO 8601 in UTC.
 */
export interface Store {
  // --- targets -----------------------------------------------------------

  /**
   * Makes the targets of the given accounts exist: always each account's global
   * one; and exactly the regional ones of `regions`, where it is a list (for
   * `enabled` see `syncRegions`). Where `complete`, accounts that are not given
   * are removed. What is removed goes with everything stored of it. New targets
   * are due at once.
   */
  syncAccounts(options: {
    accounts: DiscoveredAccount[];
    complete: boolean;
    now: string;
  }): Promise<void>;

  /**
   * Makes exactly these regional targets of an account exist, and removes its
   * others; used where an account's regions are the enabled ones. Does nothing
   * for an account that `syncAccounts` did not give.
   */
  syncRegions(options: {
    accountId: string;
    partition: string;
    regions: string[];
    now: string;
  }): Promise<void>;

  /** What kept accounts from being found, for the targets page. */
  saveDiscoveryFailures(causes: UnknownCause[]): Promise<void>;

  /**
   * Claims up to `limit` due targets (`FOR UPDATE SKIP LOCKED` on PostgreSQL), global
   * ones first. A region that was never swept waits for its account's first global
   * sweep, while that is still to be tried or under way, and at most 15 minutes.
   */
  claimDueTargets(options: {
    instanceId: string;
    limit: number;
    now: string;
    leaseSeconds: number;
  }): Promise<TargetLease[]>;

  /**
   * Extends a lease, and notes progress; false where it was lost. A lease that
   * expired is lost when another instance claims the target, not before.
   */
  renewLease(options: {
    lease: TargetLease;
    now: string;
    leaseSeconds: number;
    progress?: { done: number; of: number; current?: string };
  }): Promise<boolean>;

  /**
   * Lets a lease go without an outcome: the target is due again at `nextSweepAt`,
   * or at once where it was made due while it was held.
   */
  releaseLease(options: {
    lease: TargetLease;
    nextSweepAt: string;
  }): Promise<void>;

  /**
   * Makes targets due now; gives how many of them exist. One that is being swept
   * is due again as soon as that sweep ends.
   */
  makeDue(options: { targets: Target[]; now: string }): Promise<number>;

  /**
   * Every target, by account and region, and how its sweeps went.
   *
   * @param options - `now` decides what is running and what is waiting; the
   *   clock's time unless told
   */
  listTargets(options?: { now?: string }): Promise<{
    targets: StoredTarget[];
    discoveryFailures: UnknownCause[];
  }>;

  // --- what sweeps of one target need of others ---------------------------

  /**
   * Whether the last listing of the account's regions says that the region is
   * enabled; undefined where that reading failed, or does not name the region;
   * true for the global one.
   */
  regionEnabled(target: Target): Promise<boolean | undefined>;

  /**
   * The last readings of other targets, of collectors that are `shared`: those that
   * there are, failed ones included. One SQL query, or none for no request.
   */
  readPeers(requests: readonly PeerRequest[]): Promise<PeerReading[]>;

  // --- sweeps --------------------------------------------------------------

  /**
   * Stores a sweep, all or nothing:
   *
   * - readings: one row a collector; `lastSuccessAt` survives failures;
   * - results: each evaluation replaces the last one of its control and target.
   *   A verdict `unknown` whose cause is denied, throttled or failed leaves an
   *   earlier status that was concluded standing, with its `evaluatedAt`, and the
   *   cause beside it. With `unlisted`, subjects without a verdict stand likewise.
   *   An unchanged row is not written; a changed status writes a transition;
   *   Times of evidence and `cause.at` are not stored: reads give them from when
   *   the control was judged. Where `regionDisabled`, nothing from before stands;
   * - resources, records, mappings: replace those of the target, but rows of a
   *   kind whose reading failed stay, and so do mappings of resources that stay;
   * - targets that wait for a shared reading of this target become due when it
   *   changed, those included that were stored at the same time.
   *
   * @returns false, with nothing stored, where the lease was lost
   */
  saveSweep(options: {
    lease: TargetLease;
    outcome: SweepOutcome;
    nextSweepAt: string;
  }): Promise<boolean>;

  /**
   * Removes the transitions from before a time.
   *
   * @returns how many there were
   */
  pruneTransitions(options: { before: string }): Promise<number>;

  // --- entities -------------------------------------------------------------

  /** Replaces what is known of catalog entities; unchanged rows are not written. */
  saveEntities(options: {
    entities: EntityClaims[];
    /** True when `entities` is the whole catalog: others are removed. */
    complete: boolean;
  }): Promise<{ changed: string[]; removed: string[] }>;

  /** Every entity that has claims, and every ref (for entity tags). */
  readEntities(): Promise<EntityClaims[]>;

  /** The stored resources of a target. */
  readResources(target: Target): Promise<Resource[]>;

  /**
   * Replaces the mappings of one target; unchanged rows are not written. Of two
   * for one entity and subject, the one that is not inherited counts.
   */
  saveMappings(options: { target: Target; mappings: Mapping[] }): Promise<void>;

  // --- reads for the API -----------------------------------------------------

  /**
   * At most three SQL queries, at any number of entities and results, that see
   * one state of the database. Controls without a rank are left out.
   */
  readPosture(options: {
    entityRef: string;
    now: string;
    staleAfterSeconds: number;
    ranks: ControlRank[];
  }): Promise<PostureRows>;

  /**
   * A page of an entity's results: failing, unknown, stale, passing, not
   * applicable; within these the most severe and then the oldest first.
   *
   * Of every paged read: `limit` is 1 to 500, 100 unless told, and an InputError
   * that names `cursor` or `limit` says what is wrong with it. A cursor is good
   * for the entity and filters it came from; staleness is then decided as on the
   * first page.
   */
  readResults(options: {
    entityRef: string;
    now: string;
    staleAfterSeconds: number;
    ranks: ControlRank[];
    query: ResultsQuery;
  }): Promise<Page<StoredResult>>;

  readFindings(options: {
    entityRef: string;
    query: FindingsOptions;
  }): Promise<Page<FindingRecord & { target: Target; resources: Resource[] }>>;

  readAlarms(options: {
    entityRef: string;
    query: AlarmsOptions;
  }): Promise<Page<AlarmRecord & { target: Target; resources: Resource[] }>>;

  readRules(options: {
    entityRef: string;
    query: RulesOptions;
  }): Promise<Page<RuleRecord & { target: Target; resource: Resource }>>;

  readClaimedResources(options: {
    entityRef: string;
    query: SearchOptions;
  }): Promise<Page<{ resource: Resource; claims: Claim[] }>>;

  /**
   * The targets in which an entity holds something, and the global ones of their
   * accounts, whose results it inherits. Where it holds nothing, up to 100 of those
   * that its claims could reach, the longest unswept first; none where it claims
   * nothing.
   */
  readEntityTargets(entityRef: string): Promise<Target[]>;
}
