import {
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  ConfigAdministrators,
  GLOBAL_REGION,
  isOk,
  OrganizationMembership,
  Peers,
  Reading,
} from '../../model';
import { causeOf, evidence, nameList } from '../judging';
import { ownedElsewhere, silentPeer } from './ownedElsewhere';

const COLLECTOR = 'organizations:config-administrators';
const MANAGES = 'manages the organization';

/** Who may gather a whole organisation by AWS Config. */
export interface OrganizationGatherers {
  /** The accounts beside the judged one, and what each has to do with it. */
  accounts: { accountId: string; role: string }[];
  /** Why there may be more of them. */
  open?: UnknownCause;
  evidence: Evidence[];
}

/**
 * The account that manages the organisation, and those that it delegates AWS Config
 * to. Only that account may list these: a member is told by its reading.
 *
 * @param of.administrators - what the judged account read of itself
 */
export function organizationGatherers(of: {
  accountId: string;
  organization: Reading<OrganizationMembership>;
  administrators: Reading<ConfigAdministrators>;
  peers: Peers;
}): OrganizationGatherers {
  const { accountId, organization, peers } = of;
  const manager = isOk(organization)
    ? organization.value.managementAccountId
    : undefined;
  if (!manager) {
    return { accounts: [], evidence: [] };
  }
  const isOwn = manager === accountId;
  const managers = isOwn ? [] : [{ accountId: manager, role: MANAGES }];
  const list = isOwn
    ? of.administrators
    : peers.reading(COLLECTOR, { accountId: manager, region: GLOBAL_REGION });
  if (!list || !isOk(list)) {
    const open =
      isOwn && list
        ? causeOf(list, COLLECTOR)
        : silentPeer(COLLECTOR, manager, MANAGES, list);
    return { accounts: managers, open, evidence: [] };
  }
  const { accountIds } = list.value;
  if (!accountIds) {
    // It was read when another account managed the organisation, or there was none.
    const message = `Account ${manager}, which ${MANAGES}, did not list its delegated administrators when it was read`;
    const open = ownedElsewhere(COLLECTOR, manager, message, {
      at: list.takenAt,
    });
    return { accounts: managers, open, evidence: [] };
  }
  return {
    accounts: [
      ...managers,
      ...accountIds
        .filter(id => id !== accountId && id !== manager)
        .map(id => ({
          accountId: id,
          role: 'is a delegated administrator of AWS Config',
        })),
    ],
    evidence: [
      evidence('organizations:ListDelegatedAdministrators', list, {
        account: manager,
        DelegatedAdministrators: nameList(accountIds) || 'none',
      }),
    ],
  };
}
