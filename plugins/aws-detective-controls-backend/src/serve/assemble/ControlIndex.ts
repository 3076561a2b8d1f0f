import { SEVERITIES } from 'backstage-plugin-aws-detective-controls-common';
import { Control } from '../../model';
import { ControlRank } from '../../store/Store';

/** The enabled controls, in the orders in which they are served. */
export interface ControlIndex {
  /** In the order of the improvement plan. */
  ordered: readonly Control[];
  byId: ReadonlyMap<string, Control>;
  ranks: ControlRank[];
}

const STEP = /^BP(\d+)-S(\d+)$/;

function comparePlanOrder(left: Control, right: Control): number {
  const [, leftPractice, leftStep] = STEP.exec(left.metadata.step) ?? [];
  const [, rightPractice, rightStep] = STEP.exec(right.metadata.step) ?? [];
  return (
    Number(leftPractice) - Number(rightPractice) ||
    Number(leftStep) - Number(rightStep)
  );
}

/** 0 for critical to 3 for low. */
export function severityRank(control: Control): number {
  return SEVERITIES.indexOf(control.metadata.severity);
}

/**
 * Orders controls by best practice and step; those of one step keep the order in
 * which they are given.
 */
export function indexControls(controls: readonly Control[]): ControlIndex {
  const ordered = [...controls].sort(comparePlanOrder);
  return {
    ordered,
    byId: new Map(ordered.map(control => [control.metadata.id, control])),
    ranks: ordered.map(control => ({
      controlId: control.metadata.id,
      signal: control.metadata.signal,
      bestPractice: control.metadata.bestPractice,
      severityRank: severityRank(control),
    })),
  };
}
