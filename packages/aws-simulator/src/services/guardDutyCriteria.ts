import type {
  Condition,
  Finding,
  FindingCriteria,
  SortCriteria,
} from '@aws-sdk/client-guardduty';
import { AwsError } from './AwsError';

type Value = string | number | undefined;

/** The criteria that the simulator implements, and what each reads; times are milliseconds. */
const ATTRIBUTES: Record<string, (finding: Partial<Finding>) => Value> = {
  accountId: finding => finding.AccountId,
  createdAt: finding => time(finding.CreatedAt),
  id: finding => finding.Id,
  region: finding => finding.Region,
  'resource.resourceType': finding => finding.Resource?.ResourceType,
  'service.archived': finding => String(finding.Service?.Archived ?? false),
  severity: finding => finding.Severity,
  title: finding => finding.Title,
  type: finding => finding.Type,
  updatedAt: finding => time(finding.UpdatedAt),
};

function time(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text);
}

function read(attribute: string): (finding: Partial<Finding>) => Value {
  const reader = ATTRIBUTES[attribute];
  if (!reader) {
    throw new AwsError(
      'BadRequestException',
      `The request is rejected because an invalid or out-of-range value is specified as an input parameter: criterion ${attribute}.`,
    );
  }
  return reader;
}

/** How each member of a condition judges a value. */
const OPERATORS: Record<string, (value: Value, wanted: never) => boolean> = {
  Equals: (value, wanted: string[]) => wanted.includes(String(value)),
  NotEquals: (value, wanted: string[]) => !wanted.includes(String(value)),
  GreaterThan: (value, wanted: number) => Number(value) > Number(wanted),
  GreaterThanOrEqual: (value, wanted: number) =>
    Number(value) >= Number(wanted),
  LessThan: (value, wanted: number) => Number(value) < Number(wanted),
  LessThanOrEqual: (value, wanted: number) => Number(value) <= Number(wanted),
};

/** The older names of the operators. */
const DEPRECATED: Record<string, string> = {
  Eq: 'Equals',
  Neq: 'NotEquals',
  Gt: 'GreaterThan',
  Gte: 'GreaterThanOrEqual',
  Lt: 'LessThan',
  Lte: 'LessThanOrEqual',
};

function matchesCondition(value: Value, condition: Condition): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    if (wanted === undefined) {
      return true;
    }
    const operator = OPERATORS[DEPRECATED[name] ?? name];
    if (!operator) {
      throw new AwsError(
        'ValidationException',
        `The simulator does not implement the condition ${name}.`,
      );
    }
    return operator(value, wanted as never);
  });
}

/**
 * Whether a finding matches: every criterion must hold. Without a criterion on
 * `service.archived`, archived findings count too, as in AWS.
 *
 * @throws an AwsError on a criterion or condition that is not implemented
 */
export function matchesCriteria(
  finding: Partial<Finding>,
  criteria: FindingCriteria | undefined,
): boolean {
  return Object.entries(criteria?.Criterion ?? {}).every(
    ([attribute, condition]) =>
      matchesCondition(read(attribute)(finding), condition),
  );
}

/** Findings in the order asked for; ascending unless told. */
export function sortFindings<T extends Partial<Finding>>(
  findings: readonly T[],
  sort: SortCriteria | undefined,
): T[] {
  const sorted = [...findings];
  if (!sort?.AttributeName) {
    return sorted;
  }
  const reader = read(sort.AttributeName);
  const direction = sort.OrderBy === 'DESC' ? -1 : 1;
  return sorted.sort((a, b) => {
    const [left, right] = [reader(a) ?? '', reader(b) ?? ''];
    if (left === right) {
      return 0;
    }
    return left < right ? -direction : direction;
  });
}
