import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { PeerRequest, Target } from '../model';
import { migrate } from './migrate';
import { readEntities } from './operations/entities/readEntities';
import { readResources } from './operations/entities/readResources';
import { saveEntities } from './operations/entities/saveEntities';
import { saveMappings } from './operations/entities/saveMappings';
import { readAlarms } from './operations/reads/readAlarms';
import { readClaimedResources } from './operations/reads/readClaimedResources';
import { readFindings } from './operations/reads/readFindings';
import { readPosture } from './operations/reads/readPosture';
import { readResults } from './operations/reads/readResults';
import { readRules } from './operations/reads/readRules';
import { pruneTransitions } from './operations/sweeps/pruneTransitions';
import { saveSweep } from './operations/sweeps/saveSweep';
import { claimDueTargets } from './operations/targets/claimDueTargets';
import { listTargets } from './operations/targets/listTargets';
import { makeDue } from './operations/targets/makeDue';
import { readEntityTargets } from './operations/targets/readEntityTargets';
import { readPeers } from './operations/targets/readPeers';
import { regionEnabled } from './operations/targets/regionEnabled';
import { releaseLease } from './operations/targets/releaseLease';
import { renewLease } from './operations/targets/renewLease';
import { saveDiscoveryFailures } from './operations/targets/saveDiscoveryFailures';
import { syncAccounts } from './operations/targets/syncAccounts';
import { syncRegions } from './operations/targets/syncRegions';
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
