import { FINDING_CONTROLS, Reason } from '../../../model';

/** An open finding that names a subject. */
export interface NamedFinding {
  source: string;
  severity: string;
  waived: boolean;
}

/**
 * Whether waivers cover every finding for which a result fails: every open one of the
 * control's source that names its subject, of the severities that count as far as the
 * reason says which do. Where fewer are known than the reason counts, that is not sure.
 *
 * @param findings - every open finding that names the result's subject
 */
export function coveredByFindings(
  result: { controlId: string; reason: Reason },
  findings: readonly NamedFinding[],
): boolean {
  const source = FINDING_CONTROLS[result.controlId];
  const { count, severities } = result.reason.params ?? {};
  const open = findings.filter(
    finding =>
      finding.source === source &&
      (typeof severities !== 'string' ||
        severities.split(', ').includes(finding.severity)),
  );
  return (
    source !== undefined &&
    Number(count) > 0 &&
    open.length >= Number(count) &&
    open.every(({ waived }) => waived)
  );
}
