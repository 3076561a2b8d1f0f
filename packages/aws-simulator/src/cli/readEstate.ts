import { Estate, generateEstate, loadEstate } from '../estate';

/** Where an estate comes from. */
export interface EstateOptions {
  /** A file. */
  estate?: string;
  /** What a generated estate grows from. */
  seed?: string;
  accounts?: number;
  regions?: string[];
  findings?: number;
}

/**
 * Reads or generates an estate.
 *
 * @throws Error that names the option or the file that is wrong.
 */
export async function readEstate(options: EstateOptions): Promise<Estate> {
  const { estate, seed, accounts, regions, findings } = options;
  if (estate !== undefined && seed !== undefined) {
    throw new Error('Give --estate or --seed, not both');
  }
  if (estate !== undefined) {
    return loadEstate(estate);
  }
  if (seed === undefined) {
    throw new Error(
      'Give --estate with a file, or --seed to generate an estate',
    );
  }
  return generateEstate({
    seed,
    ...(accounts !== undefined && { accounts }),
    ...(regions !== undefined && { regions }),
    ...(findings !== undefined && { findingsPerAccount: findings }),
  });
}
