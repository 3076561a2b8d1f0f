import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogReader } from './CatalogReader';
import { entity } from './testClaims';

const annotations = { 'aws.amazon.com/tags': 'service=pay' };

describe('CatalogReader', () => {
  it('reads every entity over all pages, with claims or without', async () => {
    const entities = Array.from({ length: 1203 }, (_, i) =>
      entity(i % 2 ? annotations : undefined, {
        name: `service-${i}`,
        relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
      }),
    );
    const reader = new CatalogReader({
      catalog: catalogServiceMock({ entities }),
      auth: mockServices.auth(),
    });

    const claims = await reader.readClaims();

    expect(claims).toHaveLength(1203);
    expect(claims.filter(({ rules }) => rules.length)).toHaveLength(601);
    expect(claims.find(({ name }) => name === 'service-1202')).toMatchObject({
      entityRef: 'component:default/service-1202',
      ownerRef: 'group:default/team',
    });
  });

  it('reads the type of an entity, which tells accounts from others', async () => {
    const reader = new CatalogReader({
      catalog: catalogServiceMock({
        entities: [
          entity(undefined, {
            kind: 'Resource',
            name: '111122223333',
            spec: { type: 'aws-account', owner: 'team' },
          }),
        ],
      }),
      auth: mockServices.auth(),
    });

    await expect(reader.readClaims()).resolves.toMatchObject([
      { accountId: '111122223333' },
    ]);
  });

  it('reads by what the scorecard groups entities', async () => {
    const component = entity(undefined, {
      spec: { type: 'service', lifecycle: 'production' },
      relations: [{ type: 'partOf', targetRef: 'system:default/checkout' }],
    });
    component.metadata.tags = ['java'];
    const reader = new CatalogReader({
      catalog: catalogServiceMock({ entities: [component] }),
      auth: mockServices.auth(),
    });

    await expect(reader.readClaims()).resolves.toMatchObject([
      {
        type: 'service',
        lifecycle: 'production',
        tags: ['java'],
        systemRef: 'system:default/checkout',
      },
    ]);
  });

  it("reads with the plugin's own credentials", async () => {
    const auth = mockServices.auth();
    const catalog = catalogServiceMock.mock({
      streamEntities: jest.fn(async function* pages() {
        yield [entity()];
      }),
    });

    await new CatalogReader({ catalog, auth }).readClaims();

    expect(catalog.streamEntities).toHaveBeenCalledWith(
      { fields: expect.arrayContaining(['metadata.annotations', 'relations']) },
      { credentials: await auth.getOwnServiceCredentials() },
    );
  });

  it('takes an entity that two pages show once', async () => {
    const catalog = catalogServiceMock.mock({
      streamEntities: jest.fn(async function* pages() {
        yield [entity()];
        yield [entity(annotations)];
      }),
    });
    const reader = new CatalogReader({ catalog, auth: mockServices.auth() });

    await expect(reader.readClaims()).resolves.toMatchObject([
      { rules: [{ by: 'tags' }] },
    ]);
  });

  it('gives nothing rather than half a catalog where a page fails', async () => {
    const catalog = catalogServiceMock.mock({
      streamEntities: jest.fn(async function* pages() {
        yield [entity()];
        throw new Error('catalog is down');
      }),
    });
    const reader = new CatalogReader({ catalog, auth: mockServices.auth() });

    await expect(reader.readClaims()).rejects.toThrow('catalog is down');
  });

  it('stops between pages when it is told to', async () => {
    const controller = new AbortController();
    const catalog = catalogServiceMock.mock({
      streamEntities: jest.fn(async function* pages() {
        yield [entity()];
        controller.abort(new Error('shutting down'));
        yield [entity()];
      }),
    });
    const reader = new CatalogReader({ catalog, auth: mockServices.auth() });

    await expect(reader.readClaims(controller.signal)).rejects.toThrow(
      'shutting down',
    );
  });
});
