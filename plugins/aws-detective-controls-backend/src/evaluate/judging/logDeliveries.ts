import { LogDelivery } from '../../model';

/**
 * The vended delivery by which a resource sends one type of log; undefined where
 * there is none that works. A source without a status is active; one without
 * deliveries delivers nothing.
 */
export function findDelivery(
  sources: readonly LogDelivery[],
  resourceArn: string,
  logType: string,
): LogDelivery | undefined {
  return sources.find(
    source =>
      source.logType === logType &&
      (source.sourceStatus ?? 'ACTIVE') === 'ACTIVE' &&
      source.deliveries.length > 0 &&
      source.resourceArns.includes(resourceArn),
  );
}
