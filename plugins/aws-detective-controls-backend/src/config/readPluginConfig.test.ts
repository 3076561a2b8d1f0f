import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { accountsHint, readPluginConfig } from './readPluginConfig';

function read(awsDetectiveControls: JsonObject, rest: JsonObject = {}) {
  return readPluginConfig(
    mockServices.rootConfig({ data: { awsDetectiveControls, ...rest } }),
  );
}

function problemsOf(awsDetectiveControls: JsonObject, rest?: JsonObject) {
  try {
    read(awsDetectiveControls, rest);
  } catch (error) {
    expect(error).toMatchObject({ name: 'InputError' });
    return (error as Error).message;
  }
  throw new Error('The config was accepted');
}

const account = (member: JsonObject) => ({
  accounts: [
    { accountId: '111122223333' },
    { accountId: '222233334444', ...member },
  ],
});

describe('readPluginConfig', () => {
  it('fills in every default', () => {
    const config = readPluginConfig(mockServices.rootConfig({ data: {} }));

    expect(config).toEqual({
      aws: {
        endpoint: undefined,
        partition: 'aws',
        callTimeoutMs: 30_000,
        maxAttempts: 5,
      },
      accounts: [],
      organization: undefined,
      regions: 'enabled',
      sweep: {
        intervalSeconds: 3600,
        schedule: {
          frequency: { seconds: 10 },
          timeout: { hours: 24 },
          scope: 'local',
        },
        concurrency: 4,
        targetTimeoutSeconds: 600,
      },
      staleAfterSeconds: 3 * 3600,
      claims: {
        entityTagKeys: ['backstage.io/entity-ref'],
        refreshSeconds: 300,
      },
      benchmarks: ['sec4-2022', 'sec4-current'],
      controls: {
        tiers: ['core', 'recommended'],
        enabled: [],
        disabled: [],
        exemptions: [],
      },
      findings: { severities: ['CRITICAL', 'HIGH', 'MEDIUM'] },
      thresholds: {
        findings: { severity: 'HIGH', ageDays: 0 },
        logRetention: { minimumDays: 365, maximumDays: undefined },
        recommendedAlarms: { minimumCoverage: 100 },
        alarmData: { graceHours: 24 },
      },
      dueDates: { critical: 7, high: 14, medium: 30, low: 90, soonDays: 3 },
      waivers: {
        maximumDays: 365,
        selfApproval: false,
        remindBeforeDays: [14, 3],
      },
      notifications: {
        enabled: true,
        digestHours: 24,
        kinds: ['new-gap', 'due-soon', 'overdue', 'waiver-ending'],
      },
      response: { responders: [] },
      rds: { requiredLogTypes: {} },
      console: { ssoStartUrl: undefined, ssoRoleName: undefined },
    });
  });

  it('says what to add where there is no account', () => {
    const config = readPluginConfig(mockServices.rootConfig({ data: {} }));

    expect(accountsHint(config)).toContain('awsDetectiveControls.accounts');
    expect(accountsHint(read(account({})))).toBeUndefined();
  });

  it('reads every key', () => {
    expect(
      read({
        accounts: [
          {
            accountId: '000022223333',
            name: 'Payments',
            owner: 'Team-A',
            regions: ['eu-west-1', 'us-gov-west-1', 'eusc-de-east-1'],
          },
          { accountId: '222233334444', regions: 'enabled' },
        ],
        organization: {
          accountId: '999900001111',
          excludeAccounts: ['333344445555'],
          refresh: '30m',
        },
        regions: ['eu-central-1'],
        sweep: {
          interval: { minutes: 30 },
          schedule: { frequency: { seconds: 5 }, initialDelay: { seconds: 3 } },
          concurrency: '8',
          targetTimeout: 'PT5M',
        },
        staleAfter: '2h',
        claims: { entityTagKeys: ['team', 'owner'], refresh: '1m' },
        benchmarks: ['sec4-current'],
        controls: { tiers: ['core'] },
        findings: { severities: ['LOW'] },
        thresholds: {
          findingSeverity: 'CRITICAL',
          logRetentionDays: 90,
          logRetentionMaximumDays: '400',
          alarmCoveragePercent: 80,
          alarmDataGrace: { hours: 6 },
        },
        dueDates: { critical: 2, high: '5', soonDays: 0 },
        waivers: {
          maximumDays: '90',
          selfApproval: 'true',
          remindBeforeDays: [7, '30'],
        },
        notifications: {
          enabled: 'false',
          digestHours: '8',
          kinds: ['overdue', 'new-gap'],
        },
        response: {
          responders: [
            {
              arn: 'arn:aws:sqs:eu-west-1:111122223333:cases',
              reason: 'Read by the case system',
            },
          ],
        },
        rds: { requiredLogTypes: { mysql: ['error', 'audit'] } },
        console: {
          ssoStartUrl: 'https://example.awsapps.com/start',
          ssoRoleName: 'ReadOnlyAccess',
        },
        aws: {
          endpoint: 'http://127.0.0.1:4600',
          partition: 'aws-cn',
          callTimeout: '5s',
          maxAttempts: 2,
        },
      }),
    ).toEqual({
      aws: {
        endpoint: 'http://127.0.0.1:4600',
        partition: 'aws-cn',
        callTimeoutMs: 5000,
        maxAttempts: 2,
      },
      accounts: [
        {
          accountId: '000022223333',
          name: 'Payments',
          ownerRef: 'group:default/team-a',
          regions: ['eu-west-1', 'us-gov-west-1', 'eusc-de-east-1'],
        },
        { accountId: '222233334444', regions: 'enabled' },
      ],
      organization: {
        accountId: '999900001111',
        excludeAccounts: ['333344445555'],
        refreshSeconds: 1800,
      },
      regions: ['eu-central-1'],
      sweep: {
        intervalSeconds: 1800,
        schedule: {
          frequency: { seconds: 5 },
          initialDelay: { seconds: 3 },
          timeout: { hours: 24 },
          scope: 'local',
        },
        concurrency: 8,
        targetTimeoutSeconds: 300,
      },
      staleAfterSeconds: 7200,
      claims: { entityTagKeys: ['team', 'owner'], refreshSeconds: 60 },
      benchmarks: ['sec4-current'],
      controls: { tiers: ['core'], enabled: [], disabled: [], exemptions: [] },
      findings: { severities: ['CRITICAL', 'HIGH', 'LOW'] },
      thresholds: {
        findings: { severity: 'CRITICAL', ageDays: 0 },
        logRetention: { minimumDays: 90, maximumDays: 400 },
        recommendedAlarms: { minimumCoverage: 80 },
        alarmData: { graceHours: 6 },
      },
      dueDates: { critical: 2, high: 5, medium: 30, low: 90, soonDays: 0 },
      waivers: {
        maximumDays: 90,
        selfApproval: true,
        remindBeforeDays: [30, 7],
      },
      notifications: {
        enabled: false,
        digestHours: 8,
        kinds: ['overdue', 'new-gap'],
      },
      response: {
        responders: [
          {
            arn: 'arn:aws:sqs:eu-west-1:111122223333:cases',
            reason: 'Read by the case system',
          },
        ],
      },
      rds: { requiredLogTypes: { mysql: ['error', 'audit'] } },
      console: {
        ssoStartUrl: 'https://example.awsapps.com/start',
        ssoRoleName: 'ReadOnlyAccess',
      },
    });
  });

  it('takes severities and never drops CRITICAL and HIGH', () => {
    expect(
      read({ findings: { severities: ['INFORMATIONAL', 'HIGH'] } }).findings,
    ).toEqual({ severities: ['CRITICAL', 'HIGH', 'INFORMATIONAL'] });
  });

  it.each<[string, JsonObject, string]>([
    [
      'an unknown key',
      { acounts: [] },
      'awsDetectiveControls.acounts is not known: awsDetectiveControls takes accounts, organization',
    ],
    [
      'an unknown key of an account',
      account({ region: 'eu-west-1' }),
      'awsDetectiveControls.accounts[1].region is not known: awsDetectiveControls.accounts[1] takes accountId, name, owner, regions',
    ],
    [
      'an unknown key of the organization',
      { organization: { accountId: '111122223333', role: 'x' } },
      'awsDetectiveControls.organization.role is not known',
    ],
    [
      'an unknown key of sweep',
      { sweep: { every: '1h' } },
      'awsDetectiveControls.sweep.every is not known',
    ],
    [
      'an unknown key of a schedule',
      { sweep: { schedule: { frequncy: {} } } },
      'awsDetectiveControls.sweep.schedule.frequncy is not known',
    ],
    [
      'an unknown key of claims',
      { claims: { tags: [] } },
      'awsDetectiveControls.claims.tags is not known',
    ],
    [
      'an unknown key of findings',
      { findings: { severity: [] } },
      'awsDetectiveControls.findings.severity is not known',
    ],
    [
      'an unknown key of dueDates',
      { dueDates: { urgent: 1 } },
      'awsDetectiveControls.dueDates.urgent is not known',
    ],
    [
      'no days until a gap is due',
      { dueDates: { medium: 0 } },
      'awsDetectiveControls.dueDates.medium is 0, but takes a whole number from 1 to 3650',
    ],
    [
      'days of a due date that are no number',
      { dueDates: { soonDays: 'soon' } },
      'awsDetectiveControls.dueDates.soonDays is "soon", but takes a whole number from 0 to 3650',
    ],
    [
      'an unknown key of notifications',
      { notifications: { topics: [] } },
      'awsDetectiveControls.notifications.topics is not known',
    ],
    [
      'notifications every minute',
      { notifications: { digestHours: 0 } },
      'awsDetectiveControls.notifications.digestHours is 0, but takes a whole number from 1 to 168',
    ],
    [
      'notifications of something else',
      { notifications: { kinds: ['passes'] } },
      'awsDetectiveControls.notifications.kinds[0] is "passes", but takes one of new-gap, due-soon, overdue, waiver-ending',
    ],
    [
      'notifications of something twice',
      { notifications: { kinds: ['overdue', 'overdue'] } },
      'awsDetectiveControls.notifications.kinds[1] is "overdue", but takes each only once',
    ],
    [
      'notifications that may be',
      { notifications: { enabled: 'maybe' } },
      'awsDetectiveControls.notifications.enabled is "maybe", but takes true or false',
    ],
    [
      'an unknown key of waivers',
      { waivers: { days: 1 } },
      'awsDetectiveControls.waivers.days is not known',
    ],
    [
      'waivers without end',
      { waivers: { maximumDays: 100000 } },
      'awsDetectiveControls.waivers.maximumDays is 100000, but takes a whole number from 1 to 3650',
    ],
    [
      'a self approval that is neither',
      { waivers: { selfApproval: 'maybe' } },
      'awsDetectiveControls.waivers.selfApproval is "maybe", but takes true or false',
    ],
    [
      'a reminder that is no list',
      { waivers: { remindBeforeDays: 14 } },
      'awsDetectiveControls.waivers.remindBeforeDays is 14, but takes a list of days',
    ],
    [
      'the same reminder twice',
      { waivers: { remindBeforeDays: [3, '3'] } },
      'awsDetectiveControls.waivers.remindBeforeDays[1] is "3", but takes each only once',
    ],
    [
      'an unknown key of rds',
      { rds: { logs: {} } },
      'awsDetectiveControls.rds.logs is not known',
    ],
    [
      'an unknown key of console',
      { console: { url: 'x' } },
      'awsDetectiveControls.console.url is not known',
    ],
    [
      'an unknown key of aws',
      { aws: { region: 'x' } },
      'awsDetectiveControls.aws.region is not known',
    ],
    [
      'accounts that are no list',
      { accounts: '111122223333' },
      'awsDetectiveControls.accounts is "111122223333", but takes a list of accounts',
    ],
    [
      'an account that is no object',
      { accounts: ['111122223333'] },
      'awsDetectiveControls.accounts[0] is "111122223333", but takes an object',
    ],
    [
      'an account without an id',
      { accounts: [{ name: 'x' }] },
      'awsDetectiveControls.accounts[0].accountId is missing, but takes the twelve digits',
    ],
    [
      'an account id of eleven digits',
      account({ accountId: '11112222333' }),
      'awsDetectiveControls.accounts[1].accountId is "11112222333", but takes the twelve digits',
    ],
    [
      'an account id that is a number',
      account({ accountId: 11122223333 }),
      "awsDetectiveControls.accounts[1].accountId is 11122223333, but takes the twelve digits of an AWS account, in quotes: '111122223333'. Without quotes YAML reads a number, and drops leading zeros",
    ],
    [
      'an account that is there twice',
      account({ accountId: '111122223333' }),
      'awsDetectiveControls.accounts[1].accountId is "111122223333", but takes each only once: awsDetectiveControls.accounts[0].accountId is the same',
    ],
    [
      'an empty name',
      account({ name: ' ' }),
      'awsDetectiveControls.accounts[1].name is " ", but takes text',
    ],
    [
      'a malformed owner',
      account({ owner: 'group:' }),
      'awsDetectiveControls.accounts[1].owner is "group:", but takes an entity ref',
    ],
    [
      'a malformed region of an account',
      account({ regions: ['eu-west-1', 'EU (Ireland)'] }),
      'awsDetectiveControls.accounts[1].regions[1] is "EU (Ireland)", but takes a region such as eu-west-1',
    ],
    [
      'the region of global services',
      { regions: ['aws-global'] },
      'awsDetectiveControls.regions[0] is "aws-global", but takes a region',
    ],
    [
      'an availability zone',
      { regions: ['eu-west-1a'] },
      'awsDetectiveControls.regions[0] is "eu-west-1a", but takes a region',
    ],
    [
      'a region that is there twice',
      { regions: ['eu-west-1', 'eu-west-1'] },
      'awsDetectiveControls.regions[1] is "eu-west-1", but takes each only once: awsDetectiveControls.regions[0] is the same',
    ],
    [
      'no region at all',
      { regions: [] },
      "awsDetectiveControls.regions is [], but takes a list of regions such as [eu-west-1], or 'enabled'",
    ],
    [
      'a single region',
      { regions: 'eu-west-1' },
      'awsDetectiveControls.regions is "eu-west-1", but takes a list of regions',
    ],
    [
      'an organization without an account',
      { organization: {} },
      'awsDetectiveControls.organization.accountId is missing, but takes the twelve digits',
    ],
    [
      'a malformed excluded account',
      { organization: { accountId: '111122223333', excludeAccounts: ['1'] } },
      'awsDetectiveControls.organization.excludeAccounts[0] is "1", but takes the twelve digits',
    ],
    [
      'an excluded account that is there twice',
      {
        organization: {
          accountId: '111122223333',
          excludeAccounts: ['222233334444', '222233334444'],
        },
      },
      'awsDetectiveControls.organization.excludeAccounts[1] is "222233334444", but takes each only once',
    ],
    [
      'a duration without a unit',
      { sweep: { interval: 60 } },
      'awsDetectiveControls.sweep.interval is 60, but takes a duration',
    ],
    [
      'a duration that is none',
      { staleAfter: 'soon' },
      'awsDetectiveControls.staleAfter is "soon", but takes a duration',
    ],
    [
      'a duration of unknown parts',
      {
        organization: { accountId: '111122223333', refresh: { fortnights: 1 } },
      },
      'awsDetectiveControls.organization.refresh is {"fortnights":1}, but takes a duration',
    ],
    [
      'an interval that would never rest',
      { sweep: { interval: '1s' } },
      'awsDetectiveControls.sweep.interval is "1s", but takes a duration such as',
    ],
    [
      'a limit below the interval',
      { staleAfter: '10m' },
      'awsDetectiveControls.staleAfter is "10m", but takes at least awsDetectiveControls.sweep.interval (3600 s)',
    ],
    [
      'a malformed schedule',
      { sweep: { schedule: { frequency: 'often' } } },
      'awsDetectiveControls.sweep.schedule is {"frequency":"often"}, but takes a schedule of Backstage\'s scheduler',
    ],
    [
      'a schedule of unknown scope',
      { sweep: { schedule: { scope: 'universal' } } },
      'awsDetectiveControls.sweep.schedule is {"scope":"universal"}',
    ],
    [
      'no concurrency',
      { sweep: { concurrency: 0 } },
      'awsDetectiveControls.sweep.concurrency is 0, but takes a whole number from 1 to 100',
    ],
    [
      'half a target',
      { sweep: { concurrency: 1.5 } },
      'awsDetectiveControls.sweep.concurrency is 1.5, but takes a whole number',
    ],
    [
      'an unknown severity',
      { findings: { severities: ['SEVERE'] } },
      'awsDetectiveControls.findings.severities[0] is "SEVERE", but takes one of CRITICAL, HIGH, MEDIUM, LOW, INFORMATIONAL',
    ],
    [
      'a tag key that is there twice',
      { claims: { entityTagKeys: ['a', 'a'] } },
      'awsDetectiveControls.claims.entityTagKeys[1] is "a", but takes each only once',
    ],
    [
      'an empty tag key',
      { claims: { entityTagKeys: [''] } },
      'awsDetectiveControls.claims.entityTagKeys[0] is "", but takes the key of an AWS tag',
    ],
    [
      'log types that are no list',
      { rds: { requiredLogTypes: { mysql: 'error' } } },
      'awsDetectiveControls.rds.requiredLogTypes.mysql is "error", but takes a list of log types',
    ],
    [
      'an endpoint that is no URL',
      { aws: { endpoint: 'localhost:4600' } },
      'awsDetectiveControls.aws.endpoint is "localhost:4600", but takes a URL',
    ],
    [
      'an unknown partition',
      { aws: { partition: 'aws-moon' } },
      'awsDetectiveControls.aws.partition is "aws-moon", but takes one of aws, aws-cn',
    ],
    [
      'no attempts',
      { aws: { maxAttempts: 0 } },
      'awsDetectiveControls.aws.maxAttempts is 0, but takes a whole number from 1 to 20',
    ],
    [
      'a start URL without TLS',
      { console: { ssoStartUrl: 'http://example.test/start' } },
      'awsDetectiveControls.console.ssoStartUrl is "http://example.test/start", but takes a URL that begins with https://',
    ],
    [
      'a role ARN for a permission set',
      { console: { ssoRoleName: 'arn:aws:iam::111122223333:role/x' } },
      'awsDetectiveControls.console.ssoRoleName is "arn:aws:iam::111122223333:role/x", but takes the name of a permission set',
    ],
  ])('refuses %s, naming its path', (_title, config, problem) => {
    expect(problemsOf(config)).toContain(problem);
  });

  it.each<[string, JsonObject, string]>([
    [
      'of an account',
      {
        accounts: [
          { accountId: '1', roleName: 'arn:aws:iam::111122223333:role/x' },
        ],
      },
      'aws.accounts[0].roleName is "arn:aws:iam::111122223333:role/x", but takes the name of a role',
    ],
    [
      'of the defaults',
      { accountDefaults: { roleName: 'two words' } },
      'aws.accountDefaults.roleName is "two words", but takes the name of a role',
    ],
  ])('refuses a malformed role name %s', (_title, aws, problem) => {
    expect(problemsOf({}, { aws })).toContain(problem);
  });

  it('accepts a role with a path', () => {
    expect(() =>
      read({}, { aws: { accountDefaults: { roleName: 'audit/read-only' } } }),
    ).not.toThrow();
  });

  it('tells every problem at once', () => {
    const message = problemsOf({
      accounts: [{ accountId: 1 }],
      regions: ['x'],
      aws: { maxAttempts: 'many' },
      typo: true,
    });

    expect(message.match(/^- /gm)).toHaveLength(4);
  });
});
