import { Reading } from '../Reading';
import { Declarations } from './CollectorDeclaration';

/** glue:SearchTables: a table that Athena can query. */
export interface GlueTable {
  database: string;
  name: string;
  /** Such as `s3://logs/AWSLogs/111122223333/CloudTrail/`. */
  location?: string;
  /** Where its projected partitions lie, with `${placeholders}`. */
  locationTemplate?: string;
  /** The Java class that reads its files. */
  inputFormat?: string;
}

/** What the collectors of this service read. */
export interface GlueReadings {
  /** The tables of every enabled region of the account. */
  'glue:account-tables': { region: string; tables: Reading<GlueTable[]> }[];
  'glue:tables': GlueTable[];
}

const searchTables = {
  operation: 'glue:SearchTables',
  action: 'glue:SearchTables',
};

/** What they call. */
export const glueDeclarations: Declarations<GlueReadings> = {
  'glue:account-tables': {
    target: 'global',
    list: [],
    each: [searchTables],
    buildsOn: ['account:regions'],
  },
  'glue:tables': { target: 'regional', list: [searchTables] },
};
