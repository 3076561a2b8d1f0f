import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import {
  CollectorId,
  Evaluation,
  Resource,
  Snapshot,
  unlistedSubject,
  Verdict,
} from '../../model';
import { globalListFailure } from './globalLists';
import { firstFailure } from './readings';
import { Conclusion, unlistedVerdict } from './verdicts';

/** The collectors whose lists make the inventory that `*` controls judge. */
export const INVENTORY_COLLECTORS = [
  'aoss:collections',
  'ec2:instances',
  'ec2:vpcs',
  'ecs:services',
  'eks:clusters',
  'elasticloadbalancing:classic-load-balancers',
  'elasticloadbalancing:load-balancers',
  'lambda:functions',
  'logs:log-groups',
  'es:domains',
  'rds:clusters',
  'rds:instances',
  's3:buckets',
  'tag:resources',
] as const satisfies readonly CollectorId[];

/**
 * Types that controls of any resource (`*`) leave out: the means of detection
 * themselves, which have controls of their own, and what is no resource in
 * operation but a description of some.
 */
export const TYPES_NOT_JUDGED: ReadonlySet<string> = new Set([
  'AWS::CloudFormation::Stack',
  'AWS::CloudTrail::EventDataStore',
  'AWS::CloudTrail::Trail',
  'AWS::CloudWatch::Alarm',
  'AWS::Config::ConfigRule',
  'AWS::Config::ConfigurationAggregator',
  'AWS::Config::ConfigurationRecorder',
  'AWS::Detective::Graph',
  'AWS::EC2::FlowLog',
  'AWS::ECS::TaskDefinition',
  'AWS::GuardDuty::Detector',
  'AWS::SecurityHub::FindingAggregator',
  'AWS::SecurityHub::Hub',
]);

/**
 * Judges every resource of the inventory but those of {@link TYPES_NOT_JUDGED}: in the
 * region that keeps what there is to know of global services, theirs among them.
 * Where a list of the inventory could not be read, the target's unlisted
 * resources are unknown beside them.
 */
export function judgeInventory(
  snapshot: Snapshot,
  judge: (resource: Resource) => Conclusion,
): Evaluation {
  const verdicts: Verdict[] = snapshot.resources
    .filter(({ type }) => !TYPES_NOT_JUDGED.has(type))
    .map(resource => ({ subject: resource.arn, ...judge(resource) }));

  const unlisted: UnknownCause | undefined =
    firstFailure(snapshot, INVENTORY_COLLECTORS) ?? globalListFailure(snapshot);
  if (!unlisted) {
    return { verdicts };
  }
  const subject = unlistedSubject(snapshot.target);
  return {
    unlisted,
    verdicts: [unlistedVerdict(subject, unlisted), ...verdicts],
  };
}
