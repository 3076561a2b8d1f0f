import {
  Page,
  RulesOptions,
} from 'backstage-plugin-aws-detective-controls-common';
import { Knex } from 'knex';
import { Resource, RuleRecord, Target } from '../../../model';
import { listFingerprint } from '../../sql/cursor';
import { rankCase } from '../../sql/rankCase';
import { PageColumn } from './readPage';
import { readRecords } from './readRecords';
import { searchRows } from './searchRows';

const COMPLIANCES = [
  'NON_COMPLIANT',
  'INSUFFICIENT_DATA',
  'COMPLIANT',
  'NOT_APPLICABLE',
];

const ORDER: PageColumn[] = [
  { column: 'compliance_rank', direction: 'asc', type: 'integer' },
  { column: 'rule_name', direction: 'asc', type: 'string' },
  { column: 'resource_arn', direction: 'asc', type: 'string' },
  { column: 'target_id', direction: 'asc', type: 'string' },
];

interface Row {
  rule_name: string;
  compliance: string;
  resource_arn: string;
}

/** See `Store.readRules`. */
export async function readRules(
  knex: Knex,
  options: { entityRef: string; query: RulesOptions },
): Promise<Page<RuleRecord & { target: Target; resource: Resource }>> {
  const { entityRef, query } = options;
  const rows = knex('mappings')
    .join('rules', join =>
      join
        .on('rules.target_id', 'mappings.home_target_id')
        .andOn('rules.resource_arn', 'mappings.subject'),
    )
    .join('resources', join =>
      join
        .on('resources.target_id', 'rules.target_id')
        .andOn('resources.arn', 'rules.resource_arn'),
    )
    .where({ 'mappings.entity_ref': entityRef, 'mappings.inherited': false })
    .select(
      'rules.target_id',
      'rules.rule_name',
      'rules.resource_arn',
      'rules.compliance',
      rankCase(knex, 'rules.compliance', COMPLIANCES, 'compliance_rank'),
    );
  if (query.compliance) {
    rows.whereIn('rules.compliance', query.compliance);
  }
  searchRows(knex, rows, query.search, ['rules.rule_name']);

  const page = await readRecords(knex, {
    entityRef,
    rows,
    order: ORDER,
    list: listFingerprint(
      'rules',
      entityRef,
      query.compliance && [...query.compliance].sort(),
      query.search,
    ),
    page: query,
    toRecord: (row: Row) => ({
      ruleName: row.rule_name,
      compliance: row.compliance,
      resourceArn: row.resource_arn,
      resourceArns: [row.resource_arn],
    }),
  });
  return {
    ...page,
    items: page.items.flatMap(
      ({ resourceArns: _, resources: [resource], ...rule }) =>
        // None where the resource went after the page was read, and the rule with it.
        resource ? [{ ...rule, resource }] : [],
    ),
  };
}
