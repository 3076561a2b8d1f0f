import { JSX, Suspense } from 'react';
import {
  EntityProvider,
  entityRouteRef,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { useLocation } from 'react-router-dom';
import { detectiveControlsApiRef } from '../api';
import {
  entityContentRouteRef,
  scorecardRouteRef,
  targetsRouteRef,
} from '../routes';
import { ENTITY } from './entity';
import { permissionsWithout } from './permissions';
import { FakeDetectiveControlsApi } from './FakeDetectiveControlsApi';

/** How to render. */
export interface RenderOptions {
  api?: FakeDetectiveControlsApi;
  language?: 'en' | 'ja';
  /** Names of permissions that the reader does not have. */
  denied?: string[];
  /** The query of the URL, such as `?gaps=1`. */
  query?: string;
}

function ShowLocation() {
  const { search } = useLocation();
  return <output data-testid="query">{search}</output>;
}

/** Renders an element of the plugin in an app, at the page of the fixtures' entity. */
export function renderPlugin(
  element: JSX.Element,
  options: RenderOptions = {},
) {
  const { language = 'en', denied = [], query = '' } = options;
  // The app remembers the language that an earlier test chose.
  localStorage.setItem('language', language);
  return renderInTestApp(
    <Suspense fallback="…">
      <EntityProvider entity={ENTITY}>{element}</EntityProvider>
      <ShowLocation />
    </Suspense>,
    {
      apis: [
        [
          detectiveControlsApiRef,
          options.api ?? new FakeDetectiveControlsApi(),
        ],
        [catalogApiRef, catalogApiMock({ entities: [ENTITY] })],
        [permissionApiRef, permissionsWithout(denied)],
      ],
      initialRouteEntries: [`/catalog/default/component/payments-api${query}`],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/tab': entityContentRouteRef,
        '/scorecard': scorecardRouteRef,
        '/sweeps': targetsRouteRef,
      },
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'ja'],
                  defaultLanguage: language,
                },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    },
  );
}
