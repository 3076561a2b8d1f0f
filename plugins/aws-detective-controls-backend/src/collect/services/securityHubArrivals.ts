import { parse } from '@aws-sdk/util-arn-parser';
import type { AwsCollector } from '../AwsCollector';
import { mapEach } from '../readEach';
import { ReadingError } from '../ReadingError';
import {
  listAggregators,
  readAdministrator,
  readLinks,
} from './securityHubAggregation';

/** Where else the findings of a region's hub arrive: in which account, in which region. */
export const findingArrivals: AwsCollector<'securityhub:arrivals'> = {
  id: 'securityhub:arrivals',
  read: async context => {
    // Where they arrive can be read of a hub that may not be described, too.
    const found = await context.read('securityhub:hub');
    if (found.status === 'disabled') {
      throw ReadingError.fromReading(found);
    }
    const { region, accountId } = context.target;
    const administrator = await readAdministrator(context, region);
    const arns = await listAggregators(context, region);
    // A member may see its administrator's, which is for that account to read.
    const own = arns
      .map(arn => ({ arn, ...parse(arn) }))
      .filter(it => it.accountId === accountId);
    return {
      administrator,
      aggregators: await mapEach(own, async ({ arn, region: homeRegion }) => ({
        homeRegion,
        ...(await readLinks(context, { arn, homeRegion })),
      })),
    };
  },
};
