import {
  awsDetectiveControlsWaiverDecidePermission,
  awsDetectiveControlsWaiverRequestPermission,
} from 'backstage-plugin-aws-detective-controls-common';
import { WaiverCaller } from '../../act/waivers';
import { ServeContext } from '../ServeContext';
import { mayActOn } from './mayActOn';
import { Caller } from './readCaller';

/** What a caller may do with waivers, by the catalog and the policy. */
export function waiverCaller(
  { ref, credentials }: Pick<Caller, 'ref' | 'credentials'>,
  context: Pick<ServeContext, 'catalog' | 'permissions' | 'store' | 'controls'>,
): WaiverCaller {
  return {
    ref,
    mayRead: async entityRef =>
      (await context.catalog.getEntityByRef(entityRef, { credentials })) !==
      undefined,
    mayRequest: gaps =>
      mayActOn(
        awsDetectiveControlsWaiverRequestPermission,
        gaps,
        credentials,
        context,
      ),
    mayDecide: gaps =>
      mayActOn(
        awsDetectiveControlsWaiverDecidePermission,
        gaps,
        credentials,
        context,
      ),
  };
}
