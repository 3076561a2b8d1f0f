import { ConfigRecorder } from '../../model';

/** The customer's own recorders: AWS's service-linked ones record for AWS. */
export function customerRecorders<
  R extends Pick<ConfigRecorder, 'recordingScope'>,
>(recorders: readonly R[]): R[] {
  return recorders.filter(
    ({ recordingScope }) => recordingScope !== 'INTERNAL',
  );
}

/** Whether a recorder's last delivery failed; AWS writes it in several cases. */
export function isFailing({ lastStatus }: ConfigRecorder): boolean {
  return ['failure', 'failed'].includes(lastStatus?.toLowerCase() ?? '');
}
