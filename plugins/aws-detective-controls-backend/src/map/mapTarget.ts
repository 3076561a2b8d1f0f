import {
  Claim,
  describeArn,
} from 'backstage-plugin-aws-detective-controls-common';
import {
  ClaimRule,
  EntityClaims,
  GLOBAL_REGION,
  Mapping,
  Resource,
  Target,
  targetSubject,
  unlistedSubject,
} from '../model';
import { accountRuleCovers } from './accountRuleCovers';
import { EntityHold } from './EntityHold';
import { EntityTagMatch, entityTagClaims } from './entityTagClaims';
import { ResourceIndex } from './ResourceIndex';

/** What {@link mapTarget} joins. */
export interface MapTargetOptions {
  target: Target;
  /** Every resource of the target. */
  resources: readonly Resource[];
  /** Every entity of the catalog, those without claims too: tags may name them. */
  entities: readonly EntityClaims[];
  /** Keys of tags that hold an entity's ref or name. */
  entityTagKeys: readonly string[];
}

/**
 * Says which entity holds what of one target:
 *
 * - the resources that its claims take, and the alarms that watch them; an entity that
 *   stands for the account has only those that no other entity holds, so that a gap is
 *   the work of who runs the resource, and not of the account's owner too;
 * - the target's account-level subject: its own if it claims the account, else
 *   inherited as soon as it holds a resource there. From a regional target it also
 *   gets the subject of the account as a whole, since only here it is known that
 *   it has something in the account; the mapping is then stored with each of these
 *   targets, and says the same in each;
 * - the subject of what could not be listed, where it may have claimed that: by
 *   account always; by tags, stack, VPC, entity tag, prefix or an ARN without a
 *   region only where it holds something in the target already.
 *
 * It grows with resources, claims and matches, not with their product.
 */
export function mapTarget(options: MapTargetOptions): Mapping[] {
  const { target, resources, entities, entityTagKeys } = options;
  const index = new ResourceIndex(resources);
  const tagged = entityTagClaims(index, entities, entityTagKeys);

  const holds = entities.map(entity =>
    holdOf(entity, target, index, tagged.get(entity.entityRef)),
  );
  const standIns = entities.map(it => it.accountId === target.accountId);
  leaveToOthers(holds, standIns);

  const mappings: Mapping[] = [];
  for (const [position, entity] of entities.entries()) {
    const hold = holds[position];
    const accountRules = entity.rules.filter(
      rule => rule.by === 'account' && rule.accountId === target.accountId,
    );
    // Most entities have nothing to do with most targets.
    if (!hold.isEmpty || accountRules.length) {
      // One by one: an account may hold more than a call takes arguments.
      for (const mapping of [
        ...resourceMappings(entity, hold),
        ...accountMappings(entity, target, accountRules, hold),
        ...unlistedMappings(entity, target, accountRules, hold),
      ]) {
        mappings.push(mapping);
      }
    }
  }
  return mappings;
}

function holdOf(
  entity: EntityClaims,
  target: Target,
  index: ResourceIndex,
  tagged: EntityTagMatch[] = [],
): EntityHold {
  const hold = new EntityHold();
  const missed: ClaimRule[] = [];
  for (const rule of entity.rules) {
    const matches = index.match(rule, target);
    if (!matches.length) {
      missed.push(rule);
      continue;
    }
    const claim = claimOf(rule);
    for (const resource of matches) {
      hold.add(resource, claim);
    }
    if (isOpen(rule)) {
      hold.addOpen(claim);
    }
  }
  for (const { resource, claim } of tagged) {
    hold.add(resource, claim);
    hold.addOpen(claim);
  }
  if (!hold.isEmpty) {
    hold.addAlarms(index);
    missed
      .filter(rule => mayBeAnywhere(rule, target))
      .forEach(rule => hold.addOpen(claimOf(rule)));
  }
  return hold;
}

/** Takes from the entities that stand for the account what others hold. */
function leaveToOthers(holds: EntityHold[], standIns: boolean[]): void {
  if (!standIns.includes(true)) {
    return;
  }
  const others = new Set<string>();
  holds.forEach((hold, position) => {
    if (!standIns[position]) {
      for (const arn of hold.arns()) {
        others.add(arn);
      }
    }
  });
  holds
    .filter((_hold, position) => standIns[position])
    .forEach(hold => hold.remove(others));
}

function claimOf({ by, source, value }: ClaimRule): Claim {
  return { by, source, value };
}

/** Whether a rule may take more than what it is seen to take. */
function isOpen(rule: ClaimRule): boolean {
  return rule.by === 'arn' ? rule.prefix : rule.by !== 'account';
}

/** Whether a rule names one thing by an ARN that does not say in which target. */
function mayBeAnywhere(rule: ClaimRule, target: Target): boolean {
  if (rule.by !== 'arn' || rule.prefix) {
    return false;
  }
  const described = describeArn(rule.arn);
  return (
    described?.accountId === '' &&
    described.partition === target.partition &&
    (described.region === '' || described.region === target.region)
  );
}

function resourceMappings(
  { entityRef }: EntityClaims,
  hold: EntityHold,
): Mapping[] {
  return [...hold.entries()].map(([subject, claims]) => ({
    entityRef,
    subject,
    claims,
    inherited: false,
  }));
}

function accountClaims(accountRules: ClaimRule[], target: Target): Claim[] {
  return accountRules
    .filter(rule => accountRuleCovers(rule, target))
    .map(claimOf);
}

function accountMappings(
  { entityRef }: EntityClaims,
  target: Target,
  accountRules: ClaimRule[],
  hold: EntityHold,
): Mapping[] {
  if (hold.isEmpty && !accountClaims(accountRules, target).length) {
    return [];
  }
  const global = { ...target, region: GLOBAL_REGION };
  const targets = target.region === GLOBAL_REGION ? [target] : [target, global];
  return targets.map(it => {
    const claims = accountClaims(accountRules, it);
    const inherited = claims.length === 0;
    return { entityRef, subject: targetSubject(it), claims, inherited };
  });
}

function unlistedMappings(
  { entityRef }: EntityClaims,
  target: Target,
  accountRules: ClaimRule[],
  hold: EntityHold,
): Mapping[] {
  const subject = unlistedSubject(target);
  const claims = [...accountClaims(accountRules, target), ...hold.openClaims];
  return claims.length
    ? [{ entityRef, subject, claims, inherited: false }]
    : [];
}
