import { Finding } from 'backstage-plugin-aws-detective-controls-common';
import { FindingRecord, Resource, Target } from '../../model';
import { assembleResource } from './assembleResource';
import { ConsoleLinks } from './ConsoleLinks';

/** A stored finding as the API serves it, with the claimed resources that it names. */
export function assembleFinding(
  record: FindingRecord & { target: Target; resources: Resource[] },
  links: ConsoleLinks,
): Finding {
  return {
    id: record.id,
    source: record.source,
    product: record.product,
    title: record.title,
    type: record.type,
    severity: record.severity,
    workflowStatus: record.workflowStatus,
    accountId: record.target.accountId,
    region: record.target.region,
    resources: record.resources.map(resource =>
      assembleResource(resource, links),
    ),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    consoleUrl: links.finding(record) ?? record.consoleUrl,
    remediationUrl: record.remediationUrl,
  };
}
