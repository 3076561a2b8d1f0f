import {
  CollectorId,
  Control,
  declarationOf,
  GLOBAL_COLLECTORS,
  GLOBAL_REGION,
  REGIONAL_COLLECTORS,
  Target,
} from '../model';

/** What is shown whatever controls are judged: the lists of findings, alarms and rules. */
const SHOWN: readonly CollectorId[] = [
  'account:regions',
  'cloudwatch:alarms',
  'config:compliance',
  'config:recorders',
  'guardduty:detectors',
  'guardduty:findings',
  'securityhub:findings',
  'securityhub:hub',
  'tag:global-resources',
  'tag:resources',
];

/**
 * The collectors that a sweep has to run: those that controls judge by, those
 * whose lists show resources, and those of what is shown beside. A service that
 * only controls look at which are not judged is not called.
 */
export function neededCollectors(
  target: Target,
  controls: readonly Control[],
): CollectorId[] {
  const global = target.region === GLOBAL_REGION;
  const judgedBy = new Set(
    controls
      .filter(control => (control.target === 'global') === global)
      .flatMap(({ needs }) => needs),
  );
  // What sweeps of other accounts look at is read for them.
  const lookedAt = new Set(
    controls
      .flatMap(({ needs }) => needs)
      .flatMap(id => declarationOf(id).looksAt ?? []),
  );
  return (global ? GLOBAL_COLLECTORS : REGIONAL_COLLECTORS).filter(
    id =>
      judgedBy.has(id) ||
      lookedAt.has(id) ||
      SHOWN.includes(id) ||
      (declarationOf(id).types ?? []).length > 0,
  );
}
