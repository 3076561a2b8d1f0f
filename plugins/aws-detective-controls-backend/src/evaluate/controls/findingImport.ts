import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { isOk, Snapshot } from '../../model';
import { causeOf, evidence, isSwitchedOff, needed } from '../judging';

const GUARDDUTY = /:product-subscription\/aws\/guardduty$/i;

/** Whether Security Hub imports the findings of GuardDuty of an account and region. */
export type FindingImport =
  | { kind: 'on'; evidence: Evidence[] }
  | { kind: 'off'; evidence: Evidence[] }
  | { kind: 'open'; cause: UnknownCause; evidence: Evidence[] };

/**
 * Whether Security Hub is on, and GuardDuty one of the products whose findings it takes:
 * that can be switched off for itself.
 */
export function guardDutyImport(snapshot: Snapshot): FindingImport {
  const hub = needed(snapshot, 'securityhub:hub');
  if (!isOk(hub)) {
    return isSwitchedOff(hub)
      ? { kind: 'off', evidence: [] }
      : { kind: 'open', cause: causeOf(hub, 'securityhub:hub'), evidence: [] };
  }
  const facts = [
    evidence('securityhub:DescribeHub', hub, { HubArn: hub.value.hubArn }),
  ];
  const products = needed(snapshot, 'securityhub:products');
  if (!isOk(products)) {
    return {
      kind: 'open',
      cause: causeOf(products, 'securityhub:products'),
      evidence: facts,
    };
  }
  const subscription = products.value.find(arn => GUARDDUTY.test(arn));
  const seen = evidence('securityhub:ListEnabledProductsForImport', products, {
    ProductSubscriptions: subscription ?? String(products.value.length),
  });
  return { kind: subscription ? 'on' : 'off', evidence: [...facts, seen] };
}
