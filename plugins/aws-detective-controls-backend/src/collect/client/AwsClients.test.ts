import { DescribeVpcsCommand } from '@aws-sdk/client-ec2';
import { GetBucketLoggingCommand } from '@aws-sdk/client-s3';
import { StubServer } from '../__testUtils__/StubServer';
import { ec2 } from '../services/ec2';
import { s3 } from '../services/s3';
import { AwsClients } from './AwsClients';
import { CallCounter } from './CallCounter';
import { operationOf } from './callMiddleware';

const ACCOUNT = '111122223333';
const EMPTY =
  '<?xml version="1.0"?><DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>';

describe('AwsClients', () => {
  let stub: StubServer;
  let clients: AwsClients;
  const credentials = jest.fn(async () => ({
    accessKeyId: 'AKIA0',
    secretAccessKey: 'secret',
  }));

  beforeEach(async () => {
    stub = await StubServer.start();
    credentials.mockClear();
    clients = make({});
  });

  afterEach(async () => {
    clients.destroy();
    await stub.close();
  });

  function make(options: { maxAttempts?: number }) {
    return new AwsClients(
      {
        getCredentialProvider: async () => ({
          sdkCredentialProvider: credentials,
        }),
      },
      {
        endpoint: stub.url,
        partition: 'aws',
        callTimeoutMs: 500,
        maxAttempts: 1,
        ...options,
      },
    );
  }

  const describeVpcs = (from = clients) =>
    from.get(ec2, ACCOUNT, 'eu-west-1').send(new DescribeVpcsCommand({}));

  it('gives the same client for the same service, account and region', () => {
    const client = clients.get(ec2, ACCOUNT, 'eu-west-1');

    expect(clients.get(ec2, ACCOUNT, 'eu-west-1')).toBe(client);
    expect(clients.get(ec2, ACCOUNT, 'eu-west-2')).not.toBe(client);
    expect(clients.get(ec2, '222233334444', 'eu-west-1')).not.toBe(client);
    expect(clients.get(s3, ACCOUNT, 'eu-west-1')).not.toBe(client);
  });

  it('names the plugin in the user agent', async () => {
    stub.answer = response => response.end(EMPTY);
    await describeVpcs();

    expect(stub.requests[0].headers['user-agent']).toContain(
      'backstage-plugin-aws-detective-controls-backend/',
    );
  });

  it('asks for the credentials of an account once, for all of its clients', async () => {
    stub.answer = response => response.end(EMPTY);
    await Promise.all(
      ['eu-west-1', 'eu-west-2', 'eu-west-3'].map(region =>
        clients.get(ec2, ACCOUNT, region).send(new DescribeVpcsCommand({})),
      ),
    );

    expect(credentials).toHaveBeenCalledTimes(1);
  });

  it('puts the bucket in the path of another endpoint', async () => {
    stub.answer = response =>
      response.end(
        '<BucketLoggingStatus xmlns="http://doc.s3.amazonaws.com/2006-03-01"/>',
      );
    const answer = await clients
      .get(s3, ACCOUNT, 'eu-west-1')
      .send(new GetBucketLoggingCommand({ Bucket: 'payments' }));

    expect(stub.requests[0].url).toMatch(/^\/payments\/?\?logging/);
    expect(answer.LoggingEnabled).toBeUndefined();
  });

  it.each([
    ['without a body', ''],
    ['of a proxy', '<html><body>Please sign in</body></html>'],
  ])('refuses a successful answer %s', async (_title, body) => {
    stub.answer = response => response.end(body);

    await expect(describeVpcs()).rejects.toMatchObject({
      name: 'UnusableAnswerError',
    });
  });

  it('gives up an answer that stops in its middle', async () => {
    stub.answer = response => response.write(EMPTY.slice(0, 60));

    await expect(describeVpcs()).rejects.toMatchObject({
      name: 'TimeoutError',
      message: 'No whole answer within 500 ms',
    });
  });

  it('gives up an answer that only drips', async () => {
    stub.answer = response => {
      const drip = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(drip));
    };

    await expect(describeVpcs()).rejects.toMatchObject({
      message: 'No whole answer within 500 ms',
    });
  });

  it('says that a connection was cut within an answer', async () => {
    stub.answer = response => {
      response.writeHead(200, { 'content-length': EMPTY.length });
      response.write(EMPTY.slice(0, 60), () => response.destroy());
    };

    await expect(describeVpcs()).rejects.toMatchObject({
      code: 'ECONNRESET',
      message: expect.stringContaining('cut within the answer'),
    });
  });

  it('tries again after an answer that was cut, and counts each attempt', async () => {
    stub.answer = response =>
      stub.requests.length < 3 ? response.destroy() : response.end(EMPTY);
    const counter = new CallCounter();

    const { Vpcs } = await counter.run(() =>
      describeVpcs(make({ maxAttempts: 3 })),
    );

    expect(Vpcs).toEqual([]);
    expect(counter.calls).toEqual({ 'ec2:DescribeVpcs': 3 });
  });

  it('counts for the one whose work it is', async () => {
    stub.answer = response => response.end(EMPTY);
    const [one, two] = [new CallCounter(), new CallCounter()];
    await Promise.all([
      one.run(() => describeVpcs()),
      two.run(async () => {
        await describeVpcs();
        await describeVpcs();
      }),
    ]);

    expect([one.calls, two.calls]).toEqual([
      { 'ec2:DescribeVpcs': 1 },
      { 'ec2:DescribeVpcs': 2 },
    ]);
  });

  it('remembers which operation an error came from', async () => {
    stub.answer = response => response.writeHead(500).end('<x/>');

    const error = await describeVpcs().catch(thrown => thrown);

    expect(operationOf(error)).toBe('ec2:DescribeVpcs');
    expect(operationOf(new Error())).toBeUndefined();
  });

  it('keeps clients of so many accounts and regions only', () => {
    const first = clients.get(ec2, ACCOUNT, 'eu-west-1');
    for (let index = 0; index < 256; index += 1) {
      clients.get(ec2, String(index).padStart(12, '0'), 'eu-west-1');
    }

    expect(clients.get(ec2, ACCOUNT, 'eu-west-1')).not.toBe(first);
  });
});
