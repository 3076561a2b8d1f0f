import {
  ControlResult,
  LocalizedText,
} from 'backstage-plugin-aws-detective-controls-common';
import { renderReason } from '../../evaluate/renderReason';
import { StoredResult } from '../../store/Store';
import { assembleResource } from './assembleResource';
import { assembleWaiver } from './assembleWaiver';
import { ConsoleLinks } from './ConsoleLinks';
import { ControlIndex } from './ControlIndex';
import { DueContext, resultDue } from './dueDates';

/** What a result is put together with. */
export interface ResultContext extends DueContext {
  links: ConsoleLinks;
  /** The entity whose results are read. */
  entityRef: string;
  /** The entity's owner. */
  ownerRef?: string;
  /** Ids of other entities' waivers that the caller is given: see `assembleWaiver`. */
  readable?: ReadonlySet<string>;
}

/** Subjects of `model/Target.ts` begin so; resource subjects are ARNs. */
const ACCOUNT_SUBJECT = /^account\//;

function reasonOf(stored: StoredResult, controls: ControlIndex): LocalizedText {
  const control = controls.byId.get(stored.controlId);
  return control
    ? renderReason(control, stored.reason)
    : { en: stored.reason.key, ja: stored.reason.key };
}

function ownerOf(stored: StoredResult, entityOwnerRef?: string) {
  if (stored.inherited) {
    return stored.accountOwnerRef;
  }
  return ACCOUNT_SUBJECT.test(stored.subject)
    ? stored.accountOwnerRef ?? entityOwnerRef
    : entityOwnerRef;
}

/**
 * A stored result as the API serves it: its reason in every language, console
 * links, and who has the work. Account-level results are the account owner's
 * work, the others the entity owner's.
 */
export function assembleResult(
  stored: StoredResult,
  context: ResultContext,
): ControlResult {
  const { controls, links, ownerRef } = context;
  const { controlId, subject, status, stale, evidence, cause } = stored;
  const control = controls.byId.get(controlId);
  return {
    controlId,
    subject,
    status,
    stale,
    reason: reasonOf(stored, controls),
    evidence,
    cause,
    accountId: stored.target.accountId,
    region: stored.target.region,
    resource: stored.resource && assembleResource(stored.resource, links),
    consoleUrl:
      control && ACCOUNT_SUBJECT.test(subject)
        ? links.account(control, stored.target)
        : undefined,
    inherited: stored.inherited,
    ownerRef: ownerOf(stored, ownerRef),
    since: stored.since,
    evaluatedAt: stored.evaluatedAt,
    waiver: stored.waiver && assembleWaiver(stored.waiver, context),
    ...resultDue(stored, context),
  };
}
