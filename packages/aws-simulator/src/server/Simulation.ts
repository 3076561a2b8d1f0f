import type { Estate } from '../estate/Estate';
import type { Faults } from './Faults';
import type { Journal } from './Journal';
import type { Quotas } from './Quotas';
import type { ServiceRegistry } from './ServiceRegistry';

/** The parts of a simulator that a call meets. */
export interface Simulation {
  registry: ServiceRegistry;
  faults: Faults;
  journal: Journal;
  /** Undefined where quotas are off. */
  quotas: Quotas | undefined;
  now: () => Date;
  /** The estate of the moment: it can be replaced while the simulator runs. */
  estate: () => Estate;
}
