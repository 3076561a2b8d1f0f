import { RuleCompliance } from 'backstage-plugin-aws-detective-controls-common';
import { Resource, RuleRecord, Target } from '../../model';
import { assembleResource } from './assembleResource';
import { ConsoleLinks } from './ConsoleLinks';

/** What a stored AWS Config rule says of one resource, as the API serves it. */
export function assembleRule(
  record: RuleRecord & { target: Target; resource: Resource },
  links: ConsoleLinks,
): RuleCompliance {
  return {
    ruleName: record.ruleName,
    compliance: record.compliance,
    accountId: record.target.accountId,
    region: record.target.region,
    resource: assembleResource(record.resource, links),
    consoleUrl: links.rule(record),
  };
}
