import {
  Control,
  GLOBAL_REGION,
  isOk,
  Resource,
  Snapshot,
  Verdict,
} from '../../model';
import { causeOf, needed, unknown } from '../judging';
import { Exemption } from './ControlChoice';

/**
 * A control that is not asked of what is exempt: its verdict there is
 * `not-applicable`, with the reason that people gave, and the evidence it had.
 *
 * A gap that an exemption by tag might cover is unknown while tags cannot be read.
 */
export function withExemptions(
  control: Control,
  exemptions: readonly Exemption[],
): Control {
  const { id } = control.metadata;
  const own = exemptions.filter(
    ({ controls }) => !controls || controls.includes(id),
  );
  if (own.length === 0) {
    return control;
  }
  return {
    ...control,
    evaluate(snapshot) {
      const evaluation = control.evaluate(snapshot);
      const resources = new Map(
        snapshot.resources.map(resource => [resource.arn, resource]),
      );
      return {
        ...evaluation,
        verdicts: evaluation.verdicts.map(verdict =>
          exempt(verdict, own, snapshot, resources.get(verdict.subject)),
        ),
      };
    },
  };
}

function exempt(
  verdict: Verdict,
  exemptions: readonly Exemption[],
  snapshot: Snapshot,
  resource: Resource | undefined,
): Verdict {
  const { accountId } = snapshot.target;
  const candidates = exemptions.filter(
    ({ accounts, arns }) =>
      (!accounts || accounts.includes(accountId)) &&
      (!arns || arns.some(arn => matchesArn(arn, verdict.subject))),
  );
  const found = candidates.find(
    ({ tags }) => !tags || hasTags(tags, resource?.tags ?? {}),
  );
  if (found) {
    const { path, reason } = found;
    return {
      subject: verdict.subject,
      status: 'not-applicable',
      reason: { key: 'exempt', params: { reason } },
      evidence: [
        {
          call: path,
          takenAt: snapshot.startedAt,
          fields: { reason, 'status without it': verdict.status },
        },
        ...verdict.evidence,
      ],
    };
  }

  const tagList =
    snapshot.target.region === GLOBAL_REGION
      ? 'tag:global-resources'
      : 'tag:resources';
  const tagged = needed(snapshot, tagList);
  const mayBeExempt =
    verdict.status === 'fail' &&
    resource !== undefined &&
    candidates.some(({ tags }) => tags);
  return mayBeExempt && !isOk(tagged)
    ? {
        subject: verdict.subject,
        ...unknown(causeOf(tagged, tagList), verdict.evidence),
      }
    : verdict;
}

function matchesArn(pattern: string, subject: string): boolean {
  return pattern.endsWith('*')
    ? subject.startsWith(pattern.slice(0, -1))
    : subject === pattern;
}

function hasTags(
  wanted: NonNullable<Exemption['tags']>,
  tags: Resource['tags'],
): boolean {
  return Object.entries(wanted).every(([key, values]) =>
    values.includes(tags[key]),
  );
}
