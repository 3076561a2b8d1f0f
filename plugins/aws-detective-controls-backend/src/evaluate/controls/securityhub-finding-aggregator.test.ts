import { FindingAggregation } from '../../model';
import {
  causesOf,
  denied,
  EACH_FAILURE,
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
import { securityhubFindingAggregator as control } from './securityhub-finding-aggregator';

const SUBJECT = 'account/111122223333';
const HUBS = [hubRegion('eu-west-1'), hubRegion('us-east-1')];
const ADMINISTRATOR = { accountId: '999900001111', memberStatus: 'Enabled' };

function withAggregation(
  regions: FindingAggregation['regions'],
  ...aggregators: FindingAggregation['aggregators']
) {
  return snapshotOf(
    { 'securityhub:aggregation': ok({ regions, aggregators }) },
    { target: GLOBAL_TARGET },
  );
}

describe('securityhub-finding-aggregator', () => {
  it.each<[string, string[]]>([
    ['ALL_REGIONS', []],
    ['SPECIFIED_REGIONS', ['us-east-1']],
    ['ALL_REGIONS_EXCEPT_SPECIFIED', ['sa-east-1']],
  ])('passes on %s %j that takes in every region with a hub', (mode, list) => {
    const snapshot = withAggregation(
      [...HUBS, regionWithoutHub('sa-east-1')],
      findingAggregator(mode, list),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: regions-linked');
  });

  it('passes on ALL_REGIONS whatever a region answers', () => {
    const aggregators = denied('securityhub:ListFindingAggregators');
    const snapshot = withAggregation(
      [...HUBS, { ...hubRegion('sa-east-1'), aggregators }],
      findingAggregator('ALL_REGIONS'),
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('pass: regions-linked');
  });

  it.each<[string, string[]]>([
    ['SPECIFIED_REGIONS', ['eu-north-1']],
    ['ALL_REGIONS_EXCEPT_SPECIFIED', ['us-east-1']],
    ['NO_REGIONS', []],
    ['SOMETHING_NEW', ['us-east-1']],
  ])('fails on %s %j, and names the region left out', (mode, list) => {
    const snapshot = withAggregation(HUBS, findingAggregator(mode, list));
    const { status, reason } = verdictOn(control, snapshot, SUBJECT);
    expect([status, reason.key, reason.params]).toEqual([
      'fail',
      'regions-left-out',
      { home: 'eu-west-1', regions: 'us-east-1' },
    ]);
  });

  it('fails without an aggregator', () => {
    expect(judged(control, withAggregation(HUBS), SUBJECT)).toBe(
      'fail: no-aggregator',
    );
  });

  it.each(['Invited', 'Resigned', 'RemovedByAdministrator'])(
    'fails on an account whose membership is %s',
    memberStatus => {
      const regions = ['eu-west-1', 'us-east-1'].map(region =>
        hubRegion(region, { ...ADMINISTRATOR, memberStatus }),
      );
      expect(judged(control, withAggregation(regions), SUBJECT)).toBe(
        'fail: no-aggregator',
      );
    },
  );

  it('is not applicable where one region alone has a hub', () => {
    const snapshot = withAggregation([
      hubRegion('eu-west-1'),
      regionWithoutHub('us-east-1'),
    ]);
    expect(judged(control, snapshot, SUBJECT)).toBe(
      'not-applicable: one-region',
    );
  });

  it('is not applicable where no region has a hub', () => {
    const snapshot = withAggregation([regionWithoutHub('us-east-1')]);
    expect(judged(control, snapshot, SUBJECT)).toBe('not-applicable: hub-off');
  });

  it.each<[string, FindingAggregation['aggregators']]>([
    ['without an aggregator', []],
    ['with one that leaves regions out', [findingAggregator('NO_REGIONS')]],
  ])('is unknown on a member %s, naming its administrator', (_, own) => {
    const regions = ['eu-west-1', 'us-east-1'].map(region =>
      hubRegion(region, ADMINISTRATOR),
    );
    expect(
      verdictOn(control, withAggregation(regions, ...own), SUBJECT).cause,
    ).toMatchObject({ kind: 'owned-elsewhere', accountId: '999900001111' });
  });

  it('fails on a region left out that has no administrator, beside one that has', () => {
    const snapshot = withAggregation(
      [
        hubRegion('eu-west-1'),
        hubRegion('us-east-1', ADMINISTRATOR),
        hubRegion('sa-east-1'),
      ],
      findingAggregator('NO_REGIONS'),
    );
    expect(verdictOn(control, snapshot, SUBJECT).reason.params).toMatchObject({
      regions: 'sa-east-1',
    });
  });

  it('is unknown where the aggregator could not be described', () => {
    expect(
      causesOf(FAILURES, links =>
        verdictOn(
          control,
          withAggregation(HUBS, { ...findingAggregator('ALL_REGIONS'), links }),
          SUBJECT,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it.each<[string, FindingAggregation['aggregators']]>([
    ['none of the others shows an aggregator', []],
    ['the aggregator leaves it out', [findingAggregator('SPECIFIED_REGIONS')]],
  ])('is unknown where a region did not answer and %s', (_, own) => {
    expect(
      causesOf(FAILURES, aggregators =>
        verdictOn(
          control,
          withAggregation(
            [
              hubRegion('eu-west-1'),
              { ...hubRegion('us-east-1'), aggregators },
            ],
            ...own,
          ),
          SUBJECT,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the administrator of a region left out could not be read', () => {
    expect(
      causesOf(FAILURES, administrator =>
        verdictOn(
          control,
          withAggregation(
            HUBS.map(hub => ({ ...hub, administrator })),
            findingAggregator('NO_REGIONS'),
          ),
          SUBJECT,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });

  it('is unknown where the regions could not be read', () => {
    expect(
      causesOf(FAILURES, failure =>
        verdictOn(
          control,
          snapshotOf(
            { 'securityhub:aggregation': failure },
            { target: GLOBAL_TARGET },
          ),
          SUBJECT,
        ),
      ),
    ).toEqual(EACH_FAILURE);
  });
});
