import {
  FindingAggregation,
  GLOBAL_REGION,
  PeerReading,
  Snapshot,
} from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  broken,
  denied,
  EACH_FAILURE,
  eventRule,
  FAILURES,
  findingAggregator,
  hubRegion,
  judged,
  ok,
  OTHER_ACCOUNT,
  snapshotOf,
  TARGET,
  verdictOn,
} from '../testing';
import { securityhubEventbridgeRule as control } from './securityhub-eventbridge-rule';

const { accountId, region } = TARGET;
const SUBJECT = `account/${accountId}/${region}`;
const HOME = 'us-east-1';
const IMPORTED = { source: ['aws.securityhub'] };

type Rules = PeerReading['reading'];

/** A region without a rule of its own, whose findings arrive in another region. */
function linked(
  rules: Rules | undefined,
  links = { regionLinkingMode: 'ALL_REGIONS', regions: [] as string[] },
) {
  return snapshotOf(
    {
      'securityhub:arrivals': ok({
        administrator: {},
        aggregators: [{ homeRegion: HOME, ...links }],
      }),
    },
    {
      peers: rules && [
        { collector: 'events:rules', accountId, region: HOME, reading: rules },
      ],
    },
  );
}

const NOT_AGGREGATED: FindingAggregation = {
  regions: [hubRegion(region)],
  aggregators: [],
};

/** A member without a rule of its own. */
function member(
  rules: Rules | undefined,
  aggregation: Rules | undefined = ok(NOT_AGGREGATED),
  memberStatus = 'Enabled',
) {
  const peers: PeerReading[] = [];
  if (rules) {
    peers.push({
      collector: 'events:rules',
      accountId: OTHER_ACCOUNT,
      region,
      reading: rules,
    });
  }
  if (aggregation) {
    peers.push({
      collector: 'securityhub:aggregation',
      accountId: OTHER_ACCOUNT,
      region: GLOBAL_REGION,
      reading: aggregation,
    });
  }
  return snapshotOf(
    {
      'securityhub:arrivals': ok({
        administrator: { accountId: OTHER_ACCOUNT, memberStatus },
        aggregators: [],
      }),
    },
    { peers },
  );
}

const aggregatedIn = (homeRegion: string, mode = 'ALL_REGIONS') =>
  ok<FindingAggregation>({
    regions: [hubRegion(region)],
    aggregators: [{ ...findingAggregator(mode), homeRegion }],
  });

describe('securityhub-eventbridge-rule of a region whose findings arrive elsewhere', () => {
  it('passes where the home region routes them, naming it', () => {
    const snapshot = linked(ok([eventRule(IMPORTED)]));
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'pass',
      reason: {
        key: 'routed-elsewhere',
        params: { account: accountId, region: HOME },
      },
    });
  });

  it('passes where the administrator routes them in the region, naming it', () => {
    const snapshot = member(ok([eventRule(IMPORTED)]));
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'pass',
      reason: {
        key: 'routed-elsewhere',
        params: { account: OTHER_ACCOUNT, region },
      },
    });
  });

  it.each([
    ['a home region without a rule', linked(ok([]))],
    [
      'a home region whose rule is disabled',
      linked(ok([eventRule(IMPORTED, { state: 'DISABLED' })])),
    ],
    [
      'a home region that leaves it out',
      linked(ok([eventRule(IMPORTED)]), {
        regionLinkingMode: 'ALL_REGIONS_EXCEPT_SPECIFIED',
        regions: [region],
      }),
    ],
    ['an administrator without a rule', member(ok([]))],
    [
      'an administrator whose rule takes others’ findings',
      member(
        ok([
          eventRule({
            ...IMPORTED,
            detail: { findings: { AwsAccountId: ['999999999999'] } },
          }),
        ]),
      ),
    ],
    [
      'an administrator that it no longer is a member of',
      member(ok([eventRule(IMPORTED)]), undefined, 'Resigned'),
    ],
    [
      'an administrator that brings findings together here',
      member(ok([]), aggregatedIn(region)),
    ],
    [
      'an administrator that brings together those of other regions',
      member(ok([]), aggregatedIn(HOME, 'NO_REGIONS')),
    ],
  ])('fails with %s', (_what, snapshot) => {
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it.each<[string, Snapshot]>([
    ['the home region is no target', linked(undefined)],
    ...FAILURES.map((failure): [string, Snapshot] => [
      `the home region was ${failure.status}`,
      linked(failure),
    ]),
    [
      'the targets of the rule of the home region were refused',
      linked(ok([eventRule(IMPORTED, { targets: denied('events:X') })])),
    ],
    [
      'the rule of the home region takes events of one region only',
      linked(ok([eventRule({ ...IMPORTED, region: [HOME] })])),
    ],
    ['the administrator is no target', member(undefined)],
    [
      'what the administrator aggregates was not read',
      member(ok([]), broken('failed')),
    ],
    [
      'the administrator brings findings together elsewhere',
      member(ok([]), aggregatedIn(HOME)),
    ],
    [
      'the administrator could not tell what it links',
      member(
        ok([]),
        ok<FindingAggregation>({
          regions: [],
          aggregators: [
            {
              ...findingAggregator('ALL_REGIONS'),
              homeRegion: HOME,
              links: broken('throttled'),
            },
          ],
        }),
      ),
    ],
  ])('is unknown where %s', (_what, snapshot) => {
    expect(verdictOn(control, snapshot, SUBJECT).cause?.kind).toBe(
      'owned-elsewhere',
    );
  });

  it('is unknown by each cause where it is not known where they arrive', () => {
    expect(
      unknownByEachCause(control, SUBJECT, failure =>
        snapshotOf({ 'securityhub:arrivals': failure }),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('asks nobody where a rule of its own routes them', () => {
    const snapshot = snapshotOf({
      'events:rules': ok([eventRule(IMPORTED)]),
      'securityhub:arrivals': denied('securityhub:GetAdministratorAccount'),
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: routed');
  });
});
