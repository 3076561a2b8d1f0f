import { GetBucketLoggingCommand, S3Client } from '@aws-sdk/client-s3';
import { AwsSimulator } from '../server';

describe('renderResponse', () => {
  it('writes the root element of an S3 answer that has no members', async () => {
    const simulator = await AwsSimulator.start({
      estate: {
        accounts: [
          {
            id: '111122223333',
            name: 'one',
            regions: {
              'eu-west-1': {
                buckets: [{ Name: 'silent', BucketRegion: 'eu-west-1' }],
              },
            },
          },
        ],
      },
    });
    const client = new S3Client({
      ...simulator.clientOptions({
        accountId: '111122223333',
        region: 'eu-west-1',
      }),
      forcePathStyle: true,
    });
    const bodies: string[] = [];
    client.middlewareStack.add(
      next => async args => {
        const result = await next(args);
        const response = result.response as { body: AsyncIterable<Buffer> };
        const chunks: Buffer[] = [];
        for await (const chunk of response.body) {
          chunks.push(Buffer.from(chunk));
        }
        bodies.push(Buffer.concat(chunks).toString());
        Object.assign(response, { body: Buffer.concat(chunks) });
        return result;
      },
      // Nearest to the wire.
      { step: 'deserialize', priority: 'low' },
    );
    try {
      const { LoggingEnabled } = await client.send(
        new GetBucketLoggingCommand({ Bucket: 'silent' }),
      );
      expect(LoggingEnabled).toBeUndefined();
      expect(bodies).toEqual([
        expect.stringMatching(/^<BucketLoggingStatus xmlns="[^"]+"\/>$/),
      ]);
    } finally {
      client.destroy();
      await simulator.close();
    }
  });
});
