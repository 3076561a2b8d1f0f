import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { ClaimRule } from '../../model';
import { createTestStore } from './databases';
import { account, at, ENTITY, entity, OTHER_ACCOUNT, rank } from './fixtures';

/** The controls of postures: a result of any other is left out. */
export const RANKS = [rank('critical', 0), rank('high', 1), rank('low', 3)];

/** A store of two accounts and an entity, and its posture so many minutes later. */
export async function preparePosture(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const { store, knex } = await createTestStore(databases, id);
  await store.syncAccounts({
    accounts: [account(), account({ accountId: OTHER_ACCOUNT, name: 'dev' })],
    complete: true,
    now: at(0),
  });
  await store.saveEntities({ entities: [entity()], complete: true });
  const read = (minutes: number = 30, entityRef: string = ENTITY) =>
    store.readPosture({
      entityRef,
      now: at(minutes),
      staleAfterSeconds: 3600,
      ranks: RANKS,
    });
  return { store, knex, read };
}

/** The claim of an ARN; a trailing `*` makes it a prefix. */
export function arnRule(value: string): ClaimRule {
  const source = 'aws.amazon.com/arn';
  const prefix = value.endsWith('*');
  return { by: 'arn', source, value, arn: value.replace('*', ''), prefix };
}
