import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { WaiverRequest } from 'backstage-plugin-aws-detective-controls-common';
import { DateTime } from 'luxon';
import { BadParameterError, Control } from '../../model';

/** How many characters a reason has. */
export const REASON_LENGTH = { minimum: 10, maximum: 2000 };

const DATE = /^\d{4}-\d{2}-\d{2}/;

/** What a request is checked against. */
export interface WaiverRules {
  /** The enabled controls. */
  controls: ReadonlyMap<string, Control>;
  maximumDays: number;
  now: Date;
}

/**
 * Checks a request as far as it says itself, and writes it in full: the entity ref in
 * lower case, the reason without spaces around it, the end in UTC.
 *
 * @throws BadParameterError that names the member that is wrong, and what it takes
 */
export function readWaiverRequest(
  request: WaiverRequest,
  rules: WaiverRules,
): WaiverRequest {
  const { controlId, subject, finding } = request;
  const control = rules.controls.get(controlId);
  if (!control) {
    throw new BadParameterError(
      `controlId: takes the id of an enabled control (GET /controls), and '${controlId}' is none`,
      {
        parameter: 'controlId',
        value: controlId,
        takes: [...rules.controls.keys()].sort(),
      },
    );
  }
  if (subject !== undefined && finding !== undefined) {
    throw new BadParameterError(
      'subject: takes nothing beside finding; leave one of them out',
      { parameter: 'subject', value: subject },
    );
  }
  if (finding !== undefined) {
    checkFinding(finding, control);
  }
  return {
    entityRef: readEntityRef(request.entityRef),
    controlId,
    ...(subject !== undefined && { subject }),
    ...(finding !== undefined && { finding }),
    reason: readText('reason', request.reason, REASON_LENGTH.minimum),
    endsAt: readEnd(request.endsAt, rules),
  };
}

/**
 * A text without spaces around it.
 *
 * @throws BadParameterError that names it, where it is too short or too long
 */
export function readText(
  name: string,
  text: string,
  minimum: number = 0,
): string {
  const trimmed = text.trim();
  if (trimmed.length < minimum || trimmed.length > REASON_LENGTH.maximum) {
    throw new BadParameterError(
      `${name}: takes ${minimum} to ${REASON_LENGTH.maximum} characters, spaces around them apart, and has ${trimmed.length}`,
      { parameter: name, value: trimmed },
    );
  }
  return trimmed;
}

function readEntityRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new BadParameterError(
      `entityRef: takes the ref of an entity, such as component:default/name, and '${entityRef}' is none`,
      { parameter: 'entityRef', value: entityRef },
    );
  }
}

function checkFinding(finding: string, control: Control): void {
  const [source, ...id] = finding.split(':');
  const sources = control.needs.flatMap(
    collector => /^(\w+):findings$/.exec(collector)?.[1] ?? [],
  );
  const { id: controlId } = control.metadata;
  if (sources.length === 0) {
    throw new BadParameterError(
      `finding: '${controlId}' judges no findings; leave it out, or name a resource in subject`,
      { parameter: 'finding', value: finding },
    );
  }
  if (!sources.includes(source) || id.join(':') === '') {
    throw new BadParameterError(
      `finding: '${controlId}' takes ${sources
        .map(of => `${of}:<id>`)
        .join(' or ')}, and not '${finding}'`,
      { parameter: 'finding', value: finding },
    );
  }
}

function readEnd(endsAt: string, { maximumDays, now }: WaiverRules): string {
  const end = DateTime.fromISO(endsAt, { zone: 'utc' });
  // A time without a date would be one of today.
  if (!end.isValid || !DATE.test(endsAt)) {
    throw new BadParameterError(
      `endsAt: takes a time in ISO 8601, such as 2030-01-31T00:00:00Z, and '${endsAt}' is none`,
      { parameter: 'endsAt', value: endsAt },
    );
  }
  const from = DateTime.fromJSDate(now, { zone: 'utc' });
  if (end <= from) {
    throw new BadParameterError(
      `endsAt: takes a time in the future; ${endsAt} is past`,
      { parameter: 'endsAt', value: endsAt },
    );
  }
  const last = from.plus({ days: maximumDays });
  if (end > last) {
    throw new BadParameterError(
      `endsAt: takes a time at most ${maximumDays} days ahead, until ${last.toISO()}, as awsDetectiveControls.waivers.maximumDays has it; '${endsAt}' is later`,
      { parameter: 'endsAt', value: endsAt },
    );
  }
  return end.toJSDate().toISOString();
}
