import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { isOk, Resource, Snapshot } from '../../model';
import { causeOf, needed } from '../judging';
import { OTHER_DATABASE_SERVICES } from './engineLogTypes';

/**
 * The engine of a DB instance that is one of another service, though the RDS API and
 * its ARN say otherwise: Amazon DocumentDB and Neptune, whose metrics are their own.
 *
 * @returns undefined for everything else; a cause where the engine cannot be told
 */
export function otherDatabaseEngine(
  snapshot: Snapshot,
  { arn, type }: Resource,
): string | UnknownCause | undefined {
  if (type !== 'AWS::RDS::DBInstance') {
    return undefined;
  }
  const instances = needed(snapshot, 'rds:instances');
  if (!isOk(instances)) {
    return causeOf(instances, 'rds:instances');
  }
  const engine = instances.value.find(it => it.arn === arn)?.engine;
  return engine && OTHER_DATABASE_SERVICES.has(engine) ? engine : undefined;
}
