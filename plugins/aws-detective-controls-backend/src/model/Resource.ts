import { CollectorId } from './readings';

/**
 * An AWS resource, as any collector saw it.
 */
export interface Resource {
  arn: string;
  /** CloudFormation type name, such as `AWS::EC2::VPC`. */
  type: string;
  /** The id within its type: `vpc-0a1b…`, a bucket's name. */
  id: string;
  /**
   * Every other id under which AWS services name it: the `db-…` resource id of
   * a DB instance, the dimension value of its metrics.
   */
  aliases: string[];
  /** Its `Name` tag, or its name where that is not its id. */
  name?: string;
  accountId: string;
  region: string;
  tags: Record<string, string>;
  /** The account that owns it, where it is shared in from another. */
  ownerAccountId?: string;
  /**
   * False where only a claim names it: no list of AWS showed it, so nothing may
   * be concluded from silence.
   */
  seen: boolean;
  /**
   * The collectors whose lists showed it: when one of them fails, the resource
   * may still be there, and the store keeps it. Undefined where it is not known.
   */
  listedBy?: CollectorId[];
  /** ARNs of the resources that this one watches: an alarm's. */
  watches?: string[];
  /** Id of the VPC that it lies in. */
  vpcId?: string;
}
