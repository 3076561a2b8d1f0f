import { ScoreCondition } from '../../score/ScoreAccess';

/** One control on what an entity holds in one account and region. */
export interface ScoreSubject {
  entityRef: string;
  ownerRef?: string;
  systemRef?: string;
  accountId?: string;
  region?: string;
  controlId: string;
  signal?: string;
}

const VALUE_OF = {
  owner: 'ownerRef',
  entity: 'entityRef',
  system: 'systemRef',
  account: 'accountId',
  region: 'region',
  control: 'controlId',
  signal: 'signal',
} as const;

/** Whether a condition of the policy holds for one such thing. */
export function meetsCondition(
  condition: ScoreCondition,
  subject: ScoreSubject,
): boolean {
  if ('all' in condition) {
    return condition.all.every(of => meetsCondition(of, subject));
  }
  if ('any' in condition) {
    return condition.any.some(of => meetsCondition(of, subject));
  }
  if ('not' in condition) {
    return !meetsCondition(condition.not, subject);
  }
  const value = subject[VALUE_OF[condition.key]];
  return value !== undefined && condition.values.includes(value);
}
