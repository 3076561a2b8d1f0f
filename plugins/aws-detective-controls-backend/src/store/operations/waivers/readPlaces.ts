import { Knex } from 'knex';
import { EntityClaims } from '../../../model';
import { fromJson } from '../../sql/content';
import { jsonList } from '../../sql/jsonList';
import { AccountRow, EntityRow } from '../../sql/rows';
import { GapPlaces, Store } from '../../Store';
import { ACCOUNT_OWNER } from '../targets/accountOwner';

/** See `Store.readPlaces`. */
export async function readPlaces(
  knex: Knex,
  gaps: Parameters<Store['readPlaces']>[0],
): Promise<GapPlaces[]> {
  if (gaps.length === 0) {
    return [];
  }
  const refs = new Set(gaps.map(gap => gap.entityRef));
  const subjects = new Set(gaps.flatMap(({ subject }) => subject ?? []));

  const rows: Pick<EntityRow, 'entity_ref' | 'document'>[] = await knex(
    'entities',
  )
    .whereIn('entity_ref', jsonList(knex, refs))
    .select('entity_ref', 'document');
  const entities = new Map(
    rows.map(row => [row.entity_ref, fromJson<EntityClaims>(row.document)]),
  );

  const own: HeldRow[] = await knex('mappings')
    .whereIn('entity_ref', jsonList(knex, refs))
    .andWhere({ inherited: false })
    .distinct('entity_ref', 'home_target_id');
  const named: HeldRow[] =
    subjects.size === 0
      ? []
      : await knex('mappings')
          .whereIn('entity_ref', jsonList(knex, refs))
          .whereIn('subject', jsonList(knex, subjects))
          .distinct('entity_ref', 'subject', 'home_target_id', 'inherited');
  const held = new Map<string, GapPlaces['targets']>();
  const owned = new Set<string>();
  for (const row of [...own, ...named]) {
    const { entity_ref, subject, home_target_id, inherited } = row;
    const key = keyOf(entity_ref, subject);
    const [accountId, region] = home_target_id.split('/');
    held.set(key, [...(held.get(key) ?? []), { accountId, region }]);
    if (!inherited) {
      owned.add(key);
    }
  }
  const accountOwners = await readAccountOwners(knex, subjects);
  return gaps.map(({ entityRef, subject }) => {
    const key = keyOf(entityRef, subject);
    const targets = held.get(key) ?? [];
    const accountId = subject && accountOf(subject);
    if (accountId && !owned.has(key)) {
      return { ownerRef: accountOwners.get(accountId), targets };
    }
    return {
      ownerRef: entities.get(entityRef)?.ownerRef,
      systemRef: entities.get(entityRef)?.systemRef,
      targets,
    };
  });
}

const ACCOUNT_SUBJECT = /^account\/(\d{12})(?:\/|$)/;

/** The account of an account-level subject. */
function accountOf(subject: string): string | undefined {
  return ACCOUNT_SUBJECT.exec(subject)?.[1];
}

async function readAccountOwners(
  knex: Knex,
  subjects: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const accountIds = new Set(
    [...subjects].flatMap(subject => accountOf(subject) ?? []),
  );
  if (accountIds.size === 0) {
    return new Map();
  }
  const rows: Pick<AccountRow, 'account_id' | 'owner_ref'>[] = await knex(
    'accounts',
  )
    .whereIn('account_id', jsonList(knex, accountIds))
    .select('account_id', knex.raw(`${ACCOUNT_OWNER} as owner_ref`));
  return new Map(
    rows.flatMap(({ account_id, owner_ref }) =>
      owner_ref ? [[account_id, owner_ref] as const] : [],
    ),
  );
}

interface HeldRow {
  entity_ref: string;
  /** Of those that are asked for by their subject. */
  subject?: string;
  home_target_id: string;
  /** The same. */
  inherited?: boolean | number;
}

function keyOf(entityRef: string, subject: string | undefined): string {
  return JSON.stringify([entityRef, subject]);
}
