import { Account, Estate } from '../estate/Estate';

/** What an operation of the simulator is told about its caller. */
export interface OperationContext {
  estate: Estate;
  /** The account of the access key. */
  account: Account;
  /** The region that the request was signed for. */
  region: string;
  /** `aws`, `aws-cn`, … of the region. */
  partition: string;
  accessKeyId: string;
  /** The ARN of the caller. */
  callerArn: string;
  /** The simulator's clock. */
  now: () => Date;
  /**
   * Temporary keys for a role of the estate, which the server knows again when
   * they come back. Checking the role's trust is the operation's task.
   */
  issueSession(options: {
    accountId: string;
    roleName: string;
    sessionName: string;
    durationSeconds: number;
  }): {
    accessKeyId: string;
    secretAccessKey: string;
    sessionToken: string;
    expiration: Date;
  };
  /** Encodes where a list goes on, tied to the operation and its input. */
  page<T>(options: {
    items: readonly T[];
    /** The token of the request. */
    token: string | undefined;
    /** The requested page size, after its bounds were checked. */
    size: number;
    /** Error code of AWS for a token that is not one of its own. */
    invalidToken: string;
  }): { items: T[]; nextToken: string | undefined };
}

/**
 * One operation of one service: takes the parsed input of the SDK's own schema
 * and gives its output. Throws an `AwsError` for everything that AWS refuses. An
 * input member that it does not implement is an error too, never ignored.
 */
export type Operation<I = any, O = any> = (
  input: I,
  context: OperationContext,
) => O | Promise<O>;

/** The operations of one service, by name, and the IAM action of each. */
export interface ServiceOperations {
  /** The SDK client package without its prefix, such as `ec2`, `config-service`. */
  service: string;
  operations: Record<
    string,
    {
      /** Such as `ec2:DescribeVpcs`; undefined where AWS asks for none. */
      action?: string;
      /** Published rate of the operation, where it has one. */
      rate?: { perSecond: number; burst: number };
      run: Operation;
    }
  >;
}
