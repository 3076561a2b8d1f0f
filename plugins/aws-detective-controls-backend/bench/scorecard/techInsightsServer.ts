/*
 * Tech Insights with its JSON rules engine over a SQLite file, in a process of its
 * own: one fact retriever's facts of each entity, and a check on each fact.
 */
import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import knexFactory, { Knex } from 'knex';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { answerRequests, tell } from './channel';
import { countQueries } from './countQueries';

/** What the server is started with. */
export interface TechInsightsOptions {
  /** Where it is installed. */
  directory: string;
  database: Knex.Config;
  entities: number;
  checks: number;
}

/** A fact and the check on it. */
const factName = (number: number) => `fact${number}`;
const RETRIEVER = 'benchRetriever';

/** What is used of `@backstage-community/plugin-tech-insights-backend`. */
interface TechInsights {
  initializePersistenceContext(
    database: object,
    options: object,
  ): Promise<{
    techInsightsStore: {
      insertFactSchema(schema: object): Promise<void>;
      insertFacts(facts: object): Promise<void>;
    };
  }>;
  createRouter(options: object): Promise<express.Router>;
}

/** What is used of `@backstage-community/plugin-tech-insights-backend-module-jsonfc`. */
interface JsonRules {
  JsonRulesEngineFactCheckerFactory: new (options: object) => {
    construct(store: object): object;
  };
}

async function main(options: TechInsightsOptions): Promise<void> {
  const load = createRequire(join(options.directory, 'package.json'));
  const techInsights: TechInsights = load(
    '@backstage-community/plugin-tech-insights-backend',
  );
  const { JsonRulesEngineFactCheckerFactory }: JsonRules = load(
    '@backstage-community/plugin-tech-insights-backend-module-jsonfc',
  );
  const knex = knexFactory(options.database);
  const logger = mockServices.rootLogger({ level: 'none' });
  const persistenceContext = await techInsights.initializePersistenceContext(
    { getClient: async () => knex },
    { logger },
  );
  const { techInsightsStore } = persistenceContext;
  await saveFacts(techInsightsStore, options);

  const numbers = Array.from({ length: options.checks }, (_, n) => n);
  const factChecker = new JsonRulesEngineFactCheckerFactory({
    logger,
    checks: numbers.map(number => ({
      id: `check${number}`,
      name: `Check ${number}`,
      type: 'json-rules-engine',
      description: 'A check',
      factIds: [RETRIEVER],
      rule: {
        conditions: {
          all: [{ fact: factName(number), operator: 'equal', value: true }],
        },
      },
    })),
  }).construct(techInsightsStore);
  const app = express();
  app.use(
    await techInsights.createRouter({
      persistenceContext,
      factChecker,
      logger,
      config: new ConfigReader({}),
      permissions: mockServices.permissions({ result: AuthorizeResult.ALLOW }),
      httpAuth: mockServices.httpAuth(),
    }),
  );
  const server = createServer(app).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    tell({ started: { url: `http://127.0.0.1:${port}` } });
  });
  answerRequests({
    queries: countQueries(knex),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await knex.destroy();
    },
  });
}

/** Stores facts as a fact retriever's run does. */
async function saveFacts(
  store: Awaited<
    ReturnType<TechInsights['initializePersistenceContext']>
  >['techInsightsStore'],
  { entities, checks }: TechInsightsOptions,
): Promise<void> {
  const names = Array.from({ length: checks }, (_, n) => factName(n));
  await store.insertFactSchema({
    id: RETRIEVER,
    version: '1.0.0',
    schema: Object.fromEntries(
      names.map(name => [name, { type: 'boolean', description: 'A fact' }]),
    ),
  });
  await store.insertFacts({
    id: RETRIEVER,
    facts: Array.from({ length: entities }, (_, entity) => ({
      entity: {
        kind: 'component',
        namespace: 'default',
        name: `component-${entity}`,
      },
      facts: Object.fromEntries(
        names.map((name, number) => [name, (entity + number) % 3 > 0]),
      ),
    })),
  });
}

main(JSON.parse(process.argv[2])).catch(error => {
  tell({ failed: error.stack });
});
