import type { CollectorId } from '.';

/** One AWS API that a collector calls, and the IAM action it takes. */
export interface Operation {
  /** Service and operation, such as `ec2:DescribeVpcs`: how calls are counted. */
  operation: string;
  /** Such as `ec2:DescribeVpcs`; undefined where AWS asks for none. */
  action?: string;
}

/** All of a collector but its code: what it reads, and what that takes. */
export interface CollectorDeclaration {
  /** The kind of target that it runs in: an account's global one, or its regions. */
  target: 'global' | 'regional';
  /** What it calls for the list: without one of these there is no reading. */
  list: readonly Operation[];
  /** What it calls for single items: without these the list stands. */
  each?: readonly Operation[];
  /** Collectors whose readings it needs: what they lack, it lacks. */
  buildsOn?: readonly CollectorId[];
  /**
   * Shared collectors of lists whose last values of every other target it looks at, such
   * as to know which of its own things others name. It must be right without them, too.
   */
  looksAt?: readonly CollectorId[];
  /** CloudFormation type names of which it lists every resource there is. */
  types?: readonly string[];
  /** Whether its value is stored, for sweeps of other targets to judge by. */
  shared?: boolean;
}

/** A declaration for each collector of one service. */
export type Declarations<Readings> = {
  readonly [Id in keyof Readings]: CollectorDeclaration;
};
