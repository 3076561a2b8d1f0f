import {
  type AwsSecurityFinding,
  DescribeHubCommand,
  paginateGetEnabledStandards,
  paginateGetFindings,
  paginateListEnabledProductsForImport,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { allPages, present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import type { AwsService } from '../client/AwsService';
import type { SecurityHubFinding } from '../../model';
import { ReadingError } from '../ReadingError';

const PAGE = 100;

/** AWS Security Hub CSPM. */
export const securityHub: AwsService<SecurityHubClient> = {
  prefix: 'securityhub',
  answers: 'json',
  create: options => new SecurityHubClient(options),
};

/** The hub of a region; a region without one is a `disabled` reading. */
export const hub: AwsCollector<'securityhub:hub'> = {
  id: 'securityhub:hub',
  read: async context => {
    const answer = await context
      .client(securityHub)
      .send(new DescribeHubCommand({}), context.call);
    return { hubArn: present(answer.HubArn, 'HubArn') };
  },
};

/** The standards that are on in a region. */
export const standards: AwsCollector<'securityhub:standards'> = {
  id: 'securityhub:standards',
  read: async context => {
    const pages = paginateGetEnabledStandards(
      { client: context.client(securityHub) },
      { MaxResults: PAGE },
      context.call,
    );
    const found = await allPages(pages, page =>
      present(page.StandardsSubscriptions, 'StandardsSubscriptions'),
    );
    return found.map(standard => ({
      standardsArn: standard.StandardsArn ?? '',
      status: present(
        standard.StandardsStatus,
        'StandardsSubscriptions[].StandardsStatus',
      ),
    }));
  },
};

/** The products whose findings a region takes in. */
export const products: AwsCollector<'securityhub:products'> = {
  id: 'securityhub:products',
  read: context => {
    const pages = paginateListEnabledProductsForImport(
      { client: context.client(securityHub) },
      { MaxResults: PAGE },
      context.call,
    );
    return allPages(pages, page =>
      present(page.ProductSubscriptions, 'ProductSubscriptions'),
    );
  },
};

/**
 * Findings of the account and region, of the configured severities, in any
 * state. Account and region are asked for, since an administrator account sees
 * its members' and an aggregation region sees other regions'.
 */
export const securityHubFindings: AwsCollector<'securityhub:findings'> = {
  id: 'securityhub:findings',
  read: async context => {
    // A hub that may not be looked at does not keep its findings from being read.
    const found = await context.read('securityhub:hub');
    if (found.status === 'disabled') {
      throw ReadingError.fromReading(found);
    }
    const equals = (value: string) => ({
      Value: value,
      Comparison: 'EQUALS' as const,
    });
    const pages = paginateGetFindings(
      { client: context.client(securityHub) },
      {
        Filters: {
          AwsAccountId: [equals(context.target.accountId)],
          Region: [equals(context.target.region)],
          SeverityLabel: context.config.findings.severities.map(equals),
        },
        MaxResults: PAGE,
      },
      context.call,
    );
    const findings = await allPages(pages, page =>
      present(page.Findings, 'Findings'),
    );
    return findings.map(toFinding);
  },
};

function toFinding(finding: AwsSecurityFinding): SecurityHubFinding {
  return {
    id: finding.Id ?? '',
    productArn: finding.ProductArn ?? '',
    productName: finding.ProductName ?? '',
    title: finding.Title ?? '',
    type: finding.Types?.[0],
    securityControlId: finding.Compliance?.SecurityControlId,
    severityLabel: present(
      finding.Severity?.Label,
      'Findings[].Severity.Label',
    ),
    // What AWS takes a finding for that does not say.
    recordState: finding.RecordState ?? 'ACTIVE',
    workflowStatus: finding.Workflow?.Status ?? 'NEW',
    complianceStatus: finding.Compliance?.Status,
    resources: (finding.Resources ?? []).flatMap(({ Id, Type }) =>
      Id ? { id: Id, ...(Type ? { type: Type } : {}) } : [],
    ),
    createdAt: finding.CreatedAt ?? '',
    updatedAt: finding.UpdatedAt ?? '',
    remediationUrl: finding.Remediation?.Recommendation?.Url,
  };
}
