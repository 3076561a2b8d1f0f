import { UnknownCause } from './Cause';
import { LocalizedText } from './LocalizedText';
import { ControlStatus } from './Status';
import { ResultWaiver } from '../work';

/**
 * What a result was concluded from: one call, and what it showed.
 *
 * @public
 */
export interface Evidence {
  /** The AWS API that was called, such as `ec2:DescribeFlowLogs`. */
  call: string;
  /** When the answer was taken: ISO 8601. */
  takenAt: string;
  /** The fields of the answer that decided, by their AWS names. */
  fields?: Record<string, string | number | boolean | null>;
}

/**
 * An AWS resource as people meet it.
 *
 * @public
 */
export interface ResourceSummary {
  arn: string;
  /** CloudFormation type name, such as `AWS::S3::Bucket`. */
  type: string;
  /** The id within its type: a bucket's name, `vpc-0a1b…`. */
  id: string;
  /** The name that people gave it, where it has one beside its id. */
  name?: string;
  accountId: string;
  /** A region, or `aws-global`. */
  region: string;
  /** The page of the AWS console that shows it. */
  consoleUrl?: string;
}

/**
 * Control × subject, as the API serves it.
 *
 * @public
 */
export interface ControlResult {
  controlId: string;
  /** A resource ARN, `account/<id>/<region>`, or `account/<id>`. */
  subject: string;
  status: ControlStatus;
  /** True where `evaluatedAt` is older than the configured limit. */
  stale: boolean;
  /** Why the status is what it is. */
  reason: LocalizedText;
  evidence: Evidence[];
  /**
   * Why it is unknown; or, on any other status, why the last sweep could not
   * refresh it.
   */
  cause?: UnknownCause;
  accountId: string;
  /** A region, or `aws-global`. */
  region: string;
  /** The resource, where the subject is one. */
  resource?: ResourceSummary;
  /** The console page on which to look at an account's subject. */
  consoleUrl?: string;
  /** True for an account's result that the entity sees but does not own. */
  inherited: boolean;
  /** Entity ref of who has the work: the entity's owner, or the account's. */
  ownerRef?: string;
  /** Since when the status has been what it is: ISO 8601. */
  since: string;
  /** When it was last concluded from fresh readings: ISO 8601. */
  evaluatedAt: string;
  /**
   * The waiver that covers it now. Its status stays `fail`: read it as waived, never as
   * a pass.
   */
  waiver?: ResultWaiver;
  /**
   * Of a failing result of the entity's own that is not stale and not waived: until when
   * it is to be worked on, ISO 8601.
   */
  dueAt?: string;
  /** True where `dueAt` is past. */
  overdue?: boolean;
}
