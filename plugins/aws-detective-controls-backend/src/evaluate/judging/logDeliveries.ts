import { LogDelivery } from '../../model';

/**
 * The vended deliveries by which a resource sends one type of log. A source without a
 * status is active; one without deliveries delivers nothing.
 */
export function findDeliveries(
  sources: readonly LogDelivery[],
  resourceArn: string,
  logType: string,
): LogDelivery[] {
  return sources.filter(
    source =>
      source.logType === logType &&
      (source.sourceStatus ?? 'ACTIVE') === 'ACTIVE' &&
      source.deliveries.length > 0 &&
      source.resourceArns.includes(resourceArn),
  );
}
