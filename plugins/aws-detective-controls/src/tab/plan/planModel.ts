import {
  ControlMetadata,
  ControlResult,
  EntityPosture,
  SEVERITIES,
  StatusCounts,
} from 'backstage-plugin-aws-detective-controls-common';
import { addCounts, NO_COUNTS, unassessed } from '../../components/counts';

/** A control with what it says of the entity's own subjects and of its accounts. */
export interface PlanControl {
  control: ControlMetadata;
  own: StatusCounts;
  inherited: StatusCounts;
}

/** Whose results: the entity's own, or its accounts'. */
export type Scope = 'own' | 'inherited';

/** What the reader asked to see. Empty strings ask for nothing. */
export interface PlanFilters {
  gapsOnly: boolean;
  signal: string;
  severity: string;
  status: string;
  search: string;
}

/** The statuses that the plan can be filtered by. */
export const FILTER_STATUSES = [
  'fail',
  'unknown',
  'stale',
  'waived',
  'pass',
  'not-applicable',
] as const;

/** Whether anything at all was asked for. */
export function isFiltered(filters: PlanFilters): boolean {
  return Object.values(filters).some(Boolean);
}

/** Joins the catalogue of controls with a posture, in the catalogue's order. */
export function planControls(
  controls: ControlMetadata[],
  posture: EntityPosture,
): PlanControl[] {
  const counted = new Map(posture.controls.map(of => [of.controlId, of]));
  return controls.map(control => ({
    control,
    own: counted.get(control.id)?.counts ?? NO_COUNTS,
    inherited: counted.get(control.id)?.inherited ?? NO_COUNTS,
  }));
}

/** Everything that a control says of an entity, its own and inherited. */
export function allCounts({ own, inherited }: PlanControl): StatusCounts {
  return addCounts(own, inherited);
}

/** Where a control stands in the list: what needs attention, waived or not, never folds. */
export function groupOf(
  counts: StatusCounts,
): 'attention' | 'pass' | 'not-applicable' | 'none' {
  if (counts.fail + counts.waived > 0 || unassessed(counts) > 0) {
    return 'attention';
  }
  if (counts.pass > 0) {
    return 'pass';
  }
  return counts.notApplicable > 0 ? 'not-applicable' : 'none';
}

function hasStatus(counts: StatusCounts, status: string): boolean {
  switch (status) {
    case 'fail':
    case 'unknown':
    case 'stale':
    case 'waived':
    case 'pass':
      return counts[status] > 0;
    case 'not-applicable':
      return counts.notApplicable > 0;
    default:
      return true;
  }
}

function matchesSearch(
  { control }: PlanControl,
  results: ControlResult[],
  search: string,
): boolean {
  const needle = search.trim().toLowerCase();
  const texts = [
    control.id,
    control.title.en,
    control.title.ja,
    ...control.equivalents.securityHub,
    ...control.equivalents.configRules,
    ...results.flatMap(({ subject, resource }) => [
      subject,
      resource?.name ?? '',
    ]),
  ];
  return texts.some(text => text.toLowerCase().includes(needle));
}

/** Whether a control is to be seen under the filters. */
export function matchesFilters(
  item: PlanControl,
  results: ControlResult[],
  filters: PlanFilters,
): boolean {
  const counts = allCounts(item);
  return (
    (!filters.gapsOnly || counts.fail > 0) &&
    (!filters.signal || item.control.signal === filters.signal) &&
    (!filters.severity || item.control.severity === filters.severity) &&
    hasStatus(counts, filters.status) &&
    matchesSearch(item, results, filters.search)
  );
}

function rank(counts: StatusCounts): number {
  if (counts.fail > 0) {
    return 0;
  }
  return unassessed(counts) > 0 ? 1 : 2;
}

/** Orders controls: gaps first, the most severe of them first; then what is not known, then what is waived. */
export function worstFirst(scope: Scope) {
  return (left: PlanControl, right: PlanControl): number =>
    rank(left[scope]) - rank(right[scope]) ||
    SEVERITIES.indexOf(left.control.severity) -
      SEVERITIES.indexOf(right.control.severity);
}

/** Results by the id of their control. */
export function resultsByControl(
  results: ControlResult[],
): Map<string, ControlResult[]> {
  const byControl = new Map<string, ControlResult[]>();
  for (const result of results) {
    const known = byControl.get(result.controlId);
    if (known) {
      known.push(result);
    } else {
      byControl.set(result.controlId, [result]);
    }
  }
  return byControl;
}
