import {
  Claim,
  ControlStatus,
  FINDING_SEVERITIES,
  FindingSeverity,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import {
  EntityClaims,
  isWaiverOver,
  ScoreWaiver,
  Target,
} from '../../../model';
import { fromJson } from '../../sql/content';
import { PostureRows, ResultCount, StoredAccount } from '../../Store';
import { toTarget } from '../targets/toTarget';
import { toScoreWaiver } from '../waivers/toWaiver';
import { JudgedOptions, JudgedRow } from './judged';
import { PostureRow } from './postureBranches';
import { postureStatement } from './postureStatement';
import { toSweep } from './toSweep';
import { toCause, toStoredResult } from './toStoredResult';

/** See `Store.readPosture`. */
export async function readPosture(
  knex: Knex,
  options: JudgedOptions,
): Promise<PostureRows> {
  const rows: PostureRow[] = await postureStatement(knex, options);
  const ofKind = (kind: string) => rows.filter(row => row.kind === kind);
  const targetRows = ofKind('target');
  const targets = new Map(
    targetRows.map(row => [
      row.target_id!,
      { target: toTarget(row as TargetColumns), owner: row.account_owner_ref },
    ]),
  );
  const counts = ofKind('count');
  const [entity] = ofKind('entity');
  const [resources] = ofKind('resources');
  const own = targetRows.filter(row => Number(row.inherited) === 0);
  const claims = entity && fromJson<EntityClaims>(entity.entity_document!);
  const waivers = ofKind('waiver').map(toHeldWaiver);
  return {
    entity: claims,
    resources: Number(resources.total),
    accounts: toAccounts(own),
    counts: toCounts(counts),
    openFindings: toOpenFindings(ofKind('finding')),
    doFirst: ofKind('first')
      .sort(byUrgency)
      .map(row =>
        toStoredResult(row as unknown as JudgedRow, {
          target: targets.get(row.target_id!)!.target,
          accountOwnerRef: targets.get(row.target_id!)!.owner,
          resource: row.resource,
          waivers: waivers.filter(waiver =>
            isWaiverOver(waiver, {
              controlId: row.control_id!,
              subject: row.subject!,
            }),
          ),
        }),
      ),
    dueGaps: ofKind('due').map(row => ({
      controlId: row.control_id!,
      since: row.since!,
      ...(row.subject !== null && { subject: row.subject }),
      count: Number(row.total),
    })),
    waivers,
    notAssessed: toNotAssessed(
      counts,
      targetId => targets.get(targetId)!.target,
    ),
    sweep: toSweep({
      rules: claims?.rules ?? [],
      held: targetRows,
      pending: ofKind('pending'),
      sweptTargets: Number(ofKind('swept-targets')[0].swept),
    }),
    shownArns: toShownArns(ofKind('shown'), ofKind('taken')),
  };
}

function toHeldWaiver(row: PostureRow): ScoreWaiver {
  return toScoreWaiver({
    id: row.status!,
    entity_ref: row.claims!,
    control_id: row.control_id!,
    subject: row.subject,
    finding: row.reason,
    starts_at: row.since!,
    ends_at: row.evaluated_at!,
    ended_at: null,
  });
}

type TargetColumns = Parameters<typeof toTarget>[0];

/** Whole ARNs as they are; of claims, those by a prefix. */
function toShownArns(shown: PostureRow[], taken: PostureRow[]): string[] {
  const prefixes = taken
    .flatMap(row => fromJson<Claim[]>(row.claims!))
    .filter(({ by, value }) => by === 'arn' && value.endsWith('*'));
  return [
    ...new Set([
      ...shown.map(row => row.subject!),
      ...prefixes.map(({ value }) => value),
    ]),
  ].sort();
}

/** The order of the rows within the statement is not kept by its union. */
function byUrgency(a: PostureRow, b: PostureRow): number {
  const keyOf = (row: PostureRow) => [
    row.since!,
    row.control_id!,
    row.subject!,
    row.target_id!,
  ];
  const difference = Number(a.severity_rank) - Number(b.severity_rank);
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  const unequal = keyA.findIndex((value, index) => value !== keyB[index]);
  return difference || (keyA[unequal] < keyB[unequal] ? -1 : 1);
}

function toAccounts(rows: PostureRow[]): StoredAccount[] {
  const accounts = new Map(
    rows.map(row => [
      row.account_id!,
      {
        accountId: row.account_id!,
        name: row.account_name ?? undefined,
        ownerRef: row.account_owner_ref ?? undefined,
      },
    ]),
  );
  return [...accounts.values()].sort((a, b) =>
    a.accountId < b.accountId ? -1 : 1,
  );
}

function toCounts(rows: PostureRow[]): ResultCount[] {
  const counts = new Map<string, ResultCount>();
  for (const row of rows) {
    const key = JSON.stringify([
      row.control_id,
      row.status,
      Number(row.stale),
      Number(row.inherited),
      Number(row.waived),
    ]);
    const count = counts.get(key) ?? {
      controlId: row.control_id!,
      status: row.status as ControlStatus,
      stale: Number(row.stale) === 1,
      inherited: Number(row.inherited) === 1,
      waived: Number(row.waived) === 1,
      count: 0,
      oldestEvaluatedAt: row.evaluated_at!,
    };
    count.count += Number(row.total);
    if (row.evaluated_at! < count.oldestEvaluatedAt) {
      count.oldestEvaluatedAt = row.evaluated_at!;
    }
    counts.set(key, count);
  }
  return [...counts.values()];
}

function toNotAssessed(
  rows: PostureRow[],
  targetOf: (targetId: string) => Target,
): PostureRows['notAssessed'] {
  const groups = new Map<string, PostureRows['notAssessed'][number]>();
  for (const row of rows.filter(({ cause }) => cause !== null)) {
    const key = JSON.stringify([row.cause, row.target_id, row.control_id]);
    const group = groups.get(key) ?? {
      controlId: row.control_id!,
      cause: toCause(row.cause!, row.tried_at!),
      target: targetOf(row.target_id!),
      results: 0,
    };
    group.results += Number(row.total);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.results - a.results);
}

function toOpenFindings(rows: PostureRow[]): PostureRows['openFindings'] {
  const counts = Object.fromEntries(
    FINDING_SEVERITIES.map(severity => [severity, 0]),
  ) as Record<FindingSeverity, number>;
  for (const row of rows) {
    counts[row.severity as FindingSeverity] = Number(row.total);
  }
  const oldestAt = rows.map(row => row.oldest_at!).sort()[0];
  return { counts, ...(oldestAt && { oldestAt }) };
}
