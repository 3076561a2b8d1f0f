import {
  ConfigAdministrators,
  ConfigAggregation,
  ConfigAggregator,
  OrganizationMembership,
  Reading,
} from '../../model';
import {
  causesOf,
  configAggregatorOf,
  denied,
  EACH_FAILURE,
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
const UNUSED = recordedRegion('sa-east-1', { recorders: ok([]) });
const OTHER = { accountId: '444455556666', region: 'eu-west-1' };

function snapshot(
  regions: ConfigAggregation[],
  organization: Reading<OrganizationMembership> = ok({}),
  administrators: Reading<ConfigAdministrators> = ok({}),
) {
  return snapshotOf(
    {
      'config:aggregation': ok(regions),
      'organizations:config-administrators': administrators,
      'organizations:membership': organization,
    },
    { target: GLOBAL_TARGET },
  );
}

/** Two regions that record, and an aggregator in a third. */
function gatheredBy(
  over: Partial<ConfigAggregator> = {},
  of: Partial<ConfigAggregation> = {},
) {
  const aggregators = ok([configAggregatorOf(NAMES, over)]);
  return snapshot([
    ...NAMES.map(name => recordedRegion(name, of)),
    { ...UNUSED, aggregators },
  ]);
}

describe('config-aggregator', () => {
  it.each<[string, ConfigAggregator['sources'][number]]>([
    [
      'the account in every region',
      { accountIds: ['111122223333'], allAwsRegions: true, awsRegions: [] },
    ],
    ['the organization in these', { allAwsRegions: false, awsRegions: NAMES }],
  ])('passes on an aggregator elsewhere that takes in %s', (_, source) => {
    expect(judged(control, gatheredBy({ sources: [source] }), SUBJECT)).toBe(
      'pass: aggregated',
    );
  });

  it('passes on one aggregator a region', () => {
    const regions = NAMES.map(name =>
      recordedRegion(name, {
        aggregators: ok([
          configAggregatorOf([name], {
            sources: [{ allAwsRegions: false, awsRegions: [name] }],
          }),
        ]),
      }),
    );
    expect(judged(control, snapshot(regions), SUBJECT)).toBe(
      'pass: aggregated',
    );
  });

  it.each<[string, ConfigAggregator['sources'][number]]>([
    [
      'leaves the region out',
      { allAwsRegions: false, awsRegions: ['eu-west-1'] },
    ],
    [
      'gathers other accounts',
      { accountIds: ['444455556666'], allAwsRegions: true, awsRegions: [] },
    ],
  ])('fails on an aggregator that %s', (_, source) => {
    const verdict = verdictOn(
      control,
      gatheredBy({ sources: [source] }),
      SUBJECT,
    );
    expect([verdict.status, verdict.reason.key]).toEqual([
      'fail',
      'not-aggregated',
    ]);
    expect(verdict.reason.params?.regions).toContain('us-east-1');
  });

  it.each(['FAILED', 'OUTDATED'])(
    'fails on an aggregator whose last update is %s',
    status => {
      const statuses = ok([
        { region: 'eu-west-1', status: 'SUCCEEDED', accountIds: [ACCOUNT] },
        { region: 'us-east-1', status, accountIds: [ACCOUNT] },
        {
          region: 'us-east-1',
          status: 'SUCCEEDED',
          accountIds: [OTHER.accountId],
        },
      ]);
      const { reason } = verdictOn(control, gatheredBy({ statuses }), SUBJECT);
      expect([reason.key, reason.params]).toEqual([
        'aggregation-failing',
        { regions: 'us-east-1', aggregator: 'all', status },
      ]);
    },
  );

  it('fails on an aggregator that takes in some types only', () => {
    expect(judged(control, gatheredBy({ filtered: true }), SUBJECT)).toBe(
      'fail: aggregator-filtered',
    );
  });

  it('fails without an aggregator, and does not ask for regions that record nothing', () => {
    const regions = [recordedRegion('eu-west-1'), UNUSED];
    const { status, reason } = verdictOn(control, snapshot(regions), SUBJECT);
    expect([status, reason.params]).toEqual(['fail', { regions: 'eu-west-1' }]);
  });

  it('does not count an authorization of the account itself', () => {
    const own = { accountId: '111122223333', region: 'us-east-1' };
    const regions = [
      recordedRegion('eu-west-1', { authorizations: ok([own]) }),
    ];
    expect(judged(control, snapshot(regions), SUBJECT)).toBe(
      'fail: not-aggregated',
    );
  });

  it.each<[string, ConfigAggregation]>([
    ['nothing', UNUSED],
    [
      'AWS alone',
      recordedRegion('eu-west-1', {
        recorders: ok([{ name: 'aws', recordingScope: 'INTERNAL' }]),
      }),
    ],
  ])('is not applicable where %s records', (_, region) => {
    expect(judged(control, snapshot([region]), SUBJECT)).toBe(
      'not-applicable: no-recorder',
    );
  });

  it('is unknown where another account was allowed to gather, naming it', () => {
    const regions = [
      recordedRegion('eu-west-1', { authorizations: ok([OTHER]) }),
    ];
    expect(verdictOn(control, snapshot(regions), SUBJECT).cause).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: OTHER.accountId,
    });
  });

  it('is unknown in an organization, whose aggregators no member sees', () => {
    const regions = [recordedRegion('eu-west-1')];
    const organization = ok({ managementAccountId: '999900001111' });
    const verdict = verdictOn(
      control,
      snapshot(regions, organization),
      SUBJECT,
    );
    expect(verdict.reason.key).toBe('organization-not-visible');
    expect(verdict.cause).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: '999900001111',
    });
  });

  it.each<[string, Reading<ConfigAdministrators>, string | undefined]>([
    [
      'fails where it manages the organization, and delegates to nobody',
      ok({ accountIds: [] }),
      undefined,
    ],
    [
      'is unknown where it delegates to an account that is no target',
      ok({ accountIds: [OTHER.accountId] }),
      'owned-elsewhere',
    ],
    [
      'is unknown where it may not list whom it delegates to',
      denied('organizations:ListDelegatedAdministrators'),
      'denied',
    ],
  ])('%s', (_, administrators, cause) => {
    const regions = [recordedRegion('eu-west-1')];
    const organization = ok({ managementAccountId: ACCOUNT });
    const verdict = verdictOn(
      control,
      snapshot(regions, organization, administrators),
      SUBJECT,
    );
    expect([verdict.status, verdict.cause?.kind]).toEqual([
      cause ? 'unknown' : 'fail',
      cause,
    ]);
  });

  it('is unknown while an aggregator says nothing of a region that records', () => {
    expect(
      verdictOn(control, gatheredBy({ statuses: ok([]) }), SUBJECT).cause?.kind,
    ).toBe('insufficient-data');
  });

  it('passes whatever a region says that no verdict hangs on', () => {
    const regions = [
      recordedRegion('eu-west-1', {
        aggregators: ok([configAggregatorOf(['eu-west-1'])]),
        authorizations: denied('config:DescribeAggregationAuthorizations'),
      }),
      {
        ...UNUSED,
        aggregators: denied('config:DescribeConfigurationAggregators'),
      },
    ];
    expect(judged(control, snapshot(regions), SUBJECT)).toBe(
      'pass: aggregated',
    );
  });

  it.each<
    [
      string,
      (failure: (typeof FAILURES)[number]) => ReturnType<typeof snapshot>,
    ]
  >([
    [
      'the aggregators of another region',
      aggregators =>
        snapshot([recordedRegion('eu-west-1'), { ...UNUSED, aggregators }]),
    ],
    ['what the aggregator says', statuses => gatheredBy({ statuses })],
    [
      'the recorders of a region that nothing gathers',
      recorders => snapshot([recordedRegion('eu-west-1', { recorders })]),
    ],
    [
      'the recorders of a region of which an aggregator says nothing',
      recorders => gatheredBy({ statuses: ok([]) }, { recorders }),
    ],
    [
      'the authorizations',
      authorizations =>
        snapshot([recordedRegion('eu-west-1', { authorizations })]),
    ],
    [
      'the organization',
      organization => snapshot([recordedRegion('eu-west-1')], organization),
    ],
    [
      'whom the organization that it manages delegates to',
      administrators =>
        snapshot(
          [recordedRegion('eu-west-1')],
          ok({ managementAccountId: ACCOUNT }),
          administrators,
        ),
    ],
    [
      'everything',
      failure =>
        snapshotOf(
          { 'config:aggregation': failure },
          { target: GLOBAL_TARGET },
        ),
    ],
  ])('is unknown where %s could not be read', (_, withFailure) => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(control, withFailure(failure), SUBJECT),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
