import { Suspense } from 'react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { detectiveControlsApiRef } from './api';
import {
  AwsDetectiveControlsHomeWork,
  AwsDetectiveControlsScorecardPage,
  AwsDetectiveControlsTargetsPage,
  awsDetectiveControlsPlugin,
  EntityAwsDetectiveControlsCard,
  EntityAwsDetectiveControlsContent,
  EntityAwsDetectiveControlsPartsCard,
  EntityAwsDetectiveControlsWorkCard,
} from './index';
import { entityContentRouteRef } from './routes';
import { ENTITY } from './__testUtils__/entity';
import { permissionsWithout } from './__testUtils__/permissions';
import { FakeDetectiveControlsApi } from './__testUtils__/FakeDetectiveControlsApi';

function renderLegacy(element: JSX.Element) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [detectiveControlsApiRef, new FakeDetectiveControlsApi()],
        [permissionApiRef, permissionsWithout()],
      ]}
    >
      <Suspense fallback="…">
        <EntityProvider entity={ENTITY}>{element}</EntityProvider>
      </Suspense>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/tab': entityContentRouteRef,
      },
    },
  );
}

describe('the plugin in the legacy frontend system', () => {
  it('provides the API that reads the backend', () => {
    expect([...awsDetectiveControlsPlugin.getApis()].map(of => of.api)).toEqual(
      [detectiveControlsApiRef],
    );
  });

  it('renders the card', async () => {
    await renderLegacy(<EntityAwsDetectiveControlsCard />);
    expect(await screen.findByText('2 gaps to close')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open improvement plan' }),
    ).toHaveAttribute('href', '/tab');
  });

  it('renders the tab', async () => {
    await renderLegacy(
      <Routes>
        <Route path="/*" element={<EntityAwsDetectiveControlsContent />} />
      </Routes>,
    );
    expect(await screen.findByText('Of this entity')).toBeVisible();
  });

  it('renders the scorecard with its header', async () => {
    await renderLegacy(
      <Routes>
        <Route path="/*" element={<AwsDetectiveControlsScorecardPage />} />
      </Routes>,
    );
    expect(
      await screen.findByText('Detective controls: scorecard'),
    ).toBeVisible();
    expect(
      await screen.findByRole('link', { name: 'Overdue: 19' }),
    ).toBeVisible();
  });

  it.each([
    [
      EntityAwsDetectiveControlsWorkCard,
      'Detective controls to close',
      'due soon',
    ],
    [
      EntityAwsDetectiveControlsPartsCard,
      'Detective controls of its parts',
      'Part',
    ],
    [AwsDetectiveControlsHomeWork, 'What your entities lack', 'due soon'],
  ])(
    'renders the card %#, where the app mounts no scorecard',
    async (Card, title, text) => {
      await renderLegacy(<Card />);
      expect(await screen.findByRole('heading', { name: title })).toBeVisible();
      expect(
        (await screen.findAllByText(text, { exact: false }))[0],
      ).toBeVisible();
      expect(
        screen.queryByRole('link', { name: 'Open in the scorecard' }),
      ).toBeNull();
    },
  );

  it('renders the page of sweeps with its header', async () => {
    await renderLegacy(
      <Routes>
        <Route path="/*" element={<AwsDetectiveControlsTargetsPage />} />
      </Routes>,
    );
    expect(await screen.findByText('Detective controls: sweeps')).toBeVisible();
    expect(
      await screen.findByText('2 of 3 targets are up to date'),
    ).toBeVisible();
  });
});
