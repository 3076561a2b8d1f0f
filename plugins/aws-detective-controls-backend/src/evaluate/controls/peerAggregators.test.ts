import {
  ConfigAggregation,
  ConfigAggregator,
  GLOBAL_REGION,
  OrganizationMembership,
  Reading,
} from '../../model';
import { evaluateSnapshot } from '../evaluate';
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

const ACCOUNT = '111122223333';
const SUBJECT = `account/${ACCOUNT}`;
const NAMES = ['eu-west-1', 'us-east-1'];
const AUDIT = '444455556666';
const MANAGER = '999900001111';
const ORGANIZATION = { allAwsRegions: true, awsRegions: [] };

/** Two regions that record, which the audit account may gather unless told. */
function gathered(
  peers: Record<string, Reading<ConfigAggregation[]>>,
  options: {
    authorized?: string[];
    organization?: OrganizationMembership;
    own?: ConfigAggregator[];
  } = {},
) {
  const { authorized = [AUDIT], organization = {}, own = [] } = options;
  const regions = NAMES.map(name =>
    recordedRegion(name, {
      aggregators: ok(own),
      authorizations: ok(
        authorized.map(accountId => ({ accountId, region: 'eu-central-1' })),
      ),
    }),
  );
  return snapshotOf(
    {
      'config:aggregation': ok(regions),
      'organizations:membership': ok(organization),
    },
    {
      target: GLOBAL_TARGET,
      peers: Object.entries(peers).map(([accountId, reading]) => ({
        collector: 'config:aggregation',
        accountId,
        region: GLOBAL_REGION,
        reading,
      })),
    },
  );
}

/** What an account reads of itself that has some aggregators in one region. */
function having(...aggregators: ConfigAggregator[]) {
  return ok([
    recordedRegion('eu-central-1', { aggregators: ok(aggregators) }),
    recordedRegion('eu-west-1'),
  ]);
}

const aggregator = (over: Partial<ConfigAggregator> = {}) =>
  configAggregatorOf(NAMES, over);

const sayingOf = (status: string) =>
  aggregator({
    statuses: ok([
      { region: 'eu-west-1', status: 'SUCCEEDED', accountIds: [ACCOUNT] },
      { region: 'us-east-1', status, accountIds: [ACCOUNT] },
      { region: 'us-east-1', status: 'SUCCEEDED', accountIds: [AUDIT] },
    ]),
  });

describe('config-aggregator of what another account gathers', () => {
  it.each<[string, ConfigAggregator['sources'][number]]>([
    [
      'this account in every region',
      { accountIds: [AUDIT, ACCOUNT], allAwsRegions: true, awsRegions: [] },
    ],
    [
      'this account in these regions',
      { accountIds: [ACCOUNT], allAwsRegions: false, awsRegions: NAMES },
    ],
    ['the organization', ORGANIZATION],
  ])('passes on an aggregator of %s, naming its owner', (_, source) => {
    const snapshot = gathered({
      [AUDIT]: having(aggregator({ sources: [source] })),
    });
    const { status, reason, evidence } = verdictOn(control, snapshot, SUBJECT);
    expect([status, reason]).toEqual([
      'pass',
      {
        key: 'aggregated-elsewhere',
        params: { regions: 'eu-west-1, us-east-1', accounts: AUDIT },
      },
    ]);
    expect(JSON.stringify(evidence)).toContain(`"account":"${AUDIT}"`);
  });

  it('passes on an aggregator of the account that manages the organization', () => {
    const snapshot = gathered(
      { [MANAGER]: having(aggregator({ sources: [ORGANIZATION] })) },
      { authorized: [], organization: { managementAccountId: MANAGER } },
    );
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'pass: aggregated-elsewhere',
    );
  });

  it('passes on another account’s aggregator where its own fails', () => {
    const statuses = broken('throttled');
    const snapshot = gathered(
      { [AUDIT]: having(aggregator()) },
      { own: [aggregator({ statuses })] },
    );
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'pass: aggregated-elsewhere',
    );
  });

  it.each<[string, string, ConfigAggregator[]]>([
    ['has none', 'not-aggregated', []],
    [
      'gathers other accounts',
      'not-aggregated',
      [
        aggregator({
          sources: [
            { accountIds: [AUDIT], allAwsRegions: true, awsRegions: [] },
          ],
        }),
      ],
    ],
    [
      'leaves a region out',
      'not-aggregated',
      [
        aggregator({
          sources: [
            {
              accountIds: [ACCOUNT],
              allAwsRegions: false,
              awsRegions: ['eu-west-1'],
            },
          ],
        }),
      ],
    ],
    ['failed the last time', 'aggregation-failing', [sayingOf('FAILED')]],
    ['is behind', 'aggregation-failing', [sayingOf('OUTDATED')]],
    [
      'gathers some types only',
      'aggregator-filtered',
      [aggregator({ filtered: true })],
    ],
  ])(
    'fails where the account that may gather it %s, by %s',
    (_, key, aggregators) => {
      const snapshot = gathered({ [AUDIT]: having(...aggregators) });
      const { status, reason } = verdictOn(control, snapshot, SUBJECT);
      expect([status, reason.key]).toEqual(['fail', key]);
      expect(reason.params?.regions).toContain('us-east-1');
    },
  );

  const lackingAnother = (statuses: ConfigAggregator['statuses']) =>
    having(aggregator({ statuses }));
  it.each<[string, Reading<ConfigAggregation[]> | undefined]>([
    ['is no target', undefined],
    ...FAILURES.map((failure): [string, Reading<ConfigAggregation[]>] => [
      `was ${failure.status} its own reading`,
      failure,
    ]),
    ...FAILURES.map((aggregators): [string, Reading<ConfigAggregation[]>] => [
      `was ${aggregators.status} the aggregators of one region`,
      ok([
        recordedRegion('eu-west-1'),
        recordedRegion('sa-east-1', { aggregators }),
      ]),
    ]),
    ...FAILURES.map((statuses): [string, Reading<ConfigAggregation[]>] => [
      `was ${statuses.status} what its aggregator says`,
      lackingAnother(statuses),
    ]),
    [
      'says nothing yet but of other accounts',
      lackingAnother(
        ok(
          NAMES.map(region => ({
            region,
            status: 'SUCCEEDED',
            accountIds: [AUDIT],
          })),
        ),
      ),
    ],
  ])('is unknown where the account that may gather it %s', (_, reading) => {
    const snapshot = gathered(reading ? { [AUDIT]: reading } : {});
    const { status, cause } = verdictOn(control, snapshot, SUBJECT);
    expect([status, cause?.kind, cause?.accountId, cause?.collector]).toEqual([
      'unknown',
      'owned-elsewhere',
      AUDIT,
      'config:aggregation',
    ]);
  });

  it.each<[string, Reading<ConfigAggregation[]> | undefined]>([
    ['is no target', undefined],
    ['could not read its aggregators', broken('denied')],
    ['has no aggregator, and did not tell whom it delegates to', having()],
    ['has one that fails, and did not tell', having(sayingOf('FAILED'))],
  ])(
    'is unknown where the account that manages the organization %s',
    (_, reading) => {
      const snapshot = gathered(reading ? { [MANAGER]: reading } : {}, {
        authorized: [],
        organization: { managementAccountId: MANAGER },
      });
      const { reason, cause } = verdictOn(control, snapshot, SUBJECT);
      expect([reason.key, cause?.kind, cause?.accountId]).toEqual([
        'organization-not-visible',
        'owned-elsewhere',
        MANAGER,
      ]);
    },
  );

  it('asks each account once, and never itself', () => {
    const { readings, target } = gathered(
      {},
      {
        authorized: [ACCOUNT, AUDIT, MANAGER],
        organization: { managementAccountId: MANAGER },
      },
    );
    expect(
      control
        .peers?.(readings, target)
        .map(({ accountId, collector }) => `${accountId} ${collector}`),
    ).toEqual([
      `${MANAGER} organizations:config-administrators`,
      `${AUDIT} config:aggregation`,
      `${MANAGER} config:aggregation`,
    ]);
  });

  it('is as old as what the other account read', () => {
    const old = '2026-02-01T00:00:00.000Z';
    const snapshot = gathered({
      [AUDIT]: { ...having(aggregator()), takenAt: old },
    });
    expect(evaluateSnapshot(snapshot, [control])[0].evaluatedAt).toBe(old);
  });
});
