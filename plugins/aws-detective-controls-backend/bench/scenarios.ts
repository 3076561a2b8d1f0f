import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Estate, generateEstate } from 'aws-simulator';
import {
  DEMO_CONFIG,
  demoEntities,
  demoEstate,
} from '../src/integration/__testUtils__/demo';

/** What is measured over. */
export interface Scenario {
  name: string;
  estate: Estate;
  entities: Entity[];
  /** The account whose key the portal has. */
  manager: string;
  config: JsonObject;
  /** Where findings are read live. */
  findingsOf: { accountId: string; region: string };
}

const REGION = 'eu-west-1';
const FIRST = '100000000001';
const SERVICES = 20;

/** The demo's four accounts. */
async function demo(): Promise<Scenario> {
  return {
    name: 'demo estate',
    estate: await demoEstate(),
    entities: demoEntities().filter(({ kind }) => kind === 'Component'),
    manager: '999988887777',
    config: DEMO_CONFIG,
    findingsOf: { accountId: '111122223333', region: REGION },
  };
}

/** Some five thousand results, and hundreds of findings an account. */
async function generated(): Promise<Scenario> {
  return {
    name: 'generated estate',
    estate: generateEstate({
      accounts: 5,
      regions: [REGION],
      vpcs: 10,
      loadBalancers: 20,
      buckets: 90,
      dbInstances: 20,
      alarms: 60,
      functions: 60,
      findingsPerAccount: 400,
      services: SERVICES,
    }),
    entities: Array.from({ length: SERVICES }, (_, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: `service-${index}`,
        namespace: 'default',
        annotations: { 'aws.amazon.com/tags': `service=service-${index}` },
      },
      spec: { type: 'service' },
    })),
    manager: FIRST,
    config: { organization: { accountId: FIRST }, regions: [REGION] },
    findingsOf: { accountId: FIRST, region: REGION },
  };
}

/** Every scenario, each made when it is its turn. */
export const SCENARIOS: (() => Promise<Scenario>)[] = [demo, generated];
