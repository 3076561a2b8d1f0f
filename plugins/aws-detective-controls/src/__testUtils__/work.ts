import { Entity } from '@backstage/catalog-model';
import {
  Waiver,
  ScoreCounts,
  ScorecardGap,
  ScoreSummary,
} from 'backstage-plugin-aws-detective-controls-common';
import { FakeData, FakeDetectiveControlsApi } from './FakeDetectiveControlsApi';
import { ORGANISATION, OrganisationData } from './FakeOrganisation';
import { hoursAgo, PROD } from './results';
import { HEADLINE, scoreCounts, scoreSummary } from './scorecard';

const DAY = 24;

/** A time so many days, and a moment, from now: ISO 8601. */
export function inDays(days: number): string {
  return hoursAgo(-days * DAY - 0.1);
}

/** A group with nothing below it. */
export const GROUP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { namespace: 'default', name: 'team-payments' },
  spec: { type: 'team', children: [] },
};

/** A waiver that holds for the fixtures' bucket. */
export const WAIVER: Waiver = {
  id: 'waiver-1',
  entityRef: 'component:default/payments-api',
  controlId: 's3-server-access-logging-enabled',
  reason: 'The bucket is retired next month',
  state: 'approved',
  requestedBy: 'user:default/jo',
  requestedAt: hoursAgo(48),
  decidedBy: 'user:default/kim',
  decidedAt: hoursAgo(24),
  startsAt: hoursAgo(24),
  endsAt: '2099-03-31T12:00:00.000Z',
};

/** A gap with what differs from an overdue one of the fixtures' service. */
export function gapOf(changes: Partial<ScorecardGap> = {}): ScorecardGap {
  return {
    entityRef: 'component:default/payments-api',
    title: 'payments-api',
    ownerRef: 'group:default/team-payments',
    controlId: 'resource-no-open-critical-findings',
    severity: 'critical',
    signal: 'findings',
    scope: 'resource',
    state: 'fail',
    failing: 2,
    accountIds: [PROD],
    since: hoursAgo(12 * DAY),
    dueAt: hoursAgo(3 * DAY + 1),
    overdue: true,
    ...changes,
  };
}

/** Gaps of a component and of an account that no entity stands for. */
export const WORK_GAPS: ScorecardGap[] = [
  gapOf(),
  gapOf({
    controlId: 's3-server-access-logging-enabled',
    severity: 'medium',
    signal: 'logging',
    failing: 1,
    dueAt: inDays(5),
    overdue: false,
    workItem: {
      id: 'work-1',
      entityRef: 'component:default/payments-api',
      controlId: 's3-server-access-logging-enabled',
      state: 'open',
      assigneeRef: 'user:default/jo',
      provider: 'github',
      ticket: {
        id: '12',
        url: 'https://github.com/acme/payments/issues/12',
        title: 'acme/payments#12',
      },
      createdBy: 'user:default/kim',
      createdAt: hoursAgo(30),
      updatedAt: hoursAgo(20),
    },
  }),
  gapOf({
    entityRef: `account/${PROD}`,
    title: 'payments-prod',
    controlId: 'guardduty-detector-enabled',
    severity: 'high',
    signal: 'logging',
    scope: 'account-region',
    failing: 1,
    dueAt: inDays(20),
    overdue: false,
  }),
];

/** An API whose organisation is in middling order, with what differs. */
export function workApi(
  changes: Partial<OrganisationData> = {},
  data: Partial<FakeData> = {},
): FakeDetectiveControlsApi {
  return new FakeDetectiveControlsApi({
    organisation: {
      ...ORGANISATION,
      ...headlineOf(
        { fail: 3, unknown: 1, stale: 1, pass: 20 },
        { overdue: 1, dueSoon: 1 },
      ),
      gaps: WORK_GAPS,
      waivers: [],
      ...changes,
    },
    ...data,
  });
}

/** The figures of two entities, with these counts, for {@link workApi}. */
export function headlineOf(
  counts: Partial<ScoreCounts>,
  changes: Partial<ScoreSummary> = {},
): Pick<OrganisationData, 'headline'> {
  return {
    headline: {
      ...HEADLINE,
      summary: scoreSummary({
        entities: 2,
        entitiesWithGaps: 1,
        counts: scoreCounts(counts),
        ...changes,
      }),
      ages: { week: 1, month: 2, quarter: 0, older: 3 },
    },
  };
}
