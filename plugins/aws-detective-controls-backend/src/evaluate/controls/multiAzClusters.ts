import { DbCluster, Evaluation, Snapshot } from '../../model';
import { concluded, Conclusion, judgeResources } from '../judging';
import { clusterEvidence, exemptionOf } from './auroraClusters';
import { requiredLogTypesOf } from './engineLogTypes';

/**
 * The log types that a Multi-AZ DB cluster can export, by its engine: fewer than an
 * instance of the same engine, for want of option groups.
 *
 * Source: rds:CreateDBCluster, EnableCloudwatchLogsExports.
 */
const EXPORTABLE: ReadonlyMap<string, readonly string[]> = new Map([
  ['mysql', ['error', 'general', 'slowquery']],
  ['postgres', ['postgresql', 'upgrade']],
]);

/**
 * Judges the Multi-AZ DB clusters of a target, which decide for their members which
 * logs are exported. Clusters of any other engine have controls of their own.
 *
 * @param overrides - log types by engine, instead of AWS's own list
 */
export function judgeMultiAzClusters(
  snapshot: Snapshot,
  overrides: Readonly<Record<string, readonly string[]>>,
): Evaluation {
  return judgeResources({
    snapshot,
    list: 'rds:clusters',
    type: 'AWS::RDS::DBCluster',
    arnOf: ({ arn }) => arn,
    judge: (cluster, list) => {
      const facts = [clusterEvidence(cluster, list)];
      const exportable = EXPORTABLE.get(cluster.engine);
      if (!exportable) {
        return concluded('not-applicable', 'other-engine', facts, {
          engine: cluster.engine,
        });
      }
      const required = requiredLogTypesOf(cluster.engine, overrides).filter(
        logType => exportable.includes(logType),
      );
      return (
        exemptionOf(cluster, cluster.engine, facts) ??
        judgeTypes(cluster, required, facts)
      );
    },
  });
}

function judgeTypes(
  { engine, enabledCloudwatchLogsExports }: DbCluster,
  required: readonly string[],
  facts: Conclusion['evidence'],
): Conclusion {
  if (required.length === 0) {
    return concluded('not-applicable', 'nothing-required', facts, { engine });
  }
  const missing = required.filter(
    logType => !enabledCloudwatchLogsExports.includes(logType),
  );
  return missing.length
    ? concluded('fail', 'logs-missing', facts, {
        engine,
        missing: missing.join(', '),
      })
    : concluded('pass', 'logs-exported', facts, {
        required: required.join(', '),
      });
}
