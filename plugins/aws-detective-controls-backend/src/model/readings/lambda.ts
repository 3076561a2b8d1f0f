import { Declarations } from './CollectorDeclaration';

/** lambda:ListFunctions. */
export interface LambdaFunction {
  arn: string;
  name: string;
  /** Where it logs: as it is configured, or `/aws/lambda/` and its name. */
  logGroup: string;
}

/** What the collectors of this service read. */
export interface LambdaReadings {
  'lambda:functions': LambdaFunction[];
}

/** What they call. */
export const lambdaDeclarations: Declarations<LambdaReadings> = {
  'lambda:functions': {
    target: 'regional',
    list: [
      { operation: 'lambda:ListFunctions', action: 'lambda:ListFunctions' },
    ],
    types: ['AWS::Lambda::Function'],
  },
};
