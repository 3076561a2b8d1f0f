import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { present } from '../allPages';
import type { AwsCollector } from '../AwsCollector';
import { ec2 } from './ec2';

/** The regions that there are, and which of them the account has enabled. */
export const regions: AwsCollector<'account:regions'> = {
  id: 'account:regions',
  read: async context => {
    const callerAccountId = await context.callerAccountId();
    const { Regions: found } = await context
      .client(ec2)
      .send(new DescribeRegionsCommand({ AllRegions: true }), context.call);
    return {
      callerAccountId,
      regions: present(found, 'Regions').map(region => ({
        name: region.RegionName ?? '',
        optInStatus: region.OptInStatus ?? '',
      })),
    };
  },
};
