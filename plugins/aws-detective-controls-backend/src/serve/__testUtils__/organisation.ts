import { EntityClaims, Resource } from '../../model';
import { DatabaseStore } from '../../store';
import { createTestStore } from '../../store/__testUtils__/databases';
import {
  ACCOUNT,
  account,
  at,
  entity,
  evaluation,
  finding,
  mapping,
  OTHER_ACCOUNT,
  resource,
  sweep,
  target,
  verdict,
  vpcArn,
} from '../../store/__testUtils__/fixtures';
import { CONTROLS } from './controls';

export const FLOW_LOGS = 'vpc-flow-logs-enabled';
export const FINDINGS = 'resource-no-open-critical-findings';
export const DETECTOR = 'guardduty-detector-enabled';
export const CONTROL_IDS = CONTROLS.map(({ metadata }) => metadata.id);

/** A service of the organisation: each holds a VPC of its own name. */
export interface Service {
  name: string;
  owner: string;
  system: string;
  accountId: string;
  fails: boolean;
}

/** Services that everybody of the tests may see, unless told. */
export const SERVICES: Service[] = [
  { name: 'a', owner: 'red', system: 'shop', accountId: ACCOUNT, fails: true },
  { name: 'b', owner: 'red', system: 'shop', accountId: ACCOUNT, fails: false },
  { name: 'c', owner: 'blue', system: 'data', accountId: ACCOUNT, fails: true },
];

/**
 * What is hidden: owned, grouped and placed like what is seen, and under names of its
 * own; with gaps, findings, a waiver and work.
 */
export const HIDDEN: Service[] = [
  {
    name: 'hidden-1',
    owner: 'green',
    system: 'shop',
    accountId: OTHER_ACCOUNT,
    fails: true,
  },
  {
    name: 'hidden-2',
    owner: 'green',
    system: 'secret',
    accountId: OTHER_ACCOUNT,
    fails: true,
  },
];

/** The ref of a service. */
export function refOf(name: string): string {
  return `component:default/${name}`;
}

/** What no entity claims: a VPC of the name, with a gap of each kind and a finding. */
export type Unclaimed = Pick<Service, 'name' | 'accountId'>;

const UNCLAIMED: Unclaimed = { name: 'unclaimed', accountId: ACCOUNT };

const arnOf = ({ name, accountId }: Unclaimed) =>
  vpcArn(name, target({ accountId }));

/**
 * Makes the catalog and AWS exactly these services, in their two accounts.
 *
 * @param twins - services that hold what another one holds, too
 * @param unclaimed - what nobody holds
 */
export async function organise(
  store: DatabaseStore,
  services: readonly Service[],
  minute: number,
  twins: readonly [twin: Service, of: Service][] = [],
  unclaimed: readonly Unclaimed[] = [UNCLAIMED],
): Promise<void> {
  await store.syncAccounts({
    accounts: [
      account({ regions: ['eu-west-1'] }),
      account({
        accountId: OTHER_ACCOUNT,
        name: 'other',
        regions: ['eu-west-1'],
      }),
    ],
    complete: true,
    now: at(minute),
  });
  await store.saveEntities({
    entities: catalogOf([
      ...services,
      ...twins.map(([twin]) => twin).filter(twin => !services.includes(twin)),
    ]),
    complete: true,
  });
  for (const accountId of [ACCOUNT, OTHER_ACCOUNT]) {
    const here = services.filter(service => service.accountId === accountId);
    const judged = [
      ...here,
      ...unclaimed
        .filter(it => it.accountId === accountId)
        .map(it => ({ ...it, fails: true })),
    ];
    const subject = `account/${accountId}/eu-west-1`;
    await sweep(store, {
      target: target({ accountId }),
      startedAt: at(minute),
      finishedAt: at(minute),
      resources: judged.map(it => vpcOf(it)),
      evaluations: [
        evaluation(
          FLOW_LOGS,
          judged.map(it => verdict(arnOf(it), it.fails ? 'fail' : 'pass')),
        ),
        evaluation(
          FINDINGS,
          judged.map(it => verdict(arnOf(it), it.fails ? 'fail' : 'pass')),
        ),
        // Only where a caller of the tests may see the account.
        evaluation(
          DETECTOR,
          accountId === ACCOUNT ? [verdict(subject, 'fail')] : [],
        ),
      ],
      records: {
        findings: {
          securityhub: judged
            .filter(it => it.fails)
            .map(it =>
              finding(it.name, {
                severity: 'CRITICAL',
                resourceArns: [arnOf(it)],
              }),
            ),
        },
      },
      mappings: [
        ...here.map((it): [Service, Service] => [it, it]),
        ...twins.filter(([, of]) => of.accountId === accountId),
      ].map(([holder, of]) =>
        mapping(arnOf(of), { entityRef: refOf(holder.name) }),
      ),
    });
  }
  await store.refreshScores({
    now: at(minute),
    staleAfterSeconds: 10_800,
    controlIds: CONTROL_IDS,
  });
}

/** A waiver that holds, and work that is open, on a service. */
export async function addWork(
  store: DatabaseStore,
  knex: Awaited<ReturnType<typeof createTestStore>>['knex'],
  name: string,
): Promise<void> {
  await knex('waivers').insert({
    id: `waiver-${name}`,
    entity_ref: refOf(name),
    control_id: FINDINGS,
    reason: 'accepted by the board',
    state: 'approved',
    requested_by: 'user:default/a',
    requested_at: at(0),
    starts_at: at(0),
    ends_at: at(6000),
  });
  await store.addWorkItem({
    id: `work-${name}`,
    entityRef: refOf(name),
    controlId: FLOW_LOGS,
    state: 'open',
    assigneeRef: 'user:default/a',
    createdBy: 'user:default/a',
    createdAt: at(0),
    updatedAt: at(0),
    attempts: 0,
    reopens: true,
    round: 0,
    version: 1,
  });
  await knex('targets').update({ scores_due_at: at(0) });
}

function vpcOf(service: Pick<Service, 'name' | 'accountId'>): Resource {
  return resource(service.name, {
    arn: vpcArn(service.name, target({ accountId: service.accountId })),
    accountId: service.accountId,
  });
}

function catalogOf(services: readonly Service[]): EntityClaims[] {
  const groups = ['red', 'blue', 'green'].map(name =>
    entity({
      entityRef: `group:default/${name}`,
      kind: 'Group',
      name,
      title: `Team ${name}`,
      ownerRef: undefined,
      parentRefs: ['group:default/all'],
    }),
  );
  const systems = [...new Set(services.map(({ system }) => system))].map(name =>
    entity({
      entityRef: `system:default/${name}`,
      kind: 'System',
      name,
      title: `System ${name}`,
      ownerRef: 'group:default/all',
      domainRef: 'domain:default/retail',
    }),
  );
  return [
    ...groups,
    ...systems,
    ...services.map(({ name, owner, system }) =>
      entity({
        entityRef: refOf(name),
        name,
        title: `Service ${name}`,
        ownerRef: `group:default/${owner}`,
        type: 'service',
        lifecycle: 'production',
        tags: ['java', ...(name.startsWith('hidden') ? ['secret-tag'] : [])],
        systemRef: `system:default/${system}`,
      }),
    ),
  ];
}
