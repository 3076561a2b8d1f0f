import { FindingAggregation, GLOBAL_REGION, Reading } from '../../model';
import {
  broken,
  denied,
  FAILURES,
  findingAggregator,
  GLOBAL_TARGET,
  hubRegion,
  judged,
  ok,
  regionWithoutHub,
  snapshotOf,
  verdictOn,
} from '../testing';
import { evaluateSnapshot } from '../evaluate';
import { securityhubFindingAggregator as control } from './securityhub-finding-aggregator';

const SUBJECT = 'account/111122223333';
const ADMINISTRATOR = '999900001111';
const NAMES = ['eu-west-1', 'us-east-1'];
const HUBS = NAMES.map(name => hubRegion(name));

type Regions = FindingAggregation['regions'];
type Aggregators = FindingAggregation['aggregators'];

const memberHub = (region: string, accountId = ADMINISTRATOR) =>
  hubRegion(region, { accountId, memberStatus: 'Enabled' });

function aggregation(regions: Regions, ...aggregators: Aggregators) {
  return ok({ regions, aggregators });
}

/** A member of the administrator in every region, and what accounts read of themselves. */
function member(
  peers: Record<string, Reading<FindingAggregation>>,
  regions: Regions = NAMES.map(name => memberHub(name)),
  ...own: Aggregators
) {
  return snapshotOf(
    { 'securityhub:aggregation': aggregation(regions, ...own) },
    {
      target: GLOBAL_TARGET,
      peers: Object.entries(peers).map(([accountId, reading]) => ({
        collector: 'securityhub:aggregation',
        accountId,
        region: GLOBAL_REGION,
        reading,
      })),
    },
  );
}

const administratorHas = (mode: string, list: string[] = []) =>
  aggregation(HUBS, findingAggregator(mode, list));

describe('securityhub-finding-aggregator of a member', () => {
  it.each<[string, string[]]>([
    ['ALL_REGIONS', []],
    ['SPECIFIED_REGIONS', ['us-east-1']],
    ['ALL_REGIONS_EXCEPT_SPECIFIED', ['sa-east-1']],
  ])(
    'passes where the administrator’s %s %j takes in its regions, naming it',
    (mode, list) => {
      const snapshot = member({
        [ADMINISTRATOR]: administratorHas(mode, list),
      });
      const { status, reason, evidence } = verdictOn(
        control,
        snapshot,
        SUBJECT,
      );
      expect([status, reason]).toEqual([
        'pass',
        {
          key: 'linked-by-administrator',
          params: { account: ADMINISTRATOR, home: 'eu-west-1', mode },
        },
      ]);
      expect(JSON.stringify(evidence)).toContain(
        `"account":"${ADMINISTRATOR}"`,
      );
    },
  );

  it('passes where the administrator takes in what its own aggregator leaves out', () => {
    const snapshot = member(
      { [ADMINISTRATOR]: administratorHas('ALL_REGIONS') },
      undefined,
      findingAggregator('NO_REGIONS'),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'pass: linked-by-administrator',
    );
  });

  it.each<[string, string[]]>([
    ['SPECIFIED_REGIONS', ['eu-north-1']],
    ['ALL_REGIONS_EXCEPT_SPECIFIED', ['us-east-1']],
    ['NO_REGIONS', []],
  ])(
    'fails where the administrator’s %s %j leaves out one of its regions',
    (mode, list) => {
      const snapshot = member({
        [ADMINISTRATOR]: administratorHas(mode, list),
      });
      const { status, reason } = verdictOn(control, snapshot, SUBJECT);
      expect([status, reason.key, reason.params]).toEqual([
        'fail',
        'regions-left-out',
        { home: 'eu-west-1', regions: 'us-east-1' },
      ]);
    },
  );

  it('fails where the administrator has no aggregator', () => {
    const snapshot = member({ [ADMINISTRATOR]: aggregation(HUBS) });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-aggregator');
  });

  it('fails where two administrators bring its regions to different places', () => {
    const other = '888800001111';
    const snapshot = member(
      {
        [ADMINISTRATOR]: administratorHas('ALL_REGIONS'),
        [other]: administratorHas('ALL_REGIONS'),
      },
      [memberHub('eu-west-1'), memberHub('us-east-1', other)],
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: regions-apart');
  });

  it('fails where its own aggregator brings one region to another place than the administrator', () => {
    const snapshot = member(
      { [ADMINISTRATOR]: administratorHas('ALL_REGIONS') },
      [hubRegion('eu-west-1'), memberHub('us-east-1')],
      findingAggregator('NO_REGIONS'),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: regions-apart');
  });

  const AGGREGATOR = findingAggregator('ALL_REGIONS');
  it.each<[string, Reading<FindingAggregation> | undefined]>([
    ['is no target', undefined],
    ...FAILURES.map((failure): [string, Reading<FindingAggregation>] => [
      `was ${failure.status} its own reading`,
      failure,
    ]),
    ...FAILURES.map((links): [string, Reading<FindingAggregation>] => [
      `was ${links.status} what its aggregator links`,
      aggregation(HUBS, { ...AGGREGATOR, links }),
    ]),
    [
      'shows none, and one of its regions did not answer',
      aggregation([
        ...HUBS,
        { ...hubRegion('sa-east-1'), aggregators: broken('throttled') },
      ]),
    ],
    [
      'reads that it has no hub in a region of the member',
      aggregation(
        [hubRegion('eu-west-1'), regionWithoutHub('us-east-1')],
        AGGREGATOR,
      ),
    ],
    [
      'does not have a region of the member',
      aggregation([hubRegion('eu-west-1')], AGGREGATOR),
    ],
  ])('is unknown where the administrator %s', (_, reading) => {
    const snapshot = member(reading ? { [ADMINISTRATOR]: reading } : {});
    const { status, cause } = verdictOn(control, snapshot, SUBJECT);
    expect([status, cause?.kind, cause?.accountId, cause?.collector]).toEqual([
      'unknown',
      'owned-elsewhere',
      ADMINISTRATOR,
      'securityhub:aggregation',
    ]);
  });

  it('is unknown where the administrator of a region that is linked could not be read', () => {
    const administrator = denied('securityhub:GetAdministratorAccount');
    const snapshot = member(
      { [ADMINISTRATOR]: administratorHas('ALL_REGIONS') },
      [{ ...hubRegion('eu-west-1'), administrator }, memberHub('us-east-1')],
      findingAggregator('NO_REGIONS'),
    );
    expect(verdictOn(control, snapshot, SUBJECT).cause).toMatchObject({
      kind: 'denied',
      action: 'securityhub:GetAdministratorAccount',
    });
  });

  it('is as old as what the administrator read', () => {
    const old = '2026-02-01T00:00:00.000Z';
    const snapshot = member({
      [ADMINISTRATOR]: { ...administratorHas('ALL_REGIONS'), takenAt: old },
    });
    expect(evaluateSnapshot(snapshot, [control])[0].evaluatedAt).toBe(old);
  });
});
