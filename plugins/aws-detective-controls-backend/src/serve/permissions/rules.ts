import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE } from 'backstage-plugin-aws-detective-controls-common';
import { z } from 'zod';
import { ScoreCondition, ScoreConditionKey } from '../../score/ScoreAccess';
import { meetsCondition, ScoreSubject } from '../access/meetsCondition';

/** What conditions of policies are about: one control on one entity, in one place. */
export const scoreResourceRef = createPermissionResourceRef<
  ScoreSubject,
  ScoreCondition
>().with({
  pluginId: 'aws-detective-controls',
  resourceType: RESOURCE_TYPE_AWS_DETECTIVE_CONTROLS_SCORE,
});

/** A list of texts, and what they are. */
function texts(description: string) {
  return z.array(z.string()).describe(description);
}

/** Keys whose values are entity refs. */
const REF_KEYS: readonly ScoreConditionKey[] = ['owner', 'entity', 'system'];

/**
 * What a rule looks at: it is said once, for one thing and for queries alike. Entity refs
 * are stored in lower case, and a policy may write them as people do.
 */
function looksAt(key: ScoreConditionKey, values: string[]): ScoreCondition {
  return {
    key,
    values: REF_KEYS.includes(key)
      ? values.map(ref => ref.toLocaleLowerCase('en-US'))
      : values,
  };
}

const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'The owner of the entity is one of these',
  resourceRef: scoreResourceRef,
  paramsSchema: z.object({
    claims: texts('Entity refs, such as those of the user and its groups'),
  }),
  apply: (resource, { claims }) =>
    meetsCondition(looksAt('owner', claims), resource),
  toQuery: ({ claims }) => looksAt('owner', claims),
});

const isEntity = createPermissionRule({
  name: 'IS_ENTITY',
  description: 'The entity is one of these',
  resourceRef: scoreResourceRef,
  paramsSchema: z.object({
    refs: texts('Entity refs, or account/<id> for what no entity holds'),
  }),
  apply: (resource, { refs }) =>
    meetsCondition(looksAt('entity', refs), resource),
  toQuery: ({ refs }) => looksAt('entity', refs),
});

const inSystem = createPermissionRule({
  name: 'IN_SYSTEM',
  description: 'The entity is part of one of these systems',
  resourceRef: scoreResourceRef,
  paramsSchema: z.object({ systems: texts('Entity refs of systems') }),
  apply: (resource, { systems }) =>
    meetsCondition(looksAt('system', systems), resource),
  toQuery: ({ systems }) => looksAt('system', systems),
});

const inAccount = createPermissionRule({
  name: 'IN_ACCOUNT',
  description: 'It is in one of these AWS accounts',
  resourceRef: scoreResourceRef,
  paramsSchema: z.object({ accounts: texts('Ids of AWS accounts') }),
  apply: (resource, { accounts }) =>
    meetsCondition(looksAt('account', accounts), resource),
  toQuery: ({ accounts }) => looksAt('account', accounts),
});

const inRegion = createPermissionRule({
  name: 'IN_REGION',
  description: 'It is in one of these AWS regions',
  resourceRef: scoreResourceRef,
  paramsSchema: z.object({
    regions: texts('AWS regions; aws-global for global services'),
  }),
  apply: (resource, { regions }) =>
    meetsCondition(looksAt('region', regions), resource),
  toQuery: ({ regions }) => looksAt('region', regions),
});

const hasControl = createPermissionRule({
  name: 'HAS_CONTROL',
  description: 'The control is one of these',
  resourceRef: scoreResourceRef,
  paramsSchema: z.object({ controls: texts('Ids of controls') }),
  apply: (resource, { controls }) =>
    meetsCondition(looksAt('control', controls), resource),
  toQuery: ({ controls }) => looksAt('control', controls),
});

const hasSignal = createPermissionRule({
  name: 'HAS_SIGNAL',
  description: 'The signal of the control is one of these',
  resourceRef: scoreResourceRef,
  paramsSchema: z.object({
    signals: texts('logging, alarms, findings, compliance or response'),
  }),
  apply: (resource, { signals }) =>
    meetsCondition(looksAt('signal', signals), resource),
  toQuery: ({ signals }) => looksAt('signal', signals),
});

/** The rules that policies can make conditions of. */
export const scoreRules = {
  isEntityOwner,
  isEntity,
  inSystem,
  inAccount,
  inRegion,
  hasControl,
  hasSignal,
};
