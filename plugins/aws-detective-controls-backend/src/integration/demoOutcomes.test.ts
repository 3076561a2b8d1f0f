import { IMPROVEMENT_PLAN } from 'backstage-plugin-aws-detective-controls-common';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ALL_CONTROLS } from '../evaluate';
import { createTestDatabases } from '../store/__testUtils__/databases';
import { allResults } from './__testUtils__/allResults';
import { DEMO_CONFIG, demoEntities, demoEstate } from './__testUtils__/demo';
import { Harness } from './__testUtils__/Harness';

// A round takes some seconds; on a busy machine, more.
jest.setTimeout(60_000);

const databases = createTestDatabases();

const POLICY_ACTIONS: string[] = JSON.parse(
  readFileSync(resolve(__dirname, '../../../../docs/iam-policy.json'), 'utf8'),
).Statement[0].Action;

const STATUSES = ['pass', 'fail', 'not-applicable', 'unknown'];

/** What the demo shows of each control, in the order of the plan. */
const OUTCOMES: Record<string, string> = {
  'vpc-flow-logs-enabled': 'pass fail',
  'alb-access-logs-enabled': 'pass fail not-applicable',
  'clb-access-logs-enabled': 'pass fail',
  's3-server-access-logging-enabled': 'pass fail not-applicable',
  'cloudfront-access-logs-enabled': 'pass fail',
  'route53-public-zone-query-logging': 'pass fail not-applicable',
  'rds-instance-log-exports': 'pass fail not-applicable',
  'aurora-mysql-audit-logs': 'pass fail not-applicable',
  'aurora-postgresql-logs': 'pass fail not-applicable',
  'lambda-log-group-exists': 'pass fail not-applicable',
  'ecs-task-definition-logging': 'pass fail',
  'eks-audit-logging': 'pass fail',
  'cloudwatch-agent-on-ec2': 'pass fail not-applicable unknown',
  'log-group-retention-set': 'pass fail not-applicable',
  'log-group-policy-not-public': 'pass fail not-applicable',
  'cloudtrail-bucket-not-public': 'pass fail',
  'cloudtrail-bucket-access-logging': 'pass fail',
  'cloudtrail-kms-encrypted': 'pass fail',
  'guardduty-detector-enabled': 'pass fail not-applicable',
  'cloudtrail-multi-region-trail': 'pass fail',
  'cloudtrail-trail-enabled': 'pass fail',
  'cloudtrail-log-file-validation': 'pass fail',
  'cloudtrail-cloudwatch-logs': 'pass fail',
  'cloudtrail-retention': 'pass fail',
  'config-recorder-recording': 'pass fail not-applicable',
  'config-records-all-types': 'pass fail not-applicable',
  'securityhub-enabled': 'pass fail not-applicable',
  'securityhub-standards-enabled': 'pass fail not-applicable',
  'log-analytics-engine': 'pass fail not-applicable',
  'athena-cloudtrail-table': 'pass fail not-applicable',
  'cloudtrail-logs-queryable': 'pass fail',
  'securityhub-finding-aggregator': 'pass fail not-applicable',
  'config-aggregator': 'pass fail',
  'organization-trail': 'pass fail',
  'securityhub-partner-integration': 'pass fail not-applicable',
  'guardduty-eventbridge-rule': 'pass fail not-applicable',
  'securityhub-eventbridge-rule': 'pass fail not-applicable',
  'finding-topic-has-confirmed-subscriber': 'pass fail not-applicable',
  'detective-enabled': 'pass fail not-applicable',
  'finding-response-automation': 'pass fail not-applicable',
  'recommended-metrics-published': 'pass fail not-applicable unknown',
  'resource-has-alarm': 'pass fail not-applicable unknown',
  'resource-recommended-alarms': 'pass fail not-applicable unknown',
  'alarm-has-action': 'pass fail',
  'alarm-actions-enabled': 'pass fail not-applicable',
  'alarm-not-insufficient-data': 'pass fail',
  'resource-no-open-critical-findings': 'pass fail unknown',
  'resource-no-guardduty-high': 'pass fail unknown',
  'resource-config-compliant': 'pass fail not-applicable unknown',
};

describe('the read role of the demo', () => {
  it('may do what docs/iam-policy.json says, and list accounts', async () => {
    const { accounts } = await demoEstate();
    for (const { roles = {} } of accounts) {
      const { allow = [] } = roles.BackstageDetectiveControlsRead;
      expect([...allow].sort()).toEqual(
        [...POLICY_ACTIONS, 'organizations:ListAccounts'].sort(),
      );
    }
  });
});

describe('a round over the demo', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await Harness.start({
      knex: await databases.init('SQLITE_3'),
      estate: await demoEstate(),
      config: DEMO_CONFIG,
      entities: demoEntities(),
    });
    await harness.round();
  });

  afterAll(() => harness.close());

  it('shows each control pass and fail, and not known or not applicable where that can be', async () => {
    const seen = new Map<string, Set<string>>();
    for (const { controlId, status } of (
      await allResults(harness.knex)
    ).values()) {
      seen.set(controlId, (seen.get(controlId) ?? new Set()).add(status));
    }
    expect(
      Object.fromEntries(
        [...seen].map(([id, statuses]) => [
          id,
          STATUSES.filter(status => statuses.has(status)).join(' '),
        ]),
      ),
    ).toEqual(OUTCOMES);
    expect(ALL_CONTROLS.map(({ metadata }) => metadata.id).sort()).toEqual(
      Object.keys(OUTCOMES).sort(),
    );
  });

  it.each(['checkout-web', 'payments-api'])(
    'answers each step of the plan for %s',
    async name => {
      const posture = await harness.posture(`component:default/${name}`);
      const answered = posture.controls
        .filter(({ counts, inherited }) =>
          [counts, inherited].some(
            ({ pass, fail, unknown }) => pass + fail + unknown > 0,
          ),
        )
        .map(({ controlId }) => stepOf(controlId));
      const steps = IMPROVEMENT_PLAN.bestPractices.flatMap(practice =>
        practice.steps.map(({ id }) => id),
      );
      expect(steps).toHaveLength(15);
      expect(steps.filter(step => !answered.includes(step))).toEqual([]);
    },
  );
});

function stepOf(controlId: string): string {
  const control = ALL_CONTROLS.find(
    ({ metadata }) => metadata.id === controlId,
  );
  return control?.metadata.step ?? '';
}
