import { ok } from './ok';
import { SmallPart } from './SmallPart';

const arn = (name: string) =>
  `arn:aws:rds:eu-west-1:111122223333:cluster:${name}`;

/** Clusters of Aurora and of another service; two share a parameter group. */
export const dbClustersPart: SmallPart = {
  regions: {
    'eu-west-1': {
      dbClusters: [
        {
          DBClusterIdentifier: 'ledger',
          DbClusterResourceId: 'cluster-LEDGER',
          Engine: 'aurora-mysql',
          EnabledCloudwatchLogsExports: ['audit'],
          DBClusterParameterGroup: 'audited',
          DBClusterMembers: [
            {
              DBInstanceIdentifier: 'ledger-1',
              DBClusterParameterGroupStatus: 'pending-reboot',
            },
          ],
        },
        {
          DBClusterIdentifier: 'ledger-copy',
          DbClusterResourceId: 'cluster-COPY',
          Engine: 'aurora-mysql',
          Status: 'creating',
          DBClusterParameterGroup: 'audited',
        },
        {
          DBClusterIdentifier: 'graph',
          DbClusterResourceId: 'cluster-GRAPH',
          Engine: 'neptune',
        },
      ],
      dbClusterParameterGroups: [
        {
          DBClusterParameterGroupName: 'audited',
          DBParameterGroupFamily: 'aurora-mysql8.0',
          Parameters: {
            server_audit_logging: '1',
            server_audit_events: 'CONNECT',
            time_zone: 'UTC',
          },
        },
      ],
    },
  },
  values: {
    'rds:clusters': [
      {
        arn: arn('ledger'),
        dbClusterIdentifier: 'ledger',
        dbClusterResourceId: 'cluster-LEDGER',
        engine: 'aurora-mysql',
        engineMode: 'provisioned',
        status: 'available',
        enabledCloudwatchLogsExports: ['audit'],
        dbClusterParameterGroup: 'audited',
        members: [
          {
            dbInstanceIdentifier: 'ledger-1',
            parameterGroupStatus: 'pending-reboot',
          },
        ],
        tags: {},
      },
      {
        arn: arn('ledger-copy'),
        dbClusterIdentifier: 'ledger-copy',
        dbClusterResourceId: 'cluster-COPY',
        engine: 'aurora-mysql',
        engineMode: 'provisioned',
        status: 'creating',
        enabledCloudwatchLogsExports: [],
        dbClusterParameterGroup: 'audited',
        members: [],
        tags: {},
      },
      {
        arn: arn('graph'),
        dbClusterIdentifier: 'graph',
        dbClusterResourceId: 'cluster-GRAPH',
        engine: 'neptune',
        engineMode: 'provisioned',
        status: 'available',
        enabledCloudwatchLogsExports: [],
        dbClusterParameterGroup: 'default.neptune1.3',
        members: [],
        tags: {},
      },
    ],
    'rds:cluster-parameters': [
      {
        parameterGroup: 'audited',
        values: ok({
          server_audit_events: 'CONNECT',
          server_audit_logging: '1',
          server_audit_logs_upload: '0',
        }),
      },
    ],
  },
};
