import {
  GetAdministratorAccountCommand,
  GetDetectorCommand,
  GetFindingsCommand,
  GuardDutyClient,
  paginateListDetectors,
  paginateListFindings,
} from '@aws-sdk/client-guardduty';
import { allPages, present } from '../allPages';
import type { AwsCollector, AwsCollectorContext } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import type { GuardDutyFinding } from '../../model';
import { mapEach } from '../readEach';
import { ReadingError } from '../ReadingError';
import { guardDutyResourceIds } from './guardDutyResourceIds';

const PAGE = 50;
/** Where GuardDuty's high severities begin. */
const HIGH_SEVERITY = 7;

/** Amazon GuardDuty. */
export const guardDuty: AwsService<GuardDutyClient> = {
  prefix: 'guardduty',
  answers: 'json',
  create: options => new GuardDutyClient(options),
};

/** The detectors of a region; none where GuardDuty was never enabled. */
export const detectors: AwsCollector<'guardduty:detectors'> = {
  id: 'guardduty:detectors',
  read: async context => {
    const client = context.client(guardDuty);
    const ids = await allPages(
      paginateListDetectors({ client }, { MaxResults: PAGE }, context.call),
      page => present(page.DetectorIds, 'detectorIds'),
    );
    return mapEach(ids, async detectorId => {
      const detector = await client.send(
        new GetDetectorCommand({ DetectorId: detectorId }),
        context.call,
      );
      return { detectorId, status: present(detector.Status, 'status') };
    });
  },
};

/** Who administers each detector of a region. */
export const administrators: AwsCollector<'guardduty:administrators'> = {
  id: 'guardduty:administrators',
  read: async context => {
    const found = await context.read('guardduty:detectors');
    if (found.status !== 'ok') {
      throw ReadingError.fromReading(found);
    }
    const client = context.client(guardDuty);
    return mapEach(found.value, async ({ detectorId }) => {
      const { Administrator } = await client.send(
        new GetAdministratorAccountCommand({ DetectorId: detectorId }),
        context.call,
      );
      return {
        detectorId,
        accountId: Administrator?.AccountId,
        relationshipStatus: Administrator?.RelationshipStatus,
      };
    });
  },
};

/**
 * High and critical findings of the account in every enabled detector, archived or
 * not. The account is asked for, since an administrator account sees its members'.
 */
export const guardDutyFindings: AwsCollector<'guardduty:findings'> = {
  id: 'guardduty:findings',
  read: async context => {
    const found = await context.read('guardduty:detectors');
    if (found.status !== 'ok') {
      throw ReadingError.fromReading(found);
    }
    const enabled = found.value.filter(({ status }) => status === 'ENABLED');
    if (enabled.length === 0) {
      throw new ReadingError(
        'disabled',
        found.value.length === 0
          ? 'GuardDuty is not enabled: the region has no detector'
          : 'GuardDuty is suspended: no detector of the region is enabled',
      );
    }
    const findings = await mapEach(enabled, ({ detectorId }) =>
      readFindings(context, detectorId),
    );
    return findings.flat();
  },
};

async function readFindings(
  context: AwsCollectorContext,
  detectorId: string,
): Promise<GuardDutyFinding[]> {
  const client = context.client(guardDuty);
  const pages = paginateListFindings(
    { client },
    {
      DetectorId: detectorId,
      FindingCriteria: {
        Criterion: {
          accountId: { Equals: [context.target.accountId] },
          severity: { GreaterThanOrEqual: HIGH_SEVERITY },
        },
      },
      MaxResults: PAGE,
    },
    context.call,
  );
  const ids = await allPages(pages, page =>
    present(page.FindingIds, 'findingIds'),
  );
  const batches = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, i) =>
    ids.slice(i * PAGE, (i + 1) * PAGE),
  );
  const findings = await mapEach(batches, async batch => {
    const answer = await client.send(
      new GetFindingsCommand({ DetectorId: detectorId, FindingIds: batch }),
      context.call,
    );
    const got = present(answer.Findings, 'findings');
    if (got.length < batch.length) {
      throw new ReadingError(
        'failed',
        `GuardDuty listed ${batch.length} findings and gave ${got.length} of them`,
        { code: 'IncompleteAnswer' },
      );
    }
    return got;
  });
  return findings.flat().map(finding => ({
    id: finding.Id ?? '',
    arn: finding.Arn ?? '',
    detectorId,
    type: finding.Type ?? '',
    title: finding.Title ?? finding.Type ?? '',
    severity: present(finding.Severity, 'findings[].severity'),
    archived: finding.Service?.Archived ?? false,
    resources: guardDutyResourceIds(finding),
    createdAt: finding.CreatedAt ?? '',
    updatedAt: finding.UpdatedAt ?? '',
  }));
}
