import {
  Control,
  FailedReading,
  PeerReading,
  Readings,
  Target,
} from '../../model';
import { ALL_CONTROLS } from '../controls';
import { evaluateSnapshot } from '../evaluate';
import {
  alarm,
  causesOf,
  distribution,
  DISTRIBUTION_ARN,
  EACH_FAILURE,
  evaluate,
  FAILURES,
  globalPeer,
  GLOBAL_TARGET,
  hostedZone,
  judged,
  metric,
  ok,
  snapshotOf,
  TARGET,
  verdictOn,
  ZONE_ARN,
} from '../testing';

const controlOf = (id: string): Control =>
  ALL_CONTROLS.find(({ metadata }) => metadata.id === id)!;
const HAS_ALARM = controlOf('resource-has-alarm');
const ALL = ALL_CONTROLS.filter(({ metadata }) =>
  metadata.resourceTypes.includes('*'),
);
const HOME: Target = { ...TARGET, region: 'us-east-1' };
const UNLISTED = `account/${TARGET.accountId}/us-east-1/resources`;
const GLOBALS: PeerReading[] = [
  globalPeer('cloudfront:distributions', ok([distribution()])),
  globalPeer('route53:hosted-zones', ok([hostedZone()])),
];

function home(readings: Readings = {}, peers = GLOBALS, target = HOME) {
  return snapshotOf(readings, { target, peers });
}

describe('global resources in the region that keeps their signals', () => {
  it.each(ALL.map(control => [control.metadata.id, control] as const))(
    'are judged by %s, never tagged',
    (_, control) => {
      const subjects = evaluate(control, home()).verdicts.map(
        ({ subject }) => subject,
      );
      expect(subjects).toEqual([DISTRIBUTION_ARN, ZONE_ARN]);
    },
  );

  it('pass with an alarm of that region, and fail without one', () => {
    const dimensions = { DistributionId: 'E1ABC', Region: 'Global' };
    const watching = alarm({ metrics: [metric('AWS/CloudFront', dimensions)] });
    const watched = home({ 'cloudwatch:alarms': ok([watching]) });
    expect(judged(HAS_ALARM, watched, DISTRIBUTION_ARN)).toBe('pass: watched');
    expect(judged(HAS_ALARM, home(), DISTRIBUTION_ARN)).toBe(
      'fail: not-watched',
    );
  });

  it('are judged in no other region', () => {
    const { verdicts } = evaluate(HAS_ALARM, home({}, GLOBALS, TARGET));
    expect(verdicts).toEqual([]);
  });

  it('are those of the list, not those that a tag outlives', () => {
    const gone = DISTRIBUTION_ARN.replace('E1ABC', 'E0GONE');
    const { verdicts } = evaluate(
      HAS_ALARM,
      home({
        'tag:resources': ok([
          { arn: gone, tags: { service: 'shop' } },
          { arn: DISTRIBUTION_ARN, tags: { service: 'shop' } },
        ]),
      }),
    );
    expect(verdicts.map(({ subject }) => subject)).toEqual([
      DISTRIBUTION_ARN,
      ZONE_ARN,
    ]);
  });

  it.each(['cloudfront:distributions', 'route53:hosted-zones'] as const)(
    'are unknown by each cause where %s failed',
    collector => {
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            HAS_ALARM,
            home({}, [...GLOBALS, globalPeer(collector, failure)]),
            UNLISTED,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('are unknown, and waited for, where the global services were never read', () => {
    const snapshot = { ...home(), peers: { reading: () => undefined } };
    expect(verdictOn(HAS_ALARM, snapshot, UNLISTED).cause).toMatchObject({
      kind: 'owned-elsewhere',
      collector: 'cloudfront:distributions',
      accountId: TARGET.accountId,
    });
  });
});

describe('global resources where that region is not swept', () => {
  const readings: Readings = {
    'cloudfront:distributions': ok([distribution()]),
    'route53:hosted-zones': ok([hostedZone()]),
  };
  const globalSnapshot = (globalRegionSwept: boolean) =>
    snapshotOf(readings, { target: GLOBAL_TARGET, globalRegionSwept });

  it.each(ALL.map(control => [control.metadata.id, control] as const))(
    'are unknown by %s, naming the region',
    (_, control) => {
      expect(
        verdictOn(control, globalSnapshot(false), DISTRIBUTION_ARN),
      ).toMatchObject({
        status: 'unknown',
        reason: { key: 'region-not-swept', params: { region: 'us-east-1' } },
        cause: {
          kind: 'region-not-swept',
          region: 'us-east-1',
          message: expect.stringContaining('us-east-1'),
        },
      });
    },
  );

  it.each(['cloudfront:distributions', 'route53:hosted-zones'] as const)(
    'are unknown by each cause where %s failed',
    collector => {
      const snapshotBy = (failure: FailedReading) =>
        snapshotOf(
          { ...readings, [collector]: failure },
          { target: GLOBAL_TARGET, globalRegionSwept: false },
        );
      for (const failure of FAILURES) {
        const [evaluation] = evaluateSnapshot(snapshotBy(failure), [HAS_ALARM]);
        expect(evaluation.unlisted?.kind).toBe(failure.status);
      }
      expect(
        causesOf(FAILURES, failure =>
          verdictOn(
            HAS_ALARM,
            snapshotBy(failure),
            `account/${TARGET.accountId}/resources`,
          ),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('are not applicable where their type decides', () => {
    expect(judged(HAS_ALARM, globalSnapshot(false), ZONE_ARN)).toBe(
      'not-applicable: no-metric',
    );
  });

  it('are left to the region where it is swept', () => {
    for (const control of ALL) {
      expect(evaluateAll(control, true)).toEqual([]);
    }
    expect(evaluateAll(HAS_ALARM, false)).toHaveLength(1);
  });

  function evaluateAll(control: Control, swept: boolean) {
    return evaluateSnapshot(globalSnapshot(swept), [control]);
  }
});
