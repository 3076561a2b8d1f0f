import type { InventoryResultItem } from '@aws-sdk/client-ssm';
import type { EstateManagedNode } from '../Estate';
import type { DefaultsContext } from './index';

/** The type of inventory that every managed node has. */
const INFORMATION = 'AWS:InstanceInformation';

/** A managed node whose SSM agent answers, with the envelope of each type of its inventory. */
export function managedNodeDefaults(
  node: EstateManagedNode,
  { now }: DefaultsContext,
): EstateManagedNode {
  const CaptureTime = `${now.toISOString().slice(0, 19)}Z`;
  const [about] = node.Data?.[INFORMATION]?.Content ?? [];
  const types: Record<string, Partial<InventoryResultItem>> = {
    ...node.Data,
    [INFORMATION]: {
      ...node.Data?.[INFORMATION],
      Content: [
        { InstanceId: node.Id ?? '', InstanceStatus: 'Active', ...about },
      ],
    },
  };
  return {
    ...node,
    Data: Object.fromEntries(
      Object.entries(types).map(([TypeName, item]) => [
        TypeName,
        { TypeName, SchemaVersion: '1.0', CaptureTime, Content: [], ...item },
      ]),
    ),
  };
}
