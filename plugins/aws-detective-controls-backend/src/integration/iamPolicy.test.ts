import { TestDatabases } from '@backstage/backend-test-utils';
import { JournalEntry } from 'aws-simulator';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allResults, Outcome } from './__testUtils__/allResults';
import { Harness } from './__testUtils__/Harness';
import {
  TWIN_AWS,
  TWIN_CONFIG,
  twinEstate,
  TwinEstateOptions,
} from './__testUtils__/twinEstate';
import { LOG_ANALYTICS_ESTATES } from './__testUtils__/twins/logAnalytics';

const policy = JSON.parse(
  readFileSync(resolve(__dirname, '../../../../docs/iam-policy.json'), 'utf8'),
) as { Statement: { Action: string[] }[] };
const actions = policy.Statement.flatMap(statement => statement.Action);

// A sweep takes half a second; on a busy machine, more.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** Nobody hears of findings, here or where else they arrive. */
const UNHEARD: TwinEstateOptions = {
  ruleSource: 'nobody',
  hubRoute: false,
  without: 'aggregators',
};

/** Where a control needs an action in some estates only: such an estate. */
const ESTATES: Record<string, TwinEstateOptions> = {
  'config:DescribeComplianceByResource': {
    recordedTypes: ['AWS::S3::Bucket'],
  },
  'securityhub:DescribeHub': { ruleSource: 'securityhub' },
  'config:DescribeAggregationAuthorizations': { without: 'aggregators' },
  'detective:ListInvitations': { without: 'graphs' },
  'guardduty:GetAdministratorAccount': UNHEARD,
  'guardduty:GetDetector': UNHEARD,
  'guardduty:ListDetectors': UNHEARD,
  'organizations:DescribeOrganization': { without: 'aggregators' },
  'organizations:ListDelegatedAdministrators': { without: 'aggregators' },
  'securityhub:GetAdministratorAccount': {
    without: 'aggregators',
    hubRoute: false,
  },
  'securityhub:GetFindingAggregator': { hubRoute: false },
  'securityhub:ListFindingAggregators': { hubRoute: false },
  ...LOG_ANALYTICS_ESTATES,
};

/** That a service is off in a region, or an account alone, is an answer. */
const ANSWERS = [
  'AWSOrganizationsNotInUseException',
  'InvalidAccessException',
  'ResourceNotFoundException',
];

function isRefused({ status = 0, code = '' }: JournalEntry): boolean {
  return status >= 400 && !ANSWERS.includes(code);
}

async function sweep(allow: string[], estate: TwinEstateOptions = {}) {
  const knex = await databases.init('SQLITE_3');
  const harness = await Harness.start({
    knex,
    estate: twinEstate({ ...estate, allow }),
    aws: TWIN_AWS,
    // With the region that keeps the signals of global services.
    config: { ...TWIN_CONFIG, regions: [...TWIN_CONFIG.regions, 'us-east-1'] },
    entities: [],
  });
  try {
    await harness.round();
    return {
      results: await allResults(knex),
      controls: harness.controls,
      calls: [...harness.simulator.journal.entries()],
    };
  } finally {
    await harness.close();
  }
}

describe('docs/iam-policy.json', () => {
  let whole: Awaited<ReturnType<typeof sweep>>;

  beforeAll(async () => {
    whole = await sweep(actions);
  });

  it('is enough for a whole sweep: nothing is denied, nothing is unknown', () => {
    expect(whole.calls.filter(isRefused)).toEqual([]);
    expect(
      [...whole.results.values()].filter(it => it.status === 'unknown'),
    ).toEqual([]);
  });

  it.each(Object.keys(ESTATES))(
    'is enough where %s is called',
    async action => {
      const { calls } = await sweep(actions, ESTATES[action]);
      expect(calls.map(call => call.action)).toContain(action);
      expect(calls.filter(isRefused)).toEqual([]);
    },
  );

  it('lets every control of the twin estate pass somewhere', () => {
    for (const { metadata } of whole.controls) {
      const statuses = [...whole.results.values()]
        .filter(it => it.controlId === metadata.id)
        .map(it => it.status);
      expect([metadata.id, statuses]).toEqual([
        metadata.id,
        expect.arrayContaining(['pass']),
      ]);
    }
  });

  it.each(actions)(
    'without %s makes unknown exactly the controls that need it, naming it',
    async action => {
      const before = ESTATES[action]
        ? await sweep(actions, ESTATES[action])
        : whole;
      const { results, controls } = await sweep(
        actions.filter(it => it !== action),
        ESTATES[action],
      );

      const unknown = [...results.values()].filter(
        it => it.status === 'unknown',
      );
      const needing = controls
        .filter(({ metadata }) => metadata.iamActions.includes(action))
        .map(({ metadata }) => metadata.id);
      expect(new Set(unknown.map(it => it.controlId))).toEqual(
        new Set(needing),
      );
      for (const result of unknown) {
        expect(result.cause).toMatchObject({ kind: 'denied', action });
      }
      expect(changed(before.results, results)).toEqual([]);
    },
  );
});

/** Results that are neither unknown nor what they were with every action. */
function changed(
  before: Map<string, Outcome>,
  after: Map<string, Outcome>,
): Outcome[] {
  return [...after].flatMap(([key, result]) =>
    result.status === 'unknown' || result.status === before.get(key)?.status
      ? []
      : [result],
  );
}
