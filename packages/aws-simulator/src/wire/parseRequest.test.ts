import { gzipSync } from 'node:zlib';
import { loadService } from './loadService';
import { parseRequest } from './parseRequest';
import { SERVICE_TABLE } from './serviceTable';
import type { WireRequest } from './types';

function service(name: string) {
  return loadService(
    SERVICE_TABLE.find(definition => definition.service === name)!,
  );
}

function request(changes: Partial<WireRequest> & { path?: string }) {
  const { path = '/', ...rest } = changes;
  return {
    method: 'POST',
    url: new URL(path, 'http://127.0.0.1'),
    headers: {},
    body: Buffer.alloc(0),
    ...rest,
  };
}

describe('parseRequest', () => {
  it('reads a body that the client compressed', async () => {
    const parsed = await parseRequest(
      service('cloudwatch'),
      request({
        headers: {
          'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
          'content-encoding': 'gzip',
        },
        body: gzipSync(JSON.stringify({ AlarmNamePrefix: 'a' })),
      }),
    );

    expect(parsed?.input).toEqual({ AlarmNamePrefix: 'a' });
  });

  it('needs no hint which operation of S3 is meant', async () => {
    const parsed = await parseRequest(
      service('s3'),
      request({ method: 'GET', path: '/my-bucket?list-type=2&prefix=a%2Fb' }),
    );

    expect(parsed?.operation.name).toBe('ListObjectsV2');
    expect(parsed?.input).toEqual({ Bucket: 'my-bucket', Prefix: 'a/b' });
  });

  it('reads an object key with slashes from the path', async () => {
    const parsed = await parseRequest(
      service('s3'),
      request({ method: 'GET', path: '/my-bucket/a/b%20c?tagging' }),
    );

    expect(parsed?.operation.name).toBe('GetObjectTagging');
    expect(parsed?.input).toEqual({ Bucket: 'my-bucket', Key: 'a/b c' });
  });

  it.each([
    ['s3', request({ method: 'PATCH', path: '/my-bucket' })],
    ['ec2', request({ body: Buffer.from('Action=DescribeNothing') })],
    ['config-service', request({ headers: { 'x-amz-target': 'A.Nothing' } })],
  ])('knows no operation of %s for what is not one', async (name, unknown) => {
    expect(await parseRequest(service(name), unknown)).toBeUndefined();
  });

  it('throws on a body that it cannot read', async () => {
    const broken = request({
      headers: { 'x-amz-target': 'StarlingDoveService.DescribeConfigRules' },
      body: Buffer.from('{"ConfigRuleNames": ['),
    });

    await expect(
      parseRequest(service('config-service'), broken),
    ).rejects.toThrow();
  });
});
