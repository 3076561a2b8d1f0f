/**
 * The log types that an RDS engine is asked to export. A trailing `*` matches any
 * edition of an engine.
 *
 * Source: the default log types of Security Hub's RDS.9. What a version can
 * export is for DescribeDBEngineVersions (ExportableLogTypes) to say; the audit
 * log of MySQL takes an option group, and general logs are noisy: config may
 * demand less.
 */
export const ENGINE_LOG_TYPES: Readonly<Record<string, readonly string[]>> = {
  postgres: ['postgresql', 'upgrade'],
  mysql: ['audit', 'error', 'general', 'slowquery'],
  mariadb: ['audit', 'error', 'general', 'slowquery'],
  'oracle-*': ['alert', 'audit', 'listener', 'trace'],
  'sqlserver-*': ['error', 'agent'],
};

/** Engines that the RDS API lists too, and whose clusters have controls of their own. */
export const OTHER_DATABASE_SERVICES: ReadonlySet<string> = new Set([
  'docdb',
  'neptune',
]);

/**
 * The log types that are asked of an engine: config's, else AWS's.
 *
 * @param overrides - log types by engine, keyed like {@link ENGINE_LOG_TYPES}
 * @returns empty where nothing is asked of it
 */
export function requiredLogTypesOf(
  engine: string,
  overrides: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return lookUp(overrides, engine) ?? lookUp(ENGINE_LOG_TYPES, engine) ?? [];
}

function lookUp(
  table: Readonly<Record<string, readonly string[]>>,
  engine: string,
): readonly string[] | undefined {
  if (Object.hasOwn(table, engine)) {
    return table[engine];
  }
  const pattern = Object.keys(table).find(
    key => key.endsWith('*') && engine.startsWith(key.slice(0, -1)),
  );
  return pattern === undefined ? undefined : table[pattern];
}
