import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultDetectiveControlsService } from './DefaultDetectiveControlsService';
import { DetectiveControlsService } from './DetectiveControlsService';

/**
 * Depend on it in a backend plugin to ask for the posture of entities. It needs no
 * set-up beyond the backend plugin being installed, here or in another backend that
 * discovery knows.
 *
 * @public
 */
export const detectiveControlsServiceRef =
  createServiceRef<DetectiveControlsService>({
    id: 'aws-detective-controls',
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        factory: dependencies =>
          DefaultDetectiveControlsService.create(dependencies),
      }),
  });
