import type { RecorderStatus } from '@aws-sdk/client-config-service';
import { arn } from '../arns';
import type { EstateConfigRecorder } from '../Estate';
import { stableId } from '../stableId';
import type { DefaultsContext } from './index';

/** A recorder as PutConfigurationRecorder leaves it: of every type, and not recording. */
export function configRecorderDefaults(
  recorder: EstateConfigRecorder,
  place: DefaultsContext,
): EstateConfigRecorder {
  const name = recorder.name ?? 'default';
  const recorderArn =
    recorder.arn ??
    arn(
      place,
      'config',
      `configuration-recorder/${name}/${stableId(
        `${place.accountId}/${place.region}/${name}`,
        16,
      )}`,
    );
  return {
    roleARN: arn(
      place,
      'iam',
      'role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig',
      { region: false },
    ),
    recordingGroup: {
      allSupported: true,
      includeGlobalResourceTypes: false,
      resourceTypes: [],
      exclusionByResourceTypes: { resourceTypes: [] },
      recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
    },
    recordingMode: { recordingFrequency: 'CONTINUOUS' },
    recordingScope: 'PAID',
    ...recorder,
    name,
    arn: recorderArn,
    status: {
      name,
      arn: recorderArn,
      recording: false,
      // AWS answers in capitals, whatever its own list of values says.
      ...(recorder.status?.recording && {
        lastStatus: 'SUCCESS' as RecorderStatus,
      }),
      ...recorder.status,
    },
  };
}
