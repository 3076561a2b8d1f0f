import { FINDING_CONTROLS, Reason } from '../../../model';

/** An open finding that names a subject. */
export interface NamedFinding {
  source: string;
  severity: string;
  /** When the last of the waivers on it ends that hold now: ISO 8601; undefined for none. */
  waivedUntil?: string;
}

/**
 * Whether waivers cover every finding for which a result fails: every open one of the
 * control's source that names its subject, of the severities that count as far as the
 * reason says which do. Where fewer are known than the reason counts, that is not sure.
 *
 * @param findings - every open finding that names the result's subject
 * @returns until when, as things are: the end of the waiver that ends first; undefined
 *   where they do not
 */
export function coveredUntil(
  result: { controlId: string; reason: Reason },
  findings: readonly NamedFinding[],
): string | undefined {
  const source = FINDING_CONTROLS[result.controlId];
  const { count, severities } = result.reason.params ?? {};
  const open = findings.filter(
    finding =>
      finding.source === source &&
      (typeof severities !== 'string' ||
        severities.split(', ').includes(finding.severity)),
  );
  const ends = open.flatMap(({ waivedUntil }) => waivedUntil ?? []).sort();
  const isCovered =
    source !== undefined &&
    Number(count) > 0 &&
    open.length >= Number(count) &&
    ends.length === open.length;
  return isCovered ? ends[0] : undefined;
}
