import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EntityPosture,
  TargetList,
} from 'backstage-plugin-aws-detective-controls-common';
import { setTimeout as sleep } from 'node:timers/promises';
import { awsDetectiveControlsPlugin } from '../src/plugin';
import { Scenario } from './scenarios';

/** A running backend with the plugin, all of whose targets were swept. */
export interface Portal {
  /** Of the plugin's API. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the plugin over HTTP with a SQLite file, and waits for its first sweeps.
 *
 * @param directory - where the database files go
 */
export async function startPortal(
  scenario: Scenario,
  directory: string,
): Promise<Portal> {
  const backend = await startTestBackend({
    features: [
      awsDetectiveControlsPlugin,
      databaseServiceFactory,
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: scenario.entities }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: { directory } },
          },
          aws: {
            mainAccount: {
              accessKeyId: `AKIA${scenario.manager}`,
              secretAccessKey: 'simulated',
              region: 'eu-west-1',
            },
            accountDefaults: {
              roleName: 'BackstageDetectiveControlsRead',
              region: 'eu-west-1',
            },
          },
          awsDetectiveControls: scenario.config,
        },
      }),
    ],
  });
  const url = `http://localhost:${backend.server.port()}/api/aws-detective-controls`;

  let isDone = false;
  while (!isDone) {
    await sleep(250);
    const answer = await fetch(`${url}/targets`);
    const { progress } = (await answer.json()) as TargetList;
    isDone =
      progress.targets > 0 &&
      progress.done === progress.targets &&
      (await hasResults(url, scenario));
  }
  return { url, stop: () => backend.stop() };
}

/** Whether what was swept is claimed already. */
async function hasResults(url: string, { entities }: Scenario) {
  const [{ metadata }] = entities;
  const answer = await fetch(
    `${url}/entities/component/default/${metadata.name}/posture`,
  );
  const { state } = (await answer.json()) as EntityPosture;
  return state === 'assessed';
}
