import type { Vpc } from '@aws-sdk/client-ec2';
import type { WithTags } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** A VPC as CreateVpc leaves it. */
export function vpcDefaults(
  vpc: WithTags<Vpc>,
  place: DefaultsContext,
): WithTags<Vpc> {
  const cidrBlock = vpc.CidrBlock ?? '10.0.0.0/16';
  return {
    OwnerId: place.accountId,
    State: 'available',
    IsDefault: false,
    InstanceTenancy: 'default',
    DhcpOptionsId: `dopt-${stableId(`${place.accountId}/${place.region}`, 17)}`,
    CidrBlock: cidrBlock,
    CidrBlockAssociationSet: [
      {
        AssociationId: `vpc-cidr-assoc-${stableId(vpc.VpcId ?? '', 17)}`,
        CidrBlock: cidrBlock,
        CidrBlockState: { State: 'associated' },
      },
    ],
    ...vpc,
  };
}
