import {
  attachComponentData,
  createApiFactory,
} from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/dev-utils';
import { Content, Header, Page } from '@backstage/core-components';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import Grid from '@material-ui/core/Grid';
import {
  AwsDetectiveControlsScorecardPage,
  AwsDetectiveControlsTargetsPage,
  awsDetectiveControlsPlugin,
  EntityAwsDetectiveControlsContent,
} from '../src';
import { detectiveControlsApiRef } from '../src/api';
import { DetectiveControlsCard } from '../src/card';
import { awsDetectiveControlsTranslations } from '../src/translations';
import { permissionsWithout } from '../src/__testUtils__/permissions';
import { ENTITY } from '../src/__testUtils__/entity';
import { DevDetectiveControlsApi, STATES } from './DevDetectiveControlsApi';

function CardStates() {
  return (
    <Page themeId="home">
      <Header title="Entity card" />
      <Content>
        <Grid container>
          {Object.keys(STATES).map(name => (
            <Grid item key={name} xs={12} md={6}>
              <EntityProvider
                entity={{
                  ...ENTITY,
                  metadata: { ...ENTITY.metadata, name },
                }}
              >
                <DetectiveControlsCard />
              </EntityProvider>
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
}

/** Stands for the catalog's entity page, which links lead to. */
function EntityPage() {
  return <Header title="The entity page of the catalog" />;
}
attachComponentData(EntityPage, 'core.mountPoint', entityRouteRef);

createDevApp()
  .registerPlugin(awsDetectiveControlsPlugin)
  .registerApi(
    createApiFactory(detectiveControlsApiRef, new DevDetectiveControlsApi()),
  )
  .registerApi(createApiFactory(permissionApiRef, permissionsWithout()))
  .setAvailableLanguages(['en', 'ja'])
  .addTranslationResource(awsDetectiveControlsTranslations)
  .addPage({ path: '/catalog/:namespace/:kind/:name', element: <EntityPage /> })
  .addPage({ path: '/', title: 'Card', element: <CardStates /> })
  .addPage({
    path: '/tab',
    title: 'Tab',
    element: (
      <Page themeId="home">
        <Header title="Entity tab" />
        <Content>
          <EntityProvider entity={ENTITY}>
            <EntityAwsDetectiveControlsContent />
          </EntityProvider>
        </Content>
      </Page>
    ),
  })
  .addPage({
    path: '/scorecard',
    title: 'Scorecard',
    element: <AwsDetectiveControlsScorecardPage />,
  })
  .addPage({
    path: '/targets',
    title: 'Sweeps',
    element: <AwsDetectiveControlsTargetsPage />,
  })
  .render();
