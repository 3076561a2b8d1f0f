import {
  ConfigAdministrators,
  ConfigAggregation,
  ConfigAggregator,
  GLOBAL_REGION,
  PeerReading,
  peersOf,
  Reading,
} from '../../model';
import {
  broken,
  configAggregatorOf,
  FAILURES,
  GLOBAL_TARGET,
  judged,
  ok,
  recordedRegion,
  snapshotOf,
  verdictOn,
} from '../testing';
import { configAggregator as control } from './config-aggregator';

const ACCOUNT = GLOBAL_TARGET.accountId;
const SUBJECT = `account/${ACCOUNT}`;
const MANAGER = '999900001111';
const AUDIT = '444455556666';
const OTHER = '555566667777';
const NAMES = ['eu-west-1', 'us-east-1'];
const WHOLE = [{ allAwsRegions: true, awsRegions: [] }];

const aggregator = (over: Partial<ConfigAggregator> = {}) =>
  configAggregatorOf(NAMES, { sources: WHOLE, ...over });

/** What an account reads of itself that has some aggregators. */
const having = (...aggregators: ConfigAggregator[]) =>
  ok([recordedRegion('eu-central-1', { aggregators: ok(aggregators) })]);

const failing = having(
  aggregator({
    statuses: ok(
      NAMES.map(region => ({
        region,
        status: 'FAILED',
        accountIds: [ACCOUNT],
      })),
    ),
  }),
);

const peer = (
  accountId: string,
  collector: PeerReading['collector'],
  reading: Reading<unknown>,
): PeerReading => ({ accountId, collector, region: GLOBAL_REGION, reading });

/** A member in two regions, and what others read of themselves. */
function member(of: {
  /** By the account that manages the organisation; left out where it is no target. */
  administrators?: Reading<ConfigAdministrators>;
  aggregations?: Record<string, Reading<ConfigAggregation[]>>;
  authorized?: string[];
}) {
  const { administrators, authorized = [] } = of;
  const aggregations = { [MANAGER]: having(), ...of.aggregations };
  return snapshotOf(
    {
      'config:aggregation': ok(
        NAMES.map(name =>
          recordedRegion(name, {
            authorizations: ok(
              authorized.map(accountId => ({ accountId, region: name })),
            ),
          }),
        ),
      ),
      'organizations:membership': ok({ managementAccountId: MANAGER }),
      'organizations:config-administrators': ok({}),
    },
    {
      target: GLOBAL_TARGET,
      peers: [
        ...(administrators
          ? [
              peer(
                MANAGER,
                'organizations:config-administrators',
                administrators,
              ),
            ]
          : []),
        ...Object.entries(aggregations).map(([accountId, reading]) =>
          peer(accountId, 'config:aggregation', reading),
        ),
      ],
    },
  );
}

const DELEGATED = ok({ accountIds: [AUDIT] });

describe('config-aggregator of a member of an organization', () => {
  it('passes on an aggregator of a delegated administrator, naming it and who delegates', () => {
    const { status, reason, evidence } = verdictOn(
      control,
      member({
        administrators: DELEGATED,
        aggregations: { [AUDIT]: having(aggregator()) },
      }),
      SUBJECT,
    );
    expect([status, reason]).toEqual([
      'pass',
      {
        key: 'aggregated-elsewhere',
        params: { regions: 'eu-west-1, us-east-1', accounts: AUDIT },
      },
    ]);
    expect(JSON.stringify(evidence)).toContain(`"account":"${AUDIT}"`);
  });

  it.each<[string, string, Parameters<typeof member>[0]]>([
    [
      'delegates to nobody, and has none',
      'not-aggregated',
      { administrators: ok({ accountIds: [] }) },
    ],
    [
      'delegates to accounts of which none has one',
      'not-aggregated',
      {
        administrators: ok({ accountIds: [AUDIT, OTHER] }),
        aggregations: { [AUDIT]: having(), [OTHER]: having() },
      },
    ],
    [
      'delegates to the account itself, which has none',
      'not-aggregated',
      { administrators: ok({ accountIds: [ACCOUNT] }) },
    ],
    [
      'delegates to an account whose aggregator fails',
      'aggregation-failing',
      { administrators: DELEGATED, aggregations: { [AUDIT]: failing } },
    ],
  ])('fails where its manager %s, by %s', (_, key, of) => {
    const { status, reason, evidence } = verdictOn(
      control,
      member(of),
      SUBJECT,
    );
    expect([status, reason.key]).toEqual(['fail', key]);
    expect(evidence.map(({ call }) => call)).toEqual(
      expect.arrayContaining([
        'organizations:DescribeOrganization',
        'organizations:ListDelegatedAdministrators',
      ]),
    );
  });

  it.each<[string, Reading<ConfigAdministrators> | undefined]>([
    ['was not read', undefined],
    ...FAILURES.map((failure): [string, Reading<ConfigAdministrators>] => [
      `was ${failure.status}`,
      failure,
    ]),
    ['was read before it managed the organization', ok({})],
  ])('is unknown where whom its manager delegates to %s', (_, reading) => {
    const { reason, cause } = verdictOn(
      control,
      member({ administrators: reading }),
      SUBJECT,
    );
    expect([
      reason.key,
      cause?.kind,
      cause?.accountId,
      cause?.collector,
    ]).toEqual([
      'organization-not-visible',
      'owned-elsewhere',
      MANAGER,
      'organizations:config-administrators',
    ]);
  });

  it.each<[string, Reading<ConfigAggregation[]> | undefined]>([
    ['is no target', undefined],
    ...FAILURES.map((failure): [string, Reading<ConfigAggregation[]>] => [
      `was ${failure.status} its own reading`,
      failure,
    ]),
    [
      'was denied the aggregators of one region',
      ok([recordedRegion('sa-east-1', { aggregators: broken('denied') })]),
    ],
  ])('is unknown where a delegated administrator %s', (_, reading) => {
    const { reason, cause } = verdictOn(
      control,
      member({
        administrators: ok({ accountIds: [AUDIT, OTHER] }),
        aggregations: {
          [AUDIT]: having(),
          ...(reading && { [OTHER]: reading }),
        },
      }),
      SUBJECT,
    );
    expect([
      reason.key,
      cause?.kind,
      cause?.accountId,
      cause?.collector,
    ]).toEqual([
      'organization-not-visible',
      'owned-elsewhere',
      OTHER,
      'config:aggregation',
    ]);
  });

  it('passes whatever another delegated administrator does not tell', () => {
    const snapshot = member({
      administrators: ok({ accountIds: [OTHER, AUDIT] }),
      aggregations: {
        [OTHER]: broken('denied'),
        [AUDIT]: having(aggregator()),
      },
    });
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'pass: aggregated-elsewhere',
    );
  });

  it('asks delegated administrators once their manager has named them, each once', () => {
    const { readings, target } = member({ authorized: [AUDIT] });
    const known = peersOf([
      peer(
        MANAGER,
        'organizations:config-administrators',
        ok({ accountIds: [ACCOUNT, AUDIT, OTHER] }),
      ),
    ]);
    const askedOf = (
      requests: { accountId: string; collector: string }[] = [],
    ) =>
      requests
        .filter(({ collector }) => collector === 'config:aggregation')
        .map(({ accountId }) => accountId);

    expect(askedOf(control.peers?.(readings, target))).toEqual([
      AUDIT,
      MANAGER,
    ]);
    expect(askedOf(control.peers?.(readings, target, known))).toEqual([
      AUDIT,
      MANAGER,
      OTHER,
    ]);
  });
});
