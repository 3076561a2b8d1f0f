import {
  LambdaClient,
  ListFunctionsCommand,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import { list, useSimulator } from './__testUtils__/startSimulator';

describe('lambda', () => {
  const { options } = useSimulator({
    functions: [
      {
        FunctionName: 'resize',
        LoggingConfig: { LogGroup: 'images' },
        Tags: { service: 'images' },
      },
      ...list(120, index => ({ FunctionName: `more-${index}` })),
    ],
  });
  const client = () => new LambdaClient(options());

  it('lists functions in pages of fifty, however large a page is asked for', async () => {
    const sizes: number[] = [];
    for await (const page of paginateListFunctions(
      { client: client() },
      { MaxItems: 1000 },
    )) {
      sizes.push(page.Functions!.length);
    }

    expect(sizes).toEqual([50, 50, 21]);
  });

  it('gives the ARN and the log group of a function, and no tags', async () => {
    const { Functions } = await client().send(
      new ListFunctionsCommand({ MaxItems: 2 }),
    );

    expect(Functions![0]).toMatchObject({
      FunctionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:resize',
      LoggingConfig: { LogFormat: 'Text', LogGroup: 'images' },
    });
    expect(Functions![1].LoggingConfig).toEqual({
      LogFormat: 'Text',
      LogGroup: '/aws/lambda/more-0',
    });
    expect(Functions![0]).not.toHaveProperty('Tags');
  });

  it('refuses a page of none, and what it does not list by', async () => {
    await expect(
      client().send(new ListFunctionsCommand({ MaxItems: 0 })),
    ).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
    await expect(
      client().send(new ListFunctionsCommand({ FunctionVersion: 'ALL' })),
    ).rejects.toThrow('FunctionVersion');
  });
});
