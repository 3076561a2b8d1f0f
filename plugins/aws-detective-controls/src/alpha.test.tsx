import { screen } from '@testing-library/react';
import { Entity } from '@backstage/catalog-model';
import {
  appLanguageApiRef,
  coreExtensionData,
} from '@backstage/frontend-plugin-api';
import {
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import plugin from './alpha';
import { detectiveControlsApiRef } from './api';
import { ENTITY } from './__testUtils__/entity';
import { permissionsWithout } from './__testUtils__/permissions';
import { FakeDetectiveControlsApi } from './__testUtils__/FakeDetectiveControlsApi';

const GROUP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-payments' },
};

describe('the plugin in the new frontend system', () => {
  it('offers a content card for entities that may have AWS resources', () => {
    const card = createExtensionTester(
      plugin.getExtension('entity-card:aws-detective-controls'),
    );
    expect(card.get(EntityCardBlueprint.dataRefs.type)).toBe('content');
    const filter = card.get(EntityCardBlueprint.dataRefs.filterFunction)!;
    expect(filter(ENTITY)).toBe(true);
    expect(filter(GROUP)).toBe(false);
    expect(
      filter({
        ...GROUP,
        metadata: {
          name: 'payments',
          annotations: { 'aws.amazon.com/account-id': '111122223333' },
        },
      }),
    ).toBe(true);
  });

  it.each([
    ['entity-card:aws-detective-controls/work', ['Group', 'User']],
    ['entity-card:aws-detective-controls/parts', ['System', 'Domain']],
  ] as const)('offers %s for %s alone', (id, kinds) => {
    const card = createExtensionTester(plugin.getExtension(id));
    const filter = card.get(EntityCardBlueprint.dataRefs.filterFunction)!;
    const offered = ['Group', 'User', 'System', 'Domain', 'Component'].filter(
      kind => filter({ ...GROUP, kind }),
    );
    expect(offered).toEqual(kinds);
  });

  it.each([
    ['en', 'What your entities lack'],
    ['ja', '担当エンティティの不備'],
  ])(
    'offers a widget for the home page to a reader of %s',
    (language, title) => {
      const widget = createExtensionTester(
        plugin.getExtension('home-page-widget:aws-detective-controls/work'),
        { apis: [[appLanguageApiRef, { getLanguage: () => ({ language }) }]] },
      );
      expect(widget.get(HomePageWidgetBlueprint.dataRefs.widget)).toMatchObject(
        {
          name: 'AwsDetectiveControlsHomeWork',
          title,
        },
      );
    },
  );

  it('offers a tab at detective-controls', () => {
    const content = createExtensionTester(
      plugin.getExtension('entity-content:aws-detective-controls'),
    );
    expect(content.get(coreExtensionData.routePath)).toBe('detective-controls');
    expect(content.get(EntityContentBlueprint.dataRefs.title)).toBe(
      'Detective controls',
    );
  });

  it.each([
    ['en', 'Detective controls', 'AWS sweeps'],
    ['ja', '発見的統制', 'AWS スイープ'],
    ['de', 'Detective controls', 'AWS sweeps'],
  ])('titles the tab and the page for a reader of %s', (...texts) => {
    const [language, tabTitle, pageTitle] = texts;
    const apis = [
      [appLanguageApiRef, { getLanguage: () => ({ language }) }],
    ] as const;
    const content = createExtensionTester(
      plugin.getExtension('entity-content:aws-detective-controls'),
      { apis },
    );
    const page = createExtensionTester(
      plugin.getExtension('page:aws-detective-controls/targets'),
      { apis },
    );
    expect(content.get(EntityContentBlueprint.dataRefs.title)).toBe(tabTitle);
    expect(page.get(coreExtensionData.title)).toBe(pageTitle);
  });

  it('keeps the titles that an app configures', () => {
    const config = { title: 'Security' };
    const content = createExtensionTester(
      plugin.getExtension('entity-content:aws-detective-controls'),
      { config },
    );
    const page = createExtensionTester(
      plugin.getExtension('page:aws-detective-controls/targets'),
      { config },
    );
    expect(content.get(EntityContentBlueprint.dataRefs.title)).toBe('Security');
    expect(page.get(coreExtensionData.title)).toBe('Security');
  });

  it('offers the page of sweeps with its API', async () => {
    const api = plugin.getExtension('api:aws-detective-controls').override({
      params: defineParams =>
        defineParams({
          api: detectiveControlsApiRef,
          deps: {},
          factory: () => new FakeDetectiveControlsApi(),
        }),
    });
    renderTestApp({
      features: [plugin.withOverrides({ extensions: [api] })],
      initialRouteEntries: ['/aws-detective-controls/targets'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[permissionApiRef, permissionsWithout()]],
    });
    expect(
      await screen.findByText('2 of 3 targets are up to date'),
    ).toBeVisible();
  });

  it('offers the scorecard beside the page of sweeps', async () => {
    const page = createExtensionTester(
      plugin.getExtension('page:aws-detective-controls/scorecard'),
    );
    expect(page.get(coreExtensionData.routePath)).toBe(
      '/aws-detective-controls',
    );
    expect(page.get(coreExtensionData.title)).toBe('AWS scorecard');
    const api = plugin.getExtension('api:aws-detective-controls').override({
      params: defineParams =>
        defineParams({
          api: detectiveControlsApiRef,
          deps: {},
          factory: () => new FakeDetectiveControlsApi(),
        }),
    });
    renderTestApp({
      features: [plugin.withOverrides({ extensions: [api] })],
      initialRouteEntries: ['/aws-detective-controls?view=table'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [[permissionApiRef, permissionsWithout()]],
    });
    expect(
      await screen.findByRole('link', { name: 'Plan: search-indexer' }),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Accounts and sweeps' }),
    ).toHaveAttribute('href', '/aws-detective-controls/targets');
  });

  it('registers the API that reads the backend', () => {
    expect(plugin.getExtension('api:aws-detective-controls')).toBeDefined();
  });
});
