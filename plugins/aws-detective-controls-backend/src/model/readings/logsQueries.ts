import { Declarations } from './CollectorDeclaration';

/** logs:DescribeQueryDefinitions: a saved query of Logs Insights. */
export interface QueryDefinition {
  id: string;
  name: string;
}

/** What the collectors of saved queries read. */
export interface LogsQueriesReadings {
  'logs:query-definitions': QueryDefinition[];
}

/** What they call. */
export const logsQueriesDeclarations: Declarations<LogsQueriesReadings> = {
  'logs:query-definitions': {
    target: 'regional',
    list: [
      {
        operation: 'logs:DescribeQueryDefinitions',
        action: 'logs:DescribeQueryDefinitions',
      },
    ],
  },
};
