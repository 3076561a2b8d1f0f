import {
  ControlStatus,
  Evidence,
  UnknownCause,
} from 'backstage-plugin-aws-detective-controls-common';
import { Reason, Verdict } from '../../model';
import { UNKNOWN_REASONS } from './commonReasons';

/** A conclusion about a subject that stands elsewhere. */
export type Conclusion = Omit<Verdict, 'subject'>;

/** A conclusion that was reached: anything but unknown. */
export function concluded(
  status: Exclude<ControlStatus, 'unknown'>,
  key: string,
  evidence: Evidence[],
  params?: Reason['params'],
): Conclusion {
  return { status, reason: params ? { key, params } : { key }, evidence };
}

/** A conclusion that could not be reached, and why. */
export function unknown(
  cause: UnknownCause,
  evidence: Evidence[] = [],
): Conclusion {
  return {
    status: 'unknown',
    reason: { key: UNKNOWN_REASONS[cause.kind], params: paramsOf(cause) },
    evidence,
    cause,
  };
}

/** The verdict on what stands for the resources that could not be listed. */
export function unlistedVerdict(subject: string, cause: UnknownCause): Verdict {
  return {
    subject,
    status: 'unknown',
    reason: { key: 'unlisted', params: paramsOf(cause) },
    evidence: [],
    cause,
  };
}

/** The cause of what a claim names and no list shows. */
export function notSeen(arn: string): UnknownCause {
  return { kind: 'not-seen', message: `No list of AWS showed ${arn}` };
}

function paramsOf(cause: UnknownCause): Reason['params'] {
  return {
    source: cause.action ?? cause.collector ?? 'AWS',
    ...(cause.accountId ? { account: cause.accountId } : {}),
    ...(cause.region ? { region: cause.region } : {}),
  };
}
