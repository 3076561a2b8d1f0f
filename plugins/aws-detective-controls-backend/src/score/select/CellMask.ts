/** Which cells of a place are counted. */
export interface CellMask {
  /** Every one. */
  isAll: boolean;
  /** None; its findings may be counted all the same. */
  isNone: boolean;
  /** By column: 1 for those that are; read only where it is neither all nor none. */
  cells: Uint8Array;
  /** Whether its findings are. */
  findings: boolean;
}

/** Everything of a place. */
export const EVERY_CELL: CellMask = {
  isAll: true,
  isNone: false,
  cells: new Uint8Array(0),
  findings: true,
};

/** Nothing of a place. */
export const NO_CELL: CellMask = {
  isAll: false,
  isNone: true,
  cells: new Uint8Array(0),
  findings: false,
};

/** @param cells - by column; undefined for one that is not asked for */
export function maskOf(
  cells: readonly (boolean | undefined)[],
  findings: boolean,
): CellMask {
  return {
    isAll: cells.every(isCounted => isCounted !== false),
    isNone: !cells.includes(true),
    cells: Uint8Array.from(cells, isCounted => (isCounted ? 1 : 0)),
    findings,
  };
}
