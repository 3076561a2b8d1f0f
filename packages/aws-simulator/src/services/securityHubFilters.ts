import type {
  AwsSecurityFinding,
  AwsSecurityFindingFilters,
  DateFilter,
  NumberFilter,
  SortCriterion,
  StringFilter,
} from '@aws-sdk/client-securityhub';
import { AwsError } from './AwsError';

/** A finding of the estate, and whether something holds of it. */
type Finding = Partial<AwsSecurityFinding>;
type Predicate = (finding: Finding) => boolean;

/** GetFindings takes no more filters, and no more values of one. */
const MAX_ATTRIBUTES = 10;
const MAX_VALUES = 20;

const one = (value: string | undefined): string[] =>
  value === undefined ? [] : [value];

/** The string filters that the simulator implements, and the values of each. */
const STRINGS: Record<string, (finding: Finding) => string[]> = {
  AwsAccountId: finding => one(finding.AwsAccountId),
  CompanyName: finding => one(finding.CompanyName),
  ComplianceSecurityControlId: finding =>
    one(finding.Compliance?.SecurityControlId),
  ComplianceStatus: finding => one(finding.Compliance?.Status),
  GeneratorId: finding => one(finding.GeneratorId),
  Id: finding => one(finding.Id),
  ProductArn: finding => one(finding.ProductArn),
  ProductName: finding => one(finding.ProductName),
  RecordState: finding => one(finding.RecordState),
  Region: finding => one(finding.Region),
  ResourceId: finding => (finding.Resources ?? []).flatMap(({ Id }) => one(Id)),
  ResourceType: finding =>
    (finding.Resources ?? []).flatMap(({ Type }) => one(Type)),
  SeverityLabel: finding => one(finding.Severity?.Label),
  Title: finding => one(finding.Title),
  Type: finding => finding.Types ?? [],
  WorkflowStatus: finding => one(finding.Workflow?.Status),
};

const DATES: Record<string, (finding: Finding) => string | undefined> = {
  CreatedAt: finding => finding.CreatedAt,
  FirstObservedAt: finding => finding.FirstObservedAt,
  LastObservedAt: finding => finding.LastObservedAt,
  UpdatedAt: finding => finding.UpdatedAt,
};

const NUMBERS: Record<string, (finding: Finding) => number | undefined> = {
  SeverityNormalized: finding => finding.Severity?.Normalized,
};

function refuse(why: string): AwsError {
  return new AwsError('InvalidInputException', why);
}

function stringPredicate(
  name: string,
  filters: StringFilter[],
  read: (finding: Finding) => string[],
): Predicate {
  const by = (comparison: string): string[] =>
    filters
      .filter(filter => filter.Comparison === comparison)
      .map(filter => filter.Value ?? '');
  const [equals, prefixes] = [by('EQUALS'), by('PREFIX')];
  const [notEquals, notPrefixes] = [by('NOT_EQUALS'), by('PREFIX_NOT_EQUALS')];
  for (const { Comparison, Value } of filters) {
    const isKnown = /^(PREFIX_)?NOT_EQUALS$|^EQUALS$|^PREFIX$/;
    if (!isKnown.test(Comparison ?? '') || Value === undefined) {
      throw refuse(
        `Filter ${name}: the comparison ${Comparison} with the value ${Value} is not supported by GetFindings.`,
      );
    }
  }
  if (equals.length > 0 && notEquals.length + notPrefixes.length > 0) {
    throw refuse(
      `Filter ${name}: EQUALS cannot be used together with NOT_EQUALS or PREFIX_NOT_EQUALS.`,
    );
  }
  return finding => {
    const values = read(finding);
    const isWanted =
      equals.length + prefixes.length === 0 ||
      values.some(
        value =>
          equals.includes(value) ||
          prefixes.some(prefix => value.startsWith(prefix)),
      );
    return (
      isWanted &&
      !values.some(
        value =>
          notEquals.includes(value) ||
          notPrefixes.some(prefix => value.startsWith(prefix)),
      )
    );
  };
}

function datePredicate(
  name: string,
  filters: DateFilter[],
  now: Date,
  read: (finding: Finding) => string | undefined,
): Predicate {
  const spans = filters.map(({ Start, End, DateRange }) => {
    if (DateRange) {
      const days = DateRange.Value ?? 0;
      return { from: now.getTime() - days * 86_400_000, to: Infinity };
    }
    const span = {
      from: Start ? Date.parse(Start) : -Infinity,
      to: End ? Date.parse(End) : Infinity,
    };
    if (Number.isNaN(span.from) || Number.isNaN(span.to)) {
      throw refuse(`Filter ${name}: Start and End must be ISO 8601.`);
    }
    return span;
  });
  return finding => {
    const time = Date.parse(read(finding) ?? '');
    return spans.some(({ from, to }) => time >= from && time <= to);
  };
}

function numberPredicate(
  filters: NumberFilter[],
  read: (finding: Finding) => number | undefined,
): Predicate {
  return finding => {
    const value = read(finding);
    return (
      value !== undefined &&
      filters.some(
        ({ Eq, Gt, Gte, Lt, Lte }) =>
          (Eq === undefined || value === Eq) &&
          (Gt === undefined || value > Gt) &&
          (Gte === undefined || value >= Gte) &&
          (Lt === undefined || value < Lt) &&
          (Lte === undefined || value <= Lte),
      )
    );
  };
}

/**
 * Turns the filters of GetFindings into one judgement. Different attributes must
 * all hold. Of one attribute any EQUALS or PREFIX value suffices, and no
 * NOT_EQUALS or PREFIX_NOT_EQUALS value may occur.
 *
 * @throws an AwsError `InvalidInputException` for what AWS refuses, and for
 * attributes that the simulator does not implement
 */
export function compileFindingFilters(
  filters: AwsSecurityFindingFilters,
  now: Date,
): Predicate {
  const given = Object.entries(filters).filter(
    ([, values]) => values !== undefined && values.length > 0,
  );
  if (given.length > MAX_ATTRIBUTES) {
    throw refuse(`At most ${MAX_ATTRIBUTES} attributes can be filtered by.`);
  }
  const predicates = given.map(([name, values]): Predicate => {
    if (values.length > MAX_VALUES) {
      throw refuse(`Filter ${name}: at most ${MAX_VALUES} values are allowed.`);
    }
    if (STRINGS[name]) {
      return stringPredicate(name, values, STRINGS[name]);
    }
    if (DATES[name]) {
      return datePredicate(name, values, now, DATES[name]);
    }
    if (NUMBERS[name]) {
      return numberPredicate(values, NUMBERS[name]);
    }
    throw refuse(`The simulator does not implement the filter ${name}.`);
  });
  return finding => predicates.every(passes => passes(finding));
}

/** Findings in the order asked for, by any implemented attribute. */
export function sortFindings<T extends Finding>(
  findings: readonly T[],
  criteria: SortCriterion[] | undefined,
): T[] {
  const readers = (criteria ?? []).map(({ Field = '', SortOrder }) => {
    const read =
      NUMBERS[Field] ??
      DATES[Field] ??
      (STRINGS[Field] && ((finding: Finding) => STRINGS[Field](finding)[0]));
    if (!read) {
      throw refuse(`The simulator does not implement sorting by ${Field}.`);
    }
    return { read, direction: SortOrder === 'desc' ? -1 : 1 };
  });
  return [...findings].sort((a, b) => {
    for (const { read, direction } of readers) {
      const [left, right] = [read(a) ?? '', read(b) ?? ''];
      if (left !== right) {
        return left < right ? -direction : direction;
      }
    }
    return 0;
  });
}
