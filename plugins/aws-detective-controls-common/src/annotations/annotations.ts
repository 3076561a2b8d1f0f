/** ARNs of resources, by comma or newline; a trailing `*` matches a prefix. @public */
export const AWS_ARN_ANNOTATION = 'aws.amazon.com/arn';

/** Tags of resources: `service=payments,env=prod`. @public */
export const AWS_TAGS_ANNOTATION = 'aws.amazon.com/tags';

/** Name or ARN of CloudFormation stacks, by comma or newline. @public */
export const AWS_CLOUDFORMATION_STACK_ANNOTATION =
  'aws.amazon.com/cloudformation-stack';

/** An account id: everything in the account. @public */
export const AWS_ACCOUNT_ID_ANNOTATION = 'aws.amazon.com/account-id';

/** Beside an account id: only what is in these regions, by comma or newline. @public */
export const AWS_REGION_ANNOTATION = 'aws.amazon.com/region';

/** The account id that catalog modules write on what they find. @public */
export const ROADIE_ACCOUNT_ID_ANNOTATION = 'amazon.com/account-id';

/**
 * An annotation by which an entity claims AWS resources.
 *
 * @public
 */
export interface ClaimAnnotation {
  key: string;
  /** How its value is read. */
  by: 'arn' | 'tags' | 'stack' | 'account' | 'vpc';
  /** CloudFormation type names of what it can claim; undefined for any. */
  types?: readonly string[];
  /**
   * True where other plugins write it on every entity that they make, as a mere
   * fact: it then claims only when nothing else on the entity does.
   */
  onlyAlone?: boolean;
}

const ECS_SERVICE = ['AWS::ECS::Service'];
const CODEBUILD_PROJECT = ['AWS::CodeBuild::Project'];
const CODEPIPELINE = ['AWS::CodePipeline::Pipeline'];
const ECR_REPOSITORY = ['AWS::ECR::Repository', 'AWS::ECR::PublicRepository'];

/**
 * Every annotation by which an entity claims AWS resources: ours, those of the
 * AWS Labs plugins, and those of Roadie's catalog module.
 *
 * @public
 */
export const CLAIM_ANNOTATIONS: readonly ClaimAnnotation[] = [
  { key: AWS_ARN_ANNOTATION, by: 'arn' },
  { key: AWS_TAGS_ANNOTATION, by: 'tags' },
  { key: AWS_CLOUDFORMATION_STACK_ANNOTATION, by: 'stack' },
  { key: AWS_ACCOUNT_ID_ANNOTATION, by: 'account' },

  { key: 'aws.amazon.com/aws-securityhub-findings-tags', by: 'tags' },
  { key: 'aws.amazon.com/amazon-ecs-service-arn', by: 'arn' },
  {
    key: 'aws.amazon.com/amazon-ecs-service-tags',
    by: 'tags',
    types: ECS_SERVICE,
  },
  { key: 'aws.amazon.com/aws-codebuild-project-arn', by: 'arn' },
  {
    key: 'aws.amazon.com/aws-codebuild-project-tags',
    by: 'tags',
    types: CODEBUILD_PROJECT,
  },
  { key: 'aws.amazon.com/aws-codepipeline-arn', by: 'arn' },
  {
    key: 'aws.amazon.com/aws-codepipeline-tags',
    by: 'tags',
    types: CODEPIPELINE,
  },
  { key: 'aws.amazon.com/amazon-ecr-arn', by: 'arn' },
  {
    key: 'aws.amazon.com/amazon-ecr-tags',
    by: 'tags',
    types: ECR_REPOSITORY,
  },

  { key: 'amazon.com/lambda-function-arn', by: 'arn' },
  { key: 'amazon.com/s3-bucket-arn', by: 'arn' },
  { key: 'amazon.com/rds-instance-arn', by: 'arn' },
  { key: 'amazon.com/eks-cluster-arn', by: 'arn' },
  { key: 'amazon.com/sqs-queue-arn', by: 'arn' },
  { key: 'amazon.com/sns-topic-arn', by: 'arn' },
  { key: 'amazon.com/dynamo-db-table-arn', by: 'arn' },
  { key: 'amazon.com/iam-role-arn', by: 'arn' },
  { key: ROADIE_ACCOUNT_ID_ANNOTATION, by: 'account', onlyAlone: true },
  { key: 'amazonaws.com/load-balancer-arn', by: 'arn' },
  { key: 'amazonaws.com/ecr-repository-arn', by: 'arn' },
  { key: 'amazonaws.com/vpc-id', by: 'vpc' },
];
