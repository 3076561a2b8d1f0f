import {
  ScoreCounts,
  ScorecardDay,
  ScorecardFacets,
  ScorecardGap,
  ScorecardGroupBy,
  ScorecardHeadline,
  ScorecardHeatmap,
  ScorecardRow,
  ScoreSummary,
  UnownedItem,
  Waiver,
} from 'backstage-plugin-aws-detective-controls-common';
import { bucket, hoursAgo, PROD, SHARED } from './results';

/** A time so many hours after now: ISO 8601. */
function hoursAhead(hours: number): string {
  return hoursAgo(-hours);
}

/** Counts with what differs from none. */
export function scoreCounts(changes: Partial<ScoreCounts> = {}): ScoreCounts {
  return {
    fail: 0,
    unknown: 0,
    stale: 0,
    waived: 0,
    pass: 0,
    notApplicable: 0,
    ...changes,
  };
}

/** Figures with what differs from none. */
export function scoreSummary(
  changes: Partial<ScoreSummary> = {},
): ScoreSummary {
  return {
    entities: 1,
    entitiesWithGaps: 0,
    counts: scoreCounts(),
    overdue: 0,
    dueSoon: 0,
    findings: { critical: 0, high: 0 },
    ...changes,
  };
}

/** A middling organisation: gaps, waivers, and what could not be seen. */
export const HEADLINE: ScorecardHeadline = {
  summary: scoreSummary({
    entities: 412,
    entitiesWithGaps: 34,
    counts: scoreCounts({
      fail: 57,
      unknown: 12,
      stale: 3,
      waived: 5,
      pass: 1_200,
      notApplicable: 40,
    }),
    // 0.98825…: the page shows 98.8 %.
    assessed: 1262 / 1277,
    passing: 1200 / 1262,
    passingWithoutWaived: 1200 / 1257,
    overdue: 19,
    dueSoon: 4,
    findings: { critical: 5, high: 132 },
  }),
  before: {
    entities: 400,
    entitiesWithGaps: 40,
    counts: scoreCounts({ fail: 80, unknown: 4, pass: 1_100 }),
    assessed: 0.995,
    passing: 0.9,
    passingWithoutWaived: 0.9,
    findings: { critical: 5, high: 120 },
  },
  beforeDay: '2026-10-24',
  bySignal: [
    {
      key: 'logging',
      counts: scoreCounts({ fail: 30, unknown: 2, pass: 400 }),
      passing: 400 / 430,
      assessed: 430 / 432,
      before: {
        counts: scoreCounts({ fail: 20, pass: 400 }),
        passing: 400 / 420,
        assessed: 1,
      },
    },
    { key: 'alarms', counts: scoreCounts({ unknown: 4 }), assessed: 0 },
  ],
  byBestPractice: [
    {
      key: 'SEC04-BP01',
      counts: scoreCounts({ fail: 30, stale: 1, pass: 400 }),
      passing: 400 / 430,
      assessed: 430 / 431,
    },
  ],
  ages: { week: 8, month: 20, quarter: 19, older: 10 },
  lateTargets: 0,
};

/** What a scorecard is that nothing was assessed for. */
export const EMPTY_HEADLINE: ScorecardHeadline = {
  summary: scoreSummary({ entities: 0 }),
  beforeDay: '2026-10-24',
  bySignal: [],
  byBestPractice: [],
  ages: { week: 0, month: 0, quarter: 0, older: 0 },
  lateTargets: 0,
};

const ENTITY_ROWS: ScorecardRow[] = [
  {
    key: 'component:default/search-indexer',
    title: 'search-indexer',
    ownerRef: 'group:default/team-search',
    type: 'service',
    accountIds: [PROD],
    summary: scoreSummary({
      entitiesWithGaps: 1,
      counts: scoreCounts({ fail: 7, unknown: 1, pass: 12 }),
      passing: 12 / 19,
      assessed: 19 / 20,
      overdue: 3,
      findings: { critical: 2, high: 1 },
    }),
  },
  {
    key: 'component:default/payments-api',
    title: 'payments-api',
    ownerRef: 'group:default/team-payments',
    type: 'service',
    accountIds: [PROD],
    summary: scoreSummary({
      entitiesWithGaps: 1,
      counts: scoreCounts({ fail: 2, stale: 1, waived: 1, pass: 17 }),
      passing: 17 / 20,
      assessed: 20 / 21,
    }),
  },
  {
    key: `account/${SHARED}`,
    title: 'shared',
    summary: scoreSummary({
      counts: scoreCounts({ unknown: 5 }),
      assessed: 0,
    }),
  },
];

/** The rows of the table, by what they stand for. */
export const SCORECARD_ROWS: Record<ScorecardGroupBy, ScorecardRow[]> = {
  entity: ENTITY_ROWS,
  owner: [
    {
      key: 'group:default/team-search',
      title: 'team-search',
      summary: ENTITY_ROWS[0].summary,
    },
    { key: 'none', title: '', summary: ENTITY_ROWS[2].summary },
  ],
  system: [],
  domain: [],
  account: [
    {
      key: PROD,
      title: 'payments-prod',
      ownerRef: 'group:default/team-platform',
      summary: ENTITY_ROWS[1].summary,
    },
  ],
  control: [
    {
      key: 's3-server-access-logging-enabled',
      title: 's3-server-access-logging-enabled',
      summary: ENTITY_ROWS[1].summary,
    },
  ],
};

/** Two controls × three owners. */
export const HEATMAP: ScorecardHeatmap = {
  controls: ['s3-server-access-logging-enabled', 'guardduty-detector-enabled'],
  rows: [
    {
      key: 'group:default/team-search',
      title: 'team-search',
      cells: [scoreCounts({ fail: 3, unknown: 2 }), scoreCounts({ pass: 4 })],
    },
    {
      key: 'group:default/team-mobile',
      title: 'team-mobile',
      cells: [scoreCounts({ unknown: 2 }), scoreCounts({ stale: 1 })],
    },
    {
      key: 'none',
      title: '',
      cells: [scoreCounts({ waived: 1 }), scoreCounts({ notApplicable: 2 })],
    },
  ],
  total: 3,
};

/** Three days, the last of them now. */
export const DAYS: ScorecardDay[] = [
  {
    day: '2026-11-22',
    counts: scoreCounts({ fail: 61, unknown: 2, pass: 1_150 }),
    entities: 410,
    entitiesWithGaps: 36,
    findings: { critical: 4, high: 120 },
  },
  {
    day: '2026-11-23',
    counts: scoreCounts({ fail: 60, unknown: 14, pass: 1_160 }),
    entities: 411,
    entitiesWithGaps: 35,
    findings: { critical: 5, high: 125 },
  },
  {
    day: '2026-11-24',
    counts: HEADLINE.summary.counts,
    entities: 412,
    entitiesWithGaps: 34,
    findings: HEADLINE.summary.findings,
  },
];

/** Gaps of each state: overdue, due, not assessed, and waived. */
export const GAPS: ScorecardGap[] = [
  {
    entityRef: 'component:default/payments-api',
    title: 'payments-api',
    ownerRef: 'group:default/team-payments',
    controlId: 's3-server-access-logging-enabled',
    severity: 'medium',
    signal: 'logging',
    scope: 'resource',
    state: 'fail',
    failing: 2,
    accountIds: [PROD],
    since: hoursAgo(40 * 24),
    dueAt: hoursAgo(10 * 24 + 1),
    overdue: true,
  },
  {
    entityRef: `account/${SHARED}`,
    title: 'shared',
    controlId: 'guardduty-detector-enabled',
    severity: 'high',
    signal: 'logging',
    scope: 'account-region',
    state: 'fail',
    failing: 1,
    accountIds: [SHARED],
    since: hoursAgo(24),
    dueAt: hoursAhead(6 * 24 + 1),
    overdue: false,
    workItem: {
      id: 'work-1',
      entityRef: `account/${SHARED}`,
      controlId: 'guardduty-detector-enabled',
      state: 'open',
      assigneeRef: 'group:default/team-platform',
      provider: 'github',
      ticket: {
        id: '7',
        url: 'https://github.com/example/security/issues/7',
        title: 'Issue 7',
      },
      createdBy: 'user:default/ada',
      createdAt: hoursAgo(20),
      updatedAt: hoursAgo(20),
    },
  },
  {
    entityRef: 'component:default/search-indexer',
    title: 'search-indexer',
    ownerRef: 'group:default/team-search',
    controlId: 'resource-config-compliant',
    severity: 'medium',
    signal: 'compliance',
    scope: 'resource',
    state: 'unknown',
    failing: 0,
    accountIds: [PROD],
    overdue: false,
  },
  {
    entityRef: 'component:default/search-indexer',
    title: 'search-indexer',
    ownerRef: 'group:default/team-search',
    controlId: 'resource-has-alarm',
    severity: 'medium',
    signal: 'alarms',
    scope: 'resource',
    state: 'waived',
    failing: 1,
    accountIds: [PROD],
    since: hoursAgo(90 * 24),
    overdue: false,
    waiver: {
      id: 'waiver-2',
      entityRef: 'component:default/search-indexer',
      controlId: 'resource-has-alarm',
      reason: 'The indexer is switched off next month.',
      state: 'approved',
      requestedBy: 'user:default/ada',
      requestedAt: hoursAgo(300),
      decidedBy: 'user:default/grace',
      decidedAt: hoursAgo(290),
      startsAt: hoursAgo(290),
      endsAt: hoursAhead(30 * 24),
    },
  },
];

/** Waivers: one that waits for a decision, one that holds. */
export const WAIVERS: Waiver[] = [
  {
    id: 'waiver-1',
    entityRef: 'component:default/payments-api',
    controlId: 's3-server-access-logging-enabled',
    subject: bucket('payments-exports').arn,
    reason: 'Exports are deleted within a day.',
    state: 'requested',
    requestedBy: 'user:default/ada',
    requestedAt: hoursAgo(3),
    endsAt: hoursAhead(60 * 24),
    actions: ['approve', 'refuse'],
  },
  { ...(GAPS[3].waiver as Waiver), actions: ['withdraw'] },
];

/** What is nobody's work, in each queue. */
export const UNOWNED: UnownedItem[] = [
  {
    queue: 'resources',
    key: bucket('left-behind').arn,
    title: 'left-behind',
    resource: bucket('left-behind'),
    gaps: 2,
    fix: `metadata:\n  annotations:\n    aws.amazon.com/arn: ${
      bucket('left-behind').arn
    }\n`,
  },
  {
    queue: 'findings',
    key: 'securityhub:finding-9',
    title: 'A weakness that nobody has',
    resource: bucket('left-behind'),
    severity: 'critical',
    fix: 'metadata:\n  annotations: {}\n',
  },
  {
    queue: 'entities',
    key: 'component:default/orphan',
    title: 'orphan',
    entityRefs: ['component:default/orphan'],
    gaps: 1,
    fix: 'spec:\n  owner: group:default/your-team\n',
  },
  {
    queue: 'owners',
    key: 'group:default/team-gone',
    title: 'team-gone',
    entityRefs: ['component:default/search-indexer'],
    gaps: 1,
    fix: 'kind: Group\nmetadata:\n  name: team-gone\n',
  },
];

/** What the filters can be set to. */
export const FACETS: ScorecardFacets = {
  owners: [
    {
      value: 'group:default/team-payments',
      title: 'team-payments',
      entities: 3,
    },
    { value: 'group:default/team-search', title: 'team-search', entities: 1 },
  ],
  systems: [
    { value: 'system:default/payments', title: 'payments', entities: 2 },
  ],
  domains: [{ value: 'domain:default/retail', title: 'retail', entities: 4 }],
  kinds: [{ value: 'component', title: 'component', entities: 400 }],
  types: [{ value: 'service', title: 'service', entities: 300 }],
  lifecycles: [{ value: 'production', title: 'production', entities: 200 }],
  tags: [{ value: 'pci', title: 'pci', entities: 12 }],
  accounts: [{ value: PROD, title: 'payments-prod', entities: 30 }],
  regions: [{ value: 'ap-northeast-1', title: 'ap-northeast-1', entities: 30 }],
};
