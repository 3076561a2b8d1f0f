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
  ScoreState,
  SearchOptions,
  Signal,
  UnknownCause,
  Waiver,
  WaiverRequest,
  WaiversOptions,
  WorkItemsOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { CollectorRun, DiscoveredAccount } from '../collect/Collector';
import {
  AlarmRecord,
  CollectorId,
  ConcludedPlace,
  ControlEvaluation,
  EntityClaims,
  FindingRecord,
  Gap,
  GapBeginning,
  GapCandidate,
  Mapping,
  Notice,
  NotificationKind,
  OpenNotice,
  PeerReading,
  PeerRequest,
  Reading,
  Reason,
  Records,
  Resource,
  RuleRecord,
  ScoreChanges,
  ScoreWaiver,
  StoredWorkItem,
  Target,
  TargetLook,
  WatchedPlace,
  WatchedTarget,
  WorkItemLease,
  WorkItemOutcome,
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
  /** Set where another target's list, which shows resources of this one, is missing. */
  listMissing?: boolean;
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
  /** The waiver that covers it now: on a fresh failing result only. */
  waiver?: StoredWaiver;
  /** The waivers that hold or held over it, as far as its due date hangs on them. */
  waivers?: ScoreWaiver[];
}

/**
 * A waiver, in the state that it has at the time that is asked for: an approved one
 * whose end has passed is `ended`.
 */
export type StoredWaiver = Omit<Waiver, 'actions'>;

/**
 * A condition on rows, as `ScoreCondition` of `score/ScoreAccess.ts` has it: the owner,
 * the ref or the system of an entity, where it holds something, or a control.
 */
export type RowCondition =
  | { all: RowCondition[] }
  | { any: RowCondition[] }
  | { not: RowCondition }
  | {
      key:
        | 'owner'
        | 'entity'
        | 'system'
        | 'account'
        | 'region'
        | 'control'
        | 'signal';
      values: string[];
    };

/** Which waivers to read. */
export interface WaiversQuery extends WaiversOptions {
  /** Any of these. */
  id?: string[];
  /** Those on an account-level subject of any of these accounts. */
  account?: string[];
}

/** Which rows a caller may see. */
export interface RowAccess {
  /** Refs of entities; undefined: every one. */
  visible?: ReadonlySet<string>;
  condition?: RowCondition;
}

/** Where a gap is, for conditions of a policy: see `Store.readPlaces`. */
export interface GapPlaces {
  /**
   * Of the entity; of an account-level subject that it does not hold itself, the owner of
   * the account, since that is who has the work. Undefined where nobody is known.
   */
  ownerRef?: string;
  /** Of the entity; undefined for what is the account's. */
  systemRef?: string;
  /** Where the entity holds its subject, or else anything itself. */
  targets: Pick<Target, 'accountId' | 'region'>[];
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
  status?: (ControlStatus | 'stale' | 'waived')[];
  scope?: 'own' | 'inherited';
}

/** An account, with who owns it. */
export interface StoredAccount {
  accountId: string;
  name?: string;
  ownerRef?: string;
}

/**
 * The counts of an entity's results: a row per control, status, staleness, inheritance
 * and waiver.
 */
export interface ResultCount {
  controlId: string;
  status: ControlStatus;
  stale: boolean;
  inherited: boolean;
  /** True for failing ones that a waiver covers. */
  waived: boolean;
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
  /** Most urgent own failing results that no waiver covers. */
  doFirst: StoredResult[];
  /** Its own failing results that are neither stale nor waived, for their due dates. */
  dueGaps: {
    controlId: string;
    since: string;
    /** Where a waiver holds or held on this subject alone. */
    subject?: string;
    count: number;
  }[];
  /** The waivers that hold or held over anything that it sees. */
  waivers: ScoreWaiver[];
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

/** Which of what no entity holds to read. */
export interface UnownedQuery extends PageOptions {
  accountIds?: string[];
  search?: string;
}

/** A resource that no entity holds, and how many of its results fail. */
export interface UnownedResource {
  resource: Resource;
  gaps: number;
}

/** An open finding none of whose resources any entity holds. */
export interface UnownedFinding {
  finding: FindingRecord;
  target: Target;
  /** The first of the resources of the inventory that it names. */
  resource?: Resource;
}

/** What the scores are looked at with: see `Store.readGapWatch`. */
export interface GapWatch {
  /** When they were looked at before; undefined for never. */
  lookedAt?: string;
  /** Control ids by their place in the cells. */
  controls: string[];
  targets: WatchedTarget[];
  /** All that hold or held. */
  waivers: (ScoreWaiver & { requestedBy: string })[];
}

/** When somebody was last sent a digest of a kind. */
export interface DigestTime {
  recipient: string;
  kind: NotificationKind;
  sentAt: string;
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

  /**
   * The last readings of the other targets of a target's partition, of some collectors
   * that are `shared` and read lists: those that were answered and are not empty,
   * sorted. One SQL query, or none for no collector.
   */
  readOthers(
    target: Target,
    collectors: readonly CollectorId[],
  ): Promise<PeerReading[]>;

  /**
   * Of the other targets of a target's partition that were never swept, the one whose
   * turn comes last; undefined once each was. Who judges by what all others say waits
   * for it: a sweep tells of what it read, or that it could not.
   */
  readUnswept(target: Target): Promise<Target | undefined>;

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

  /**
   * Replaces what is known of catalog entities; unchanged rows are not written.
   *
   * @returns those that are to be mapped anew: a change of `type` to `parentRefs`, which
   *   only the scorecard asks for, is stored without being among them
   */
  saveEntities(options: {
    entities: EntityClaims[];
    /** True when `entities` is the whole catalog: others are removed. */
    complete: boolean;
    /** The clock's time unless told: the scores of what removed ones held are due. */
    now?: string;
  }): Promise<{ changed: string[]; removed: string[] }>;

  /** Every entity that has claims, and every ref (for entity tags). */
  readEntities(): Promise<EntityClaims[]>;

  /** The stored resources of a target. */
  readResources(target: Target): Promise<Resource[]>;

  /**
   * Replaces the mappings of one target; unchanged rows are not written. Of two
   * for one entity and subject, the one that is not inherited counts.
   */
  saveMappings(options: {
    target: Target;
    mappings: Mapping[];
    /** The clock's time unless told: scores are due where something changed. */
    now?: string;
  }): Promise<void>;

  // --- scores ----------------------------------------------------------------

  /**
   * Rolls up anew the targets that are due for it, each in a transaction of its own:
   * places whose content is the same are not written, changed ones get a new version,
   * and today's row of the history. A target is due when it was swept or mapped, and
   * when a result of it turns stale, or a waiver on it begins or ends; it is then
   * due again at the next such time.
   *
   * @param options - `controlIds`: the controls that are judged now; results of others
   *   say nothing
   * @returns how many targets were rolled up, and how many places changed
   */
  refreshScores(options: {
    now: string;
    staleAfterSeconds: number;
    controlIds: string[];
    signal?: AbortSignal;
  }): Promise<{ targets: number; places: number }>;

  /**
   * What changed since a version; undefined where nothing did. One SQL query where
   * nothing did, else a number that depends on nothing.
   *
   * @param options - `after`: the last `version`; undefined for everything
   * @returns with `lateTargets`: the targets whose scores have been due since before
   *   `lateBefore`, so that their letters may be out of date
   */
  readScoreChanges(options: { after?: number; lateBefore: string }): Promise<{
    changes?: ScoreChanges;
    lateTargets: string[];
  }>;

  /**
   * Removes what of the scorecard is too old: the history from before a day, but of
   * each place the newest row before it, with which the time from then on begins; and
   * what is left of places and entities that were removed before a day. A reader whose
   * version is from before that gets everything anew. When waivers of findings covered
   * results is forgotten with the history.
   *
   * @returns how many rows of the history and of what was removed there were
   */
  pruneScores(options: {
    historyBefore: string;
    removedBefore: string;
  }): Promise<{ history: number; removed: number }>;

  // --- waivers ---------------------------------------------------------------

  /**
   * Whether there is a result that a waiver would be over: of the control on the subject,
   * which the entity holds or inherits; or else on anything that it holds itself. Of a
   * `finding`, `<source>:<id>`, on a resource that an open one names. One SQL query.
   */
  hasWaivable(
    request: Pick<
      WaiverRequest,
      'entityRef' | 'controlId' | 'subject' | 'finding'
    >,
  ): Promise<boolean>;

  /**
   * Where gaps of entities are, in their order. At most four SQL queries, at any number
   * of gaps.
   */
  readPlaces(
    gaps: readonly { entityRef: string; subject?: string }[],
  ): Promise<GapPlaces[]>;

  /**
   * Stores a waiver that is asked for.
   *
   * @throws ConflictError that names the other one, where one for the same entity,
   *   control, subject and finding is requested, or holds
   */
  saveWaiver(
    request: WaiverRequest & { requestedBy: string; now: string },
  ): Promise<StoredWaiver>;

  /**
   * Takes a waiver to its next state: a requested one to approved (it holds from now),
   * refused or withdrawn; an approved one that holds to withdrawn. Of two decisions at
   * once, one counts. What then holds is rolled up anew.
   *
   * @throws NotFoundError; ConflictError where its state, or its end, does not allow it
   */
  decideWaiver(options: {
    id: string;
    action: 'approve' | 'refuse' | 'withdraw';
    by: string;
    note?: string;
    now: string;
  }): Promise<StoredWaiver>;

  /** A waiver; undefined where there is none. */
  readWaiver(options: {
    id: string;
    now: string;
  }): Promise<StoredWaiver | undefined>;

  /**
   * A page of the waivers that a caller may see, newest first. One SQL query, at any
   * number of visible entities.
   *
   * @param options - `signals`: the signal of each control, by its id, for conditions
   */
  readWaivers(options: {
    query: WaiversQuery;
    access: RowAccess;
    signals: ReadonlyMap<string, Signal>;
    now: string;
  }): Promise<Page<StoredWaiver>>;

  /**
   * Ends the approved waivers whose end has passed. They held no longer since then: this
   * only says so in their state.
   *
   * @returns them
   */
  endWaivers(options: { now: string }): Promise<StoredWaiver[]>;

  // --- work items --------------------------------------------------------------

  /**
   * Stores work on a gap, unless there is some: one row a gap, whoever asks at once.
   *
   * @returns what is stored: the given one, or the one from before
   */
  addWorkItem(item: StoredWorkItem): Promise<StoredWorkItem>;

  /**
   * Stores what changed of some work.
   *
   * @param item - with the `version` that was read
   * @returns false, with nothing stored, where it changed meanwhile: read it anew
   */
  updateWorkItem(item: StoredWorkItem): Promise<boolean>;

  /** Some work; undefined where there is none of that id. */
  readWorkItem(id: string): Promise<StoredWorkItem | undefined>;

  /**
   * A page of the work that a caller may see, newest first. One SQL query, at any number
   * of visible entities.
   *
   * @param options - `signals`: the signal of each control, by its id, for conditions
   */
  readWorkItems(options: {
    query: WorkItemsOptions;
    access: RowAccess;
    signals: ReadonlyMap<string, Signal>;
  }): Promise<Page<StoredWorkItem>>;

  /** The work on some gaps that is not closed; one SQL query. */
  readOpenWorkItems(gaps: readonly Gap[]): Promise<StoredWorkItem[]>;

  /** Everybody's work, in an order of its own, from after an id on. */
  readWorkItemsAfter(options: {
    after?: string;
    limit: number;
  }): Promise<StoredWorkItem[]>;

  /**
   * Claims up to `limit` pieces of work for which a ticket service is to be asked now
   * (`FOR UPDATE SKIP LOCKED` on PostgreSQL), and counts the attempt: no other instance
   * gets them before the lease ends.
   */
  claimDueWorkItems(options: {
    limit: number;
    now: string;
    leaseSeconds: number;
  }): Promise<WorkItemLease[]>;

  /**
   * Stores what came of asking. Where somebody asked for another state meanwhile, that
   * stands, and only the ticket is noted.
   *
   * @returns false, with nothing stored, where the lease was lost
   */
  finishWorkItem(options: {
    lease: WorkItemLease;
    outcome: WorkItemOutcome;
    now: string;
  }): Promise<boolean>;

  /**
   * The state of gaps as it was last rolled up, over all targets; `stale` in a target
   * whose scores have been due since before `lateBefore`. Two SQL queries.
   *
   * @returns one for each of `gaps`; undefined where nothing is known
   */
  readCells(options: {
    gaps: readonly Gap[];
    lateBefore: string;
  }): Promise<(ScoreState | undefined)[]>;

  // --- what nobody holds -------------------------------------------------------

  /**
   * A page of the resources that no entity holds, most gaps first; two SQL queries. Where
   * there is a condition, those that it takes by their place, or by a control that is
   * judged on them; and of their gaps those that it takes.
   */
  readUnownedResources(options: {
    query: UnownedQuery;
    /** Of the policy; none: everything. */
    condition?: RowCondition;
    /** The controls whose gaps count, each with its signal. */
    signals: ReadonlyMap<string, Signal>;
  }): Promise<Page<UnownedResource> & { total: number }>;

  /**
   * A page of the open findings none of whose resources any entity holds, most severe
   * and newest first; two SQL queries. A condition sees a finding as a result of the
   * control that judges it.
   */
  readUnownedFindings(options: {
    query: UnownedQuery;
    /** Of the policy; none: everything. */
    condition?: RowCondition;
  }): Promise<Page<UnownedFinding> & { total: number }>;

  // --- notifications -----------------------------------------------------------

  /**
   * What to look at the scores with. Five SQL queries.
   *
   * @param options - `now`: a target whose scores are due by then has no `sweptAt`
   */
  readGapWatch(options: { now: string }): Promise<GapWatch>;

  /**
   * Places of the scorecard, those of one holder one after the other, each with what was
   * last concluded of it. One SQL query.
   *
   * @param options - `after`: the last one of the page before
   */
  readWatchedPlaces(options: {
    after?: Pick<WatchedPlace, 'holder' | 'targetId'>;
    limit: number;
  }): Promise<WatchedPlace[]>;

  /**
   * Since when what fails of some entities' own results does. One SQL query for some
   * hundred entities.
   *
   * @returns those of `candidates` of which anything fails
   */
  readGapBeginnings(
    candidates: readonly GapCandidate[],
  ): Promise<GapBeginning[]>;

  /**
   * Stores what was concluded and what is to be told, all or nothing. Places and targets
   * that are gone are forgotten; a notice that is there already is to be told anew, and
   * one that says `overdue` takes the place of `due-soon`.
   *
   * @param options - `lookedAt`: as `readGapWatch` gave it; `before`: older notices go,
   *   told or not
   * @returns false, with nothing stored, where somebody else looked meanwhile
   */
  saveGapLook(options: {
    lookedAt?: string;
    now: string;
    targets: readonly TargetLook[];
    places: readonly ConcludedPlace[];
    notices: readonly Notice[];
    before: { told: string; untold: string };
  }): Promise<boolean>;

  /** What was not told yet. At most four SQL queries. */
  readOpenNotices(options: {
    now: string;
  }): Promise<{ notices: OpenNotice[]; sent: DigestTime[] }>;

  /** Forgets notices that are not to be told any more. */
  dropNotices(notices: readonly Notice[]): Promise<void>;

  /**
   * Claims the next digest of a kind to somebody, unless another instance is at it, or
   * sent one since `sentBefore`.
   *
   * @returns what to finish it with
   */
  claimDigest(options: {
    recipient: string;
    kind: NotificationKind;
    sentBefore: string;
    now: string;
    leaseSeconds: number;
  }): Promise<string | undefined>;

  /**
   * Ends a claim: its notices are told; or, without `told`, are to be told again.
   *
   * @returns false, with nothing stored, where the claim was lost
   */
  finishDigest(options: {
    recipient: string;
    kind: NotificationKind;
    token: string;
    told?: readonly Notice[];
    now: string;
  }): Promise<boolean>;

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
   * A page of an entity's results: failing, unknown, stale, waived, passing, not
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
