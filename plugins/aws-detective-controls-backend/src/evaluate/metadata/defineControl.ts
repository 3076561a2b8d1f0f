import {
  ControlMetadata,
  LocalizedText,
  RemediationSteps,
} from 'backstage-plugin-aws-detective-controls-common';
import { CollectorId, Control, declarationOf } from '../../model';
import {
  COMMON_REASONS,
  GLOBAL_LISTS,
  globalLists,
  INVENTORY_COLLECTORS,
} from '../judging';
import { iamActionsOf } from './iamActions';
import { remediationLinks, ServicePage } from './remediationLinks';

/** A control as its file writes it; what can be derived is not repeated there. */
export interface ControlDefinition
  extends Omit<ControlMetadata, 'iamActions' | 'remediation'> {
  /** How to close the gap, in one or two sentences. */
  summary: LocalizedText;
  servicePage: ServicePage;
  steps: RemediationSteps;
  /** The collectors of its evidence, all of one kind of target. */
  needs: readonly [CollectorId, ...CollectorId[]];
  /** Collectors of which it judges the lists alone, and nothing of what they read of each item. */
  lists?: readonly CollectorId[];
  /** Whether its subjects are the whole inventory; its lists are then needed too. */
  inventory?: boolean;
  /** Its own reasons, beside the common ones. */
  reasons: Record<string, LocalizedText>;
  /** Collectors of the account's global target by which it judges a region. */
  peerNeeds?: readonly CollectorId[];
  /** The readings of other targets that it judges by. */
  peers?: Control['peers'];
  evaluate: Control['evaluate'];
}

/** Makes a control: adds its links, its IAM actions and the common reasons. */
export function defineControl(definition: ControlDefinition): Control {
  const {
    summary,
    servicePage,
    steps,
    needs,
    lists = [],
    inventory = false,
    reasons,
    peerNeeds = [],
    peers,
    evaluate,
    ...metadata
  } = definition;
  const listed = [...lists, ...(inventory ? INVENTORY_COLLECTORS : [])];
  const asks: Control['peers'] = inventory
    ? (readings, target, known) => [
        ...globalLists(target),
        ...(peers?.(readings, target, known) ?? []),
      ]
    : peers;
  return {
    metadata: {
      ...metadata,
      iamActions: iamActionsOf(
        [...needs, ...peerNeeds],
        [...listed, ...(inventory ? GLOBAL_LISTS : [])],
      ),
      remediation: {
        summary,
        steps,
        links: remediationLinks({ ...metadata, servicePage }),
      },
    },
    target: declarationOf(needs[0]).target,
    needs: [...needs, ...listed],
    reasons: { ...COMMON_REASONS, ...reasons },
    ...(asks ? { peers: asks } : {}),
    evaluate,
  };
}
