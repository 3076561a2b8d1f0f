import {
  Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  AWS_ACCOUNT_ID_ANNOTATION,
  AWS_REGION_ANNOTATION,
  CLAIM_ANNOTATIONS,
  ClaimAnnotation,
  isAccountId,
  ROADIE_ACCOUNT_ID_ANNOTATION,
} from 'backstage-plugin-aws-detective-controls-common';
import { EntityClaims } from '../model';
import { catalogFacts } from './catalogFacts';
import { AnnotationValue, ParsedValue } from './claimValues';
import { parseAccounts } from './parseAccounts';
import { parseArns } from './parseArns';
import { parseStacks } from './parseStacks';
import { parseTags } from './parseTags';
import { parseVpcs } from './parseVpcs';

/** Where the id of the account is that an `aws-account` entity stands for. */
const ACCOUNT_ID_ANNOTATIONS = [
  AWS_ACCOUNT_ID_ANNOTATION,
  ROADIE_ACCOUNT_ID_ANNOTATION,
  // Of Backstage's own AWS Organizations module.
  'amazonaws.com/account-id',
];

type Annotations = Record<string, string>;

function parseAnnotation(
  { key, by, types }: ClaimAnnotation,
  annotations: Annotations,
): ParsedValue {
  const annotation = { key, value: annotations[key] };
  switch (by) {
    case 'arn':
      return parseArns(annotation);
    case 'tags':
      return parseTags(annotation, types);
    case 'stack':
      return parseStacks(annotation);
    case 'account':
      return parseAccounts(annotation, annotations[AWS_REGION_ANNOTATION]);
    case 'vpc':
      return parseVpcs(annotation);
    default:
      throw new TypeError(`No parser for claims by ${by}`);
  }
}

function parseAnnotations(
  annotations: Annotations,
): ParsedValue & { keys: string[] } {
  const result: ParsedValue = { rules: [], warnings: [] };
  const present = CLAIM_ANNOTATIONS.filter(({ key }) =>
    annotations[key]?.trim(),
  );
  const strong = present.filter(({ onlyAlone }) => !onlyAlone);
  const counting = strong.length ? strong : present;
  for (const annotation of counting) {
    const { rules, warnings } = parseAnnotation(annotation, annotations);
    result.rules.push(...rules);
    result.warnings.push(...warnings);
  }
  return { ...result, keys: counting.map(({ key }) => key) };
}

/** The account that an entity stands for, and where that is written. */
function findAccount(
  entity: Entity,
  annotations: Annotations,
): AnnotationValue | undefined {
  const isAccount =
    entity.kind.toLocaleLowerCase('en-US') === 'resource' &&
    entity.spec?.type === 'aws-account';
  if (!isAccount) {
    return undefined;
  }
  const key = ACCOUNT_ID_ANNOTATIONS.find(it => annotations[it]?.trim());
  return key
    ? { key, value: annotations[key].trim() }
    : { key: 'metadata.name', value: entity.metadata.name };
}

/**
 * Reads what an entity claims from its annotations, and what the scorecard groups it
 * by. What cannot be read becomes a warning, and all else still counts. An entity
 * that stands for an AWS account (`kind: Resource`, `spec.type: aws-account`) claims
 * that account.
 *
 * @param entity - a catalog entity, with its relations
 */
export function parseClaims(entity: Entity): EntityClaims {
  const annotations = entity.metadata.annotations ?? {};
  const { rules, warnings, keys } = parseAnnotations(annotations);

  const account = findAccount(entity, annotations);
  if (account && !keys.includes(account.key)) {
    const claim = parseAccounts(account, annotations[AWS_REGION_ANNOTATION]);
    rules.push(...claim.rules);
    warnings.push(...claim.warnings);
  }

  const { kind, namespace, name } = getCompoundEntityRef(entity);
  return {
    entityRef: stringifyEntityRef({ kind, namespace, name }),
    kind,
    namespace,
    name,
    ...catalogFacts(entity),
    accountId:
      account && isAccountId(account.value) ? account.value : undefined,
    rules,
    warnings,
  };
}
