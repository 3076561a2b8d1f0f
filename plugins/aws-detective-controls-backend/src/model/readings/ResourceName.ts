/** How a finding names a resource. */
export interface ResourceName {
  /** An ARN, or an id within its type. */
  id: string;
  /**
   * Its type as the service writes it, such as `AWS::S3::Bucket`, `AwsS3Bucket` or
   * `S3_BUCKET`; undefined for an ARN, which says so itself, or where it is not told.
   */
  type?: string;
}
