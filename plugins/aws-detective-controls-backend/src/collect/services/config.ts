import {
  type ConfigurationRecorder,
  ConfigServiceClient,
  DescribeConfigurationRecordersCommand,
  DescribeConfigurationRecorderStatusCommand,
} from '@aws-sdk/client-config-service';
import type { AwsCollector } from '../AwsCollector';
import { present } from '../allPages';
import type { AwsService } from '../client/AwsService';

/** AWS Config. */
export const configService: AwsService<ConfigServiceClient> = {
  prefix: 'config',
  answers: 'json',
  create: options => new ConfigServiceClient(options),
};

/** The configuration recorders of a region, and whether they record. */
export const recorders: AwsCollector<'config:recorders'> = {
  id: 'config:recorders',
  read: async context => {
    const client = context.client(configService);
    const described = await client.send(
      new DescribeConfigurationRecordersCommand({}),
      context.call,
    );
    const status = await client.send(
      new DescribeConfigurationRecorderStatusCommand({}),
      context.call,
    );
    const statuses = new Map(
      present(
        status.ConfigurationRecordersStatus,
        'ConfigurationRecordersStatus',
      ).map(entry => [entry.name, entry]),
    );
    return present(
      described.ConfigurationRecorders,
      'ConfigurationRecorders',
    ).map(recorder => {
      const entry = present(
        statuses.get(recorder.name),
        `the status of the recorder ${recorder.name}`,
      );
      return {
        name: recorder.name ?? '',
        arn: recorder.arn,
        recordingScope: recorder.recordingScope,
        recording: present(
          entry.recording,
          `whether the recorder ${recorder.name} records`,
        ),
        lastStatus: entry.lastStatus,
        lastErrorCode: entry.lastErrorCode,
        ...scopeOf(recorder),
      };
    });
  },
};

function scopeOf({ recordingGroup: group }: ConfigurationRecorder) {
  return {
    allSupported: group?.allSupported ?? false,
    resourceTypes: group?.resourceTypes ?? [],
    excludedResourceTypes: group?.exclusionByResourceTypes?.resourceTypes ?? [],
    strategy: group?.recordingStrategy?.useOnly,
  };
}
