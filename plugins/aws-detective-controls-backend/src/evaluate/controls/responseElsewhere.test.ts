import {
  EventRule,
  FindingAggregation,
  GLOBAL_REGION,
  PeerReading,
  Reading,
  Readings,
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
import { findingResponseAutomation } from './finding-response-automation';

const { accountId, region } = TARGET;
const SUBJECT = `account/${accountId}/${region}`;
const HOME = 'us-east-1';
const DIRECT = { source: ['aws.guardduty'] };
const IMPORTED = { source: ['aws.securityhub'] };
const FUNCTION = `arn:aws:lambda:${region}:${OTHER_ACCOUNT}:function:isolate`;
const TOPIC = `arn:aws:sns:${region}:${OTHER_ACCOUNT}:on-call`;
const control = findingResponseAutomation();

const MEMBER_OF_GUARDDUTY: Readings = {
  'guardduty:administrators': ok([
    {
      detectorId: 'd-1',
      accountId: OTHER_ACCOUNT,
      relationshipStatus: 'Enabled',
    },
  ]),
};

const MEMBER_OF_HUB: Readings = {
  'securityhub:arrivals': ok({
    administrator: { accountId: OTHER_ACCOUNT, memberStatus: 'Enabled' },
    aggregators: [],
  }),
};

const LINKED: Readings = {
  'securityhub:arrivals': ok({
    administrator: {},
    aggregators: [
      { homeRegion: HOME, regionLinkingMode: 'ALL_REGIONS', regions: [] },
    ],
  }),
};

function starting(pattern: unknown, targets: string[] = [FUNCTION]) {
  return eventRule(pattern, { targets: ok(targets) });
}

function rulesOf(
  reading: Reading<EventRule[]>,
  of: { accountId?: string; region?: string } = {},
): PeerReading {
  return {
    collector: 'events:rules',
    accountId: OTHER_ACCOUNT,
    region,
    reading,
    ...of,
  };
}

function aggregationOf(value: Partial<FindingAggregation>): PeerReading {
  return {
    collector: 'securityhub:aggregation',
    accountId: OTHER_ACCOUNT,
    region: GLOBAL_REGION,
    reading: ok({ regions: [hubRegion(region)], aggregators: [], ...value }),
  };
}

describe('finding-response-automation where findings arrive elsewhere too', () => {
  it.each<[string, Readings, PeerReading[], object]>([
    [
      'the administrator of GuardDuty',
      MEMBER_OF_GUARDDUTY,
      [rulesOf(ok([starting(DIRECT)]))],
      { account: OTHER_ACCOUNT, region },
    ],
    [
      'the administrator of Security Hub',
      MEMBER_OF_HUB,
      [rulesOf(ok([starting(IMPORTED)]))],
      { account: OTHER_ACCOUNT, region },
    ],
    [
      "the account's home region",
      LINKED,
      [rulesOf(ok([starting(IMPORTED)]), { accountId, region: HOME })],
      { account: accountId, region: HOME },
    ],
  ])('passes where %s responds, naming it', (_, readings, peers, params) => {
    const snapshot = snapshotOf(readings, { peers });
    const { status, reason, evidence } = verdictOn(control, snapshot, SUBJECT);
    expect([status, reason.key]).toEqual(['pass', 'automated-elsewhere']);
    expect(reason.params).toMatchObject({ ...params, responder: FUNCTION });
    expect(evidence.map(({ fields }) => fields)).toContainEqual(
      expect.objectContaining(params),
    );
  });

  it('passes by a responder that config declares, whoever sends to it', () => {
    const declared = findingResponseAutomation({
      responders: [{ arn: TOPIC, reason: 'cases are opened by it' }],
    });
    const snapshot = snapshotOf(MEMBER_OF_GUARDDUTY, {
      peers: [rulesOf(ok([starting(DIRECT, [TOPIC])]))],
    });
    expect(verdictOn(declared, snapshot, SUBJECT).reason).toMatchObject({
      key: 'declared-elsewhere',
      params: { declared: 'cases are opened by it' },
    });
  });

  it.each<[string, EventRule]>([
    ['tells people only', starting(DIRECT, [TOPIC])],
    ['has its rule disabled', { ...starting(DIRECT), state: 'DISABLED' }],
    [
      'responds to low findings only',
      starting({ ...DIRECT, detail: { severity: [{ numeric: ['<', 4] }] } }),
    ],
    [
      'responds to findings of something else',
      starting({ source: ['aws.inspector2'] }),
    ],
  ])('fails where the administrator %s', (_, rule) => {
    const snapshot = snapshotOf(MEMBER_OF_GUARDDUTY, {
      peers: [rulesOf(ok([rule]))],
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it('fails where an administrator that responds does not have the account any more', () => {
    const snapshot = snapshotOf(
      {
        'guardduty:administrators': ok([
          {
            detectorId: 'd-1',
            accountId: OTHER_ACCOUNT,
            relationshipStatus: 'Removed',
          },
        ]),
      },
      { peers: [rulesOf(ok([starting(DIRECT)]))] },
    );
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it('fails where GuardDuty and Security Hub are off, for nothing arrives anywhere', () => {
    const off = broken('disabled', { code: 'InvalidAccessException' });
    const snapshot = snapshotOf({
      'guardduty:administrators': off,
      'securityhub:arrivals': off,
    });
    expect(judged(control, snapshot, SUBJECT)).toBe('fail: no-rule');
  });

  it('is unknown where the rule of the administrator is of one account only', () => {
    const snapshot = snapshotOf(MEMBER_OF_GUARDDUTY, {
      peers: [rulesOf(ok([starting({ ...DIRECT, account: [OTHER_ACCOUNT] })]))],
    });
    expect(verdictOn(control, snapshot, SUBJECT).cause).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: OTHER_ACCOUNT,
    });
  });

  it.each<[string, PeerReading[]]>([
    ['was not read', []],
    ['could not be read', [rulesOf(denied('events:ListRules'))]],
    [
      'could not read the targets of its rule',
      [
        rulesOf(
          ok([
            eventRule(DIRECT, {
              targets: denied('events:ListTargetsByRule'),
            }),
          ]),
        ),
      ],
    ],
  ])('is unknown where the administrator %s', (_, peers) => {
    const snapshot = snapshotOf(MEMBER_OF_GUARDDUTY, { peers });
    expect(verdictOn(control, snapshot, SUBJECT)).toMatchObject({
      status: 'unknown',
      cause: { kind: 'owned-elsewhere', accountId: OTHER_ACCOUNT },
    });
  });

  it("is unknown where the administrator's home region may respond", () => {
    const snapshot = snapshotOf(MEMBER_OF_HUB, {
      peers: [
        rulesOf(ok([])),
        aggregationOf({
          aggregators: [
            { ...findingAggregator('ALL_REGIONS'), homeRegion: HOME },
          ],
        }),
      ],
    });
    expect(verdictOn(control, snapshot, SUBJECT).cause).toMatchObject({
      kind: 'owned-elsewhere',
      accountId: OTHER_ACCOUNT,
    });
  });

  it.each(['guardduty:administrators', 'securityhub:arrivals'] as const)(
    'is unknown where %s does not tell who else gets them',
    collector => {
      expect(
        unknownByEachCause(control, SUBJECT, failure =>
          snapshotOf({ [collector]: failure }),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('needs nobody else where its own rule responds', () => {
    for (const failure of FAILURES) {
      const snapshot = snapshotOf({
        'events:rules': ok([starting(DIRECT)]),
        'guardduty:administrators': failure,
        'securityhub:arrivals': failure,
      });
      expect(judged(control, snapshot, SUBJECT)).toBe('pass: automated');
    }
  });
});
