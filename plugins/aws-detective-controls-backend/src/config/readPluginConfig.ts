import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  FINDING_SEVERITIES,
  type FindingSeverity,
} from 'backstage-plugin-aws-detective-controls-common';
import { ConfigNode } from './ConfigNode';
import { KNOWN_PARTITIONS } from './partitions';
import type { PluginConfig } from './PluginConfig';
import {
  readAccounts,
  readDistinct,
  readOrganization,
  readRegions,
} from './readAccounts';
import { checkRoleNames } from './checkRoleNames';
import { readBenchmarks, readControls } from './readControls';
import { readOneOf } from './readOneOf';
import { readResponse } from './readResponse';
import { readDueDates } from './readDueDates';
import { readNotifications } from './readNotifications';
import { readThresholds } from './readThresholds';
import { readWaivers } from './readWaivers';

const ROOT = 'awsDetectiveControls';
const ALWAYS_READ: readonly FindingSeverity[] = ['CRITICAL', 'HIGH'];

/**
 * What to add to config where there is no account to sweep; undefined where
 * there is one.
 */
export function accountsHint(config: PluginConfig): string | undefined {
  return config.accounts.length === 0 && !config.organization
    ? `No AWS account is swept: list accounts in ${ROOT}.accounts, such as ` +
        `[{ accountId: '111122223333' }], or name an account that may list ` +
        `those of AWS Organizations in ${ROOT}.organization.accountId`
    : undefined;
}

/**
 * Reads `awsDetectiveControls`, with every default filled in.
 *
 * @param config - the whole config
 * @param controlIds - the ids of all controls, which config may name
 * @throws an InputError that names every key that is wrong by its path, what was
 *   given, and what it takes
 */
export function readPluginConfig(
  config: Config,
  controlIds: readonly string[] = [],
): PluginConfig {
  const problems: string[] = [];
  checkRoleNames(config, problems);
  const root = new ConfigNode(ROOT, config.getOptional(ROOT), problems).object([
    'accounts',
    'organization',
    'regions',
    'sweep',
    'staleAfter',
    'claims',
    'benchmarks',
    'controls',
    'findings',
    'thresholds',
    'dueDates',
    'waivers',
    'notifications',
    // Of modules, which read it.
    'tickets',
    'response',
    'rds',
    'console',
    'aws',
  ]);
  const sweep = readSweep(root.sweep);
  const severities = readSeverities(root.findings);
  const read: PluginConfig = {
    aws: readAws(root.aws),
    accounts: readAccounts(root.accounts),
    organization: readOrganization(root.organization),
    regions: readRegions(root.regions) ?? 'enabled',
    sweep,
    staleAfterSeconds: readStaleAfter(root.staleAfter, sweep.intervalSeconds),
    claims: readClaims(root.claims),
    benchmarks: readBenchmarks(root.benchmarks),
    controls: readControls(root.controls, controlIds),
    findings: { severities },
    thresholds: readThresholds(root.thresholds, severities),
    dueDates: readDueDates(root.dueDates),
    waivers: readWaivers(root.waivers),
    notifications: readNotifications(root.notifications),
    response: readResponse(root.response),
    rds: { requiredLogTypes: readLogTypes(root.rds) },
    console: readConsole(root.console),
  };
  if (problems.length > 0) {
    throw new InputError(
      `The configuration is not valid:\n${problems
        .map(problem => `- ${problem}`)
        .join('\n')}`,
    );
  }
  return read;
}

function readAws(node: ConfigNode): PluginConfig['aws'] {
  const { endpoint, partition, callTimeout, maxAttempts } = node.object([
    'endpoint',
    'partition',
    'callTimeout',
    'maxAttempts',
  ]);
  return {
    endpoint: readUrl(endpoint, ['http:', 'https:']),
    partition: readOneOf(partition, KNOWN_PARTITIONS) ?? 'aws',
    callTimeoutMs: callTimeout.milliseconds(100) ?? 30_000,
    maxAttempts: maxAttempts.wholeNumber(1, 20) ?? 5,
  };
}

function readSweep(node: ConfigNode): PluginConfig['sweep'] {
  const { interval, schedule, concurrency, targetTimeout } = node.object([
    'interval',
    'schedule',
    'concurrency',
    'targetTimeout',
  ]);
  return {
    intervalSeconds: interval.seconds(60) ?? 3600,
    schedule: schedule.schedule({
      frequency: { seconds: 10 },
      // A round sweeps until nothing is due; each target has its own limit.
      timeout: { hours: 24 },
      scope: 'local',
    }),
    concurrency: concurrency.wholeNumber(1, 100) ?? 4,
    targetTimeoutSeconds: targetTimeout.seconds(10) ?? 600,
  };
}

function readStaleAfter(node: ConfigNode, intervalSeconds: number): number {
  const seconds = node.seconds(1);
  if (seconds !== undefined && seconds < intervalSeconds) {
    node.reject(
      `takes at least ${ROOT}.sweep.interval (${intervalSeconds} s), or every result would be stale before its next sweep`,
    );
  }
  return seconds ?? 3 * intervalSeconds;
}

function readClaims(node: ConfigNode): PluginConfig['claims'] {
  const { entityTagKeys, refresh } = node.object(['entityTagKeys', 'refresh']);
  return {
    entityTagKeys: entityTagKeys.given
      ? readDistinct(
          entityTagKeys.list('takes a list of tag keys'),
          // Length of a tag key in AWS.
          item => item.text(/^\S.{0,126}\S?$/, 'takes the key of an AWS tag'),
        )
      : ['backstage.io/entity-ref'],
    refreshSeconds: refresh.seconds(10) ?? 300,
  };
}

function readSeverities(node: ConfigNode): FindingSeverity[] {
  const { severities } = node.object(['severities']);
  const given = severities.given
    ? readDistinct(severities.list('takes a list of severities'), item =>
        readOneOf(item, FINDING_SEVERITIES),
      )
    : (['MEDIUM'] as const);
  return FINDING_SEVERITIES.filter(
    severity =>
      ALWAYS_READ.includes(severity) ||
      given.some(listed => listed === severity),
  );
}

function readLogTypes(node: ConfigNode): Record<string, string[]> {
  const { requiredLogTypes } = node.object(['requiredLogTypes']);
  return Object.fromEntries(
    requiredLogTypes
      .entries()
      .map(([engine, types]) => [
        engine,
        readDistinct(
          types.list('takes a list of log types such as [postgresql]'),
          item => item.text(/^\S+$/, 'takes a log type such as postgresql'),
        ),
      ]),
  );
}

function readConsole(node: ConfigNode): PluginConfig['console'] {
  const { ssoStartUrl, ssoRoleName } = node.object([
    'ssoStartUrl',
    'ssoRoleName',
  ]);
  return {
    ssoStartUrl: readUrl(ssoStartUrl, ['https:']),
    ssoRoleName: ssoRoleName.text(
      /^[\w+=,.@-]{1,64}$/,
      'takes the name of a permission set, such as ReadOnlyAccess',
    ),
  };
}

function readUrl(node: ConfigNode, protocols: string[]): string | undefined {
  const takes = `takes a URL that begins with ${protocols
    .map(protocol => `${protocol}//`)
    .join(' or ')}`;
  const url = node.text(/\S/, takes);
  if (url === undefined) {
    return undefined;
  }
  return URL.canParse(url) && protocols.includes(new URL(url).protocol)
    ? url
    : node.reject(takes);
}
