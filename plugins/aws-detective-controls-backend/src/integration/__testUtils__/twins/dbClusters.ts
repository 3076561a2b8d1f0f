import type { TwinPart } from '.';

/** Aurora clusters with the logs of their engine and without, and one of Neptune. */
export const dbClusterTwins: TwinPart = () => ({
  'eu-west-1': {
    dbClusters: [
      {
        DBClusterIdentifier: 'mysql-good',
        Engine: 'aurora-mysql',
        EnabledCloudwatchLogsExports: ['audit'],
        DBClusterParameterGroup: 'audited',
        Tags: { service: 'twins' },
      },
      {
        DBClusterIdentifier: 'mysql-bad',
        Engine: 'aurora-mysql',
        EnabledCloudwatchLogsExports: ['audit'],
        Tags: { service: 'twins' },
      },
      {
        DBClusterIdentifier: 'postgresql-good',
        Engine: 'aurora-postgresql',
        EnabledCloudwatchLogsExports: ['postgresql'],
        Tags: { service: 'twins' },
      },
      {
        DBClusterIdentifier: 'postgresql-bad',
        Engine: 'aurora-postgresql',
        Tags: { service: 'twins' },
      },
      { DBClusterIdentifier: 'graph', Engine: 'neptune' },
    ],
    dbClusterParameterGroups: [
      {
        DBClusterParameterGroupName: 'audited',
        DBParameterGroupFamily: 'aurora-mysql8.0',
        Parameters: {
          server_audit_logging: '1',
          server_audit_events: 'CONNECT,QUERY_DDL',
        },
      },
    ],
  },
});
