import type {
  GetPublicAccessBlockOutput,
  GetPublicAccessBlockRequest,
} from '@aws-sdk/client-s3-control';
import { AwsError } from './AwsError';
import { onlyMembers, required } from './inputs';
import type { OperationContext, ServiceOperations } from './Operation';

function getPublicAccessBlock(
  input: GetPublicAccessBlockRequest,
  { account }: OperationContext,
): GetPublicAccessBlockOutput {
  onlyMembers({ ...input }, ['AccountId']);
  const accountId = required(input.AccountId, 'AccountId', 'InvalidRequest');
  if (accountId !== account.id) {
    throw new AwsError('AccessDenied', 'Access Denied', 403);
  }
  if (!account.publicAccessBlock) {
    throw new AwsError(
      'NoSuchPublicAccessBlockConfiguration',
      'The public access block configuration was not found',
      404,
    );
  }
  return { PublicAccessBlockConfiguration: account.publicAccessBlock };
}

/** Amazon S3 Control: what S3 holds of an account. */
export const s3Control: ServiceOperations = {
  service: 's3-control',
  operations: {
    GetPublicAccessBlock: {
      action: 's3:GetAccountPublicAccessBlock',
      run: getPublicAccessBlock,
    },
  },
};
