import { Entity } from '@backstage/catalog-model';
import { Estate, loadEstate } from 'aws-simulator';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';

const demo = resolve(__dirname, '../../../../../packages/backend/demo');

/** The demo portal's estate. */
export function demoEstate(): Promise<Estate> {
  return loadEstate(resolve(demo, 'estate.yaml'));
}

/** The demo portal's catalog, with the relations that processing would add. */
export function demoEntities(): Entity[] {
  const folder = resolve(demo, 'catalog');
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file =>
      parseAllDocuments(readFileSync(resolve(folder, file), 'utf8')).map(
        document => document.toJS() as Entity,
      ),
    )
    .filter(entity => entity && entity.kind !== 'Location')
    .map(entity => ({
      ...entity,
      metadata: { namespace: 'default', ...entity.metadata },
      relations:
        typeof entity.spec?.owner === 'string'
          ? [{ type: 'ownedBy', targetRef: ownerRef(entity.spec.owner) }]
          : [],
    }));
}

function ownerRef(owner: string): string {
  if (owner.includes(':')) {
    return owner.includes('/') ? owner : owner.replace(':', ':default/');
  }
  return `group:default/${owner}`;
}

/** `awsDetectiveControls` of the demo portal. */
export const DEMO_CONFIG = {
  accounts: [{ accountId: '333344445555', name: 'marlow-spice' }],
  organization: { accountId: '999988887777' },
  regions: ['eu-west-1', 'ap-northeast-1', 'me-south-1'],
};
