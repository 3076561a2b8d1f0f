import { EC2Client } from '@aws-sdk/client-ec2';
import type { AwsCollectorContext } from '../AwsCollector';
import { StubServer } from '../__testUtils__/StubServer';
import { flowLogs, instances, vpcs } from './ec2';

describe('lists of EC2, as it answers them', () => {
  let stub: StubServer;

  beforeAll(async () => {
    stub = await StubServer.start();
  });

  afterAll(() => stub.close());

  function contextOf(xml: string): AwsCollectorContext {
    stub.answer = response =>
      response.setHeader('content-type', 'text/xml').end(xml);
    const client = new EC2Client({
      endpoint: stub.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
      maxAttempts: 1,
    });
    const { signal } = new AbortController();
    const context: Partial<Record<keyof AwsCollectorContext, unknown>> = {
      client: () => client,
      call: { abortSignal: signal },
    };
    return context as AwsCollectorContext;
  }

  const vpc = '<vpcId>vpc-1</vpcId>';
  const flowLog = '<flowLogId>fl-1</flowLogId><resourceId>vpc-1</resourceId>';

  it.each([
    ['DescribeVpcs', 'vpcSet', vpcs],
    ['DescribeInstances', 'reservationSet', instances],
    ['DescribeFlowLogs', 'flowLogSet', flowLogs],
  ])('tells an empty list of %s from none', async (call, list, collector) => {
    const answer = (inner: string) =>
      contextOf(`<${call}Response>${inner}</${call}Response>`);
    expect(await collector.read(answer(`<${list}/>`))).toEqual([]);
    await expect(
      collector.read(answer('<requestId>r-1</requestId>')),
    ).rejects.toMatchObject({ status: 'failed', code: 'IncompleteAnswer' });
  });

  it.each([
    [
      'a VPC without its owner: that would be anyone’s',
      vpcs,
      `<DescribeVpcsResponse><vpcSet><item>${vpc}</item></vpcSet></DescribeVpcsResponse>`,
    ],
    [
      'a flow log without its status',
      flowLogs,
      `<DescribeFlowLogsResponse><flowLogSet><item>${flowLog}</item></flowLogSet></DescribeFlowLogsResponse>`,
    ],
  ])('takes no list with %s', async (_what, collector, xml) => {
    await expect(collector.read(contextOf(xml))).rejects.toMatchObject({
      status: 'failed',
      code: 'IncompleteAnswer',
    });
  });
});
