import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { TextFunction } from '../hooks/useText';
import { serviceName } from './serviceNames';

/** The AWS service that a cause is about, as people call it. */
export function causeService(cause: UnknownCause): string | undefined {
  const of = cause.collector ?? cause.action;
  return of === undefined ? undefined : serviceName(of);
}

/** Whether a reading failed, rather than having brought no verdict. */
export function isOfReading({ kind }: UnknownCause): boolean {
  return ['denied', 'throttled', 'disabled', 'failed'].includes(kind);
}

/** What a cause is in a few words; a service that is not enabled is named. */
export function causeWords(cause: UnknownCause, t: TextFunction): string {
  const service = causeService(cause);
  return cause.kind === 'disabled' && service
    ? t('cause.disabledService', { service })
    : t(`cause.${cause.kind}`);
}
