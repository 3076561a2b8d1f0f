import { Claim } from 'backstage-plugin-aws-detective-controls-common';
import { Resource } from '../model';
import { ResourceIndex } from './ResourceIndex';

/** What one entity holds of one target: resources by ARN, each with its claims. */
export class EntityHold {
  private readonly claimsByArn = new Map<string, Claim[]>();
  /** Claims that may take further resources, had they been listed. */
  readonly openClaims: Claim[] = [];

  get isEmpty(): boolean {
    return this.claimsByArn.size === 0;
  }

  has(arn: string): boolean {
    return this.claimsByArn.has(arn);
  }

  /** Several claims of a resource add up; the same one counts once. */
  add(resource: Resource, claim: Claim): void {
    const claims = this.claimsByArn.get(resource.arn);
    if (!claims) {
      this.claimsByArn.set(resource.arn, [claim]);
    } else if (!includesClaim(claims, claim)) {
      claims.push(claim);
    }
  }

  /** Notes a claim that may take further resources. */
  addOpen(claim: Claim): void {
    if (!includesClaim(this.openClaims, claim)) {
      this.openClaims.push(claim);
    }
  }

  /**
   * Takes the alarms that watch what is held, and the composite alarms over
   * those, unless they are claimed on their own.
   */
  addAlarms(index: ResourceIndex): void {
    const direct = new Set(this.claimsByArn.keys());
    const queue = [...direct];
    const visited = new Set(queue);
    for (let arn = queue.pop(); arn !== undefined; arn = queue.pop()) {
      for (const alarm of index.watching(arn)) {
        if (!direct.has(alarm.arn)) {
          this.add(alarm, { by: 'relation', source: arn, value: arn });
        }
        if (!visited.has(alarm.arn)) {
          visited.add(alarm.arn);
          queue.push(alarm.arn);
        }
      }
    }
  }

  /** Gives up what is held, where another has the work of it. */
  remove(arns: ReadonlySet<string>): void {
    for (const arn of this.claimsByArn.keys()) {
      if (arns.has(arn)) {
        this.claimsByArn.delete(arn);
      }
    }
  }

  arns(): IterableIterator<string> {
    return this.claimsByArn.keys();
  }

  entries(): IterableIterator<[string, Claim[]]> {
    return this.claimsByArn.entries();
  }
}

function includesClaim(claims: Claim[], claim: Claim): boolean {
  return claims.some(
    it =>
      it.by === claim.by &&
      it.source === claim.source &&
      it.value === claim.value,
  );
}
