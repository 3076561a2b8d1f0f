import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { CollectorId, PeerRequest, Target } from '../model';
import { migrate } from './migrate';
import { readEntities } from './operations/entities/readEntities';
import { readResources } from './operations/entities/readResources';
import { saveEntities } from './operations/entities/saveEntities';
import { saveMappings } from './operations/entities/saveMappings';
import { claimDigest } from './operations/notifications/claimDigest';
import { dropNotices } from './operations/notifications/dropNotices';
import { finishDigest } from './operations/notifications/finishDigest';
import { readGapBeginnings } from './operations/notifications/readGapBeginnings';
import { readGapWatch } from './operations/notifications/readGapWatch';
import { readOpenNotices } from './operations/notifications/readOpenNotices';
import { readWatchedPlaces } from './operations/notifications/readWatchedPlaces';
import { saveGapLook } from './operations/notifications/saveGapLook';
import { readAlarms } from './operations/reads/readAlarms';
import { readClaimedResources } from './operations/reads/readClaimedResources';
import { readFindings } from './operations/reads/readFindings';
import { readPosture } from './operations/reads/readPosture';
import { readResults } from './operations/reads/readResults';
import { readRules } from './operations/reads/readRules';
import { pruneScores } from './operations/scores/pruneScores';
import { readScoreChanges } from './operations/scores/readScoreChanges';
import { refreshScores } from './operations/scores/refreshScores';
import { pruneTransitions } from './operations/sweeps/pruneTransitions';
import { saveSweep } from './operations/sweeps/saveSweep';
import { claimDueTargets } from './operations/targets/claimDueTargets';
import { listTargets } from './operations/targets/listTargets';
import { makeDue } from './operations/targets/makeDue';
import { readEntityTargets } from './operations/targets/readEntityTargets';
import { readOthers } from './operations/targets/readOthers';
import { readUnswept } from './operations/targets/readUnswept';
import { readPeers } from './operations/targets/readPeers';
import { regionEnabled } from './operations/targets/regionEnabled';
import { releaseLease } from './operations/targets/releaseLease';
import { renewLease } from './operations/targets/renewLease';
import { saveDiscoveryFailures } from './operations/targets/saveDiscoveryFailures';
import { syncAccounts } from './operations/targets/syncAccounts';
import { syncRegions } from './operations/targets/syncRegions';
import { decideWaiver } from './operations/waivers/decideWaiver';
import { endWaivers } from './operations/waivers/endWaivers';
import { hasWaivable } from './operations/waivers/hasWaivable';
import { readPlaces } from './operations/waivers/readPlaces';
import { readWaiver, readWaivers } from './operations/waivers/readWaivers';
import { saveWaiver } from './operations/waivers/saveWaiver';
import { addWorkItem } from './operations/workItems/addWorkItem';
import { claimDueWorkItems } from './operations/workItems/claimDueWorkItems';
import { finishWorkItem } from './operations/workItems/finishWorkItem';
import { readCells } from './operations/workItems/readCells';
import {
  readOpenWorkItems,
  readWorkItem,
  readWorkItems,
  readWorkItemsAfter,
} from './operations/workItems/readWorkItems';
import { updateWorkItem } from './operations/workItems/updateWorkItem';
import { readUnownedFindings } from './operations/unowned/readUnownedFindings';
import { readUnownedResources } from './operations/unowned/readUnownedResources';
import { Store } from './Store';

type Options<Verb extends keyof Store> = Parameters<Store[Verb]>[0];

/** The store on the plugin's own database, SQLite or PostgreSQL. */
export class DatabaseStore implements Store {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Opens the database, and brings it to its newest schema unless config skips that. */
  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseStore> {
    const knex = await options.database.getClient();
    await migrate(options.database, knex);
    return new DatabaseStore(knex);
  }

  syncAccounts(options: Options<'syncAccounts'>) {
    return syncAccounts(this.#knex, options);
  }

  syncRegions(options: Options<'syncRegions'>) {
    return syncRegions(this.#knex, options);
  }

  saveDiscoveryFailures(causes: Options<'saveDiscoveryFailures'>) {
    return saveDiscoveryFailures(this.#knex, causes);
  }

  claimDueTargets(options: Options<'claimDueTargets'>) {
    return claimDueTargets(this.#knex, options);
  }

  renewLease(options: Options<'renewLease'>) {
    return renewLease(this.#knex, options);
  }

  releaseLease(options: Options<'releaseLease'>) {
    return releaseLease(this.#knex, options);
  }

  makeDue(options: Options<'makeDue'>) {
    return makeDue(this.#knex, options);
  }

  listTargets(options?: Options<'listTargets'>) {
    return listTargets(this.#knex, options);
  }

  regionEnabled(target: Target) {
    return regionEnabled(this.#knex, target);
  }

  readPeers(requests: readonly PeerRequest[]) {
    return readPeers(this.#knex, requests);
  }

  readOthers(target: Target, collectors: readonly CollectorId[]) {
    return readOthers(this.#knex, target, collectors);
  }

  readUnswept(target: Target) {
    return readUnswept(this.#knex, target);
  }

  saveSweep(options: Options<'saveSweep'>) {
    return saveSweep(this.#knex, options);
  }

  pruneTransitions(options: Options<'pruneTransitions'>) {
    return pruneTransitions(this.#knex, options);
  }

  saveEntities(options: Options<'saveEntities'>) {
    return saveEntities(this.#knex, options);
  }

  readEntities() {
    return readEntities(this.#knex);
  }

  readResources(target: Target) {
    return readResources(this.#knex, target);
  }

  saveMappings(options: Options<'saveMappings'>) {
    return saveMappings(this.#knex, options);
  }

  hasWaivable(request: Options<'hasWaivable'>) {
    return hasWaivable(this.#knex, request);
  }

  readPlaces(gaps: Options<'readPlaces'>) {
    return readPlaces(this.#knex, gaps);
  }

  saveWaiver(request: Options<'saveWaiver'>) {
    return saveWaiver(this.#knex, request);
  }

  decideWaiver(options: Options<'decideWaiver'>) {
    return decideWaiver(this.#knex, options);
  }

  readWaiver(options: Options<'readWaiver'>) {
    return readWaiver(this.#knex, options);
  }

  readWaivers(options: Options<'readWaivers'>) {
    return readWaivers(this.#knex, options);
  }

  endWaivers(options: Options<'endWaivers'>) {
    return endWaivers(this.#knex, options);
  }

  addWorkItem(item: Options<'addWorkItem'>) {
    return addWorkItem(this.#knex, item);
  }

  updateWorkItem(item: Options<'updateWorkItem'>) {
    return updateWorkItem(this.#knex, item);
  }

  readWorkItem(id: Options<'readWorkItem'>) {
    return readWorkItem(this.#knex, id);
  }

  readWorkItems(options: Options<'readWorkItems'>) {
    return readWorkItems(this.#knex, options);
  }

  readOpenWorkItems(gaps: Options<'readOpenWorkItems'>) {
    return readOpenWorkItems(this.#knex, gaps);
  }

  readWorkItemsAfter(options: Options<'readWorkItemsAfter'>) {
    return readWorkItemsAfter(this.#knex, options);
  }

  claimDueWorkItems(options: Options<'claimDueWorkItems'>) {
    return claimDueWorkItems(this.#knex, options);
  }

  finishWorkItem(options: Options<'finishWorkItem'>) {
    return finishWorkItem(this.#knex, options);
  }

  readCells(options: Options<'readCells'>) {
    return readCells(this.#knex, options);
  }

  refreshScores(options: Options<'refreshScores'>) {
    return refreshScores(this.#knex, options);
  }

  readScoreChanges(options: Options<'readScoreChanges'>) {
    return readScoreChanges(this.#knex, options);
  }

  pruneScores(options: Options<'pruneScores'>) {
    return pruneScores(this.#knex, options);
  }

  readUnownedResources(options: Options<'readUnownedResources'>) {
    return readUnownedResources(this.#knex, options);
  }

  readUnownedFindings(options: Options<'readUnownedFindings'>) {
    return readUnownedFindings(this.#knex, options);
  }

  readGapWatch(options: Options<'readGapWatch'>) {
    return readGapWatch(this.#knex, options);
  }

  readWatchedPlaces(options: Options<'readWatchedPlaces'>) {
    return readWatchedPlaces(this.#knex, options);
  }

  readGapBeginnings(candidates: Options<'readGapBeginnings'>) {
    return readGapBeginnings(this.#knex, candidates);
  }

  saveGapLook(options: Options<'saveGapLook'>) {
    return saveGapLook(this.#knex, options);
  }

  readOpenNotices(options: Options<'readOpenNotices'>) {
    return readOpenNotices(this.#knex, options);
  }

  dropNotices(notices: Options<'dropNotices'>) {
    return dropNotices(this.#knex, notices);
  }

  claimDigest(options: Options<'claimDigest'>) {
    return claimDigest(this.#knex, options);
  }

  finishDigest(options: Options<'finishDigest'>) {
    return finishDigest(this.#knex, options);
  }

  readPosture(options: Options<'readPosture'>) {
    return readPosture(this.#knex, options);
  }

  readResults(options: Options<'readResults'>) {
    return readResults(this.#knex, options);
  }

  readFindings(options: Options<'readFindings'>) {
    return readFindings(this.#knex, options);
  }

  readAlarms(options: Options<'readAlarms'>) {
    return readAlarms(this.#knex, options);
  }

  readRules(options: Options<'readRules'>) {
    return readRules(this.#knex, options);
  }

  readClaimedResources(options: Options<'readClaimedResources'>) {
    return readClaimedResources(this.#knex, options);
  }

  readEntityTargets(entityRef: string) {
    return readEntityTargets(this.#knex, entityRef);
  }
}
