import { Verdict, targetId } from '../../../model';
import { mapInTurns } from '../../sql/mapInTurns';
import { MappingRow, ResourceRow } from '../../sql/rows';
import { SweepOutcome } from '../../Store';
import { toMappingRows } from '../entities/saveMappings';
import { ResultContent, toContent } from './resultContent';
import { AlarmRow, toAlarmRow } from './saveAlarms';
import { FindingRow, toFindingRow } from './saveFindings';
import { toResourceRow } from './saveResources';
import { RuleRow, toRuleRow } from './saveRules';

/** What of a sweep's rows is known before anything stored is looked at. */
export interface SweptRows {
  resources: ResourceRow[];
  contents: Map<Verdict, ResultContent>;
  findings: FindingRow[];
  alarms: AlarmRow[];
  rules: RuleRow[];
  mappings: MappingRow[];
}

/**
 * Writes and hashes what a sweep brought. It is most of the work of storing, and
 * done before the transaction: nobody waits for its locks, and between pieces
 * others get their turn.
 */
export async function sweptRows(outcome: SweepOutcome): Promise<SweptRows> {
  const { target, resources = [], evaluations, records, mappings } = outcome;
  const { securityhub = [], guardduty = [] } = records.findings;
  const id = targetId(target);
  const verdicts = evaluations.flatMap(evaluation => evaluation.verdicts);
  return {
    resources: await mapInTurns(resources, it => toResourceRow(id, it)),
    contents: new Map(
      await mapInTurns(verdicts, verdict => [verdict, toContent(verdict)]),
    ),
    findings: await mapInTurns([...securityhub, ...guardduty], it =>
      toFindingRow(id, it),
    ),
    alarms: await mapInTurns(records.alarms ?? [], it => toAlarmRow(id, it)),
    rules: await mapInTurns(records.rules ?? [], it => toRuleRow(id, it)),
    mappings: await toMappingRows(target, mappings),
  };
}
