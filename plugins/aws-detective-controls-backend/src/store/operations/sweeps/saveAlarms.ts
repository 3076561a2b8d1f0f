import { Knex } from 'knex';
import { AlarmRecord, targetId } from '../../../model';
import { jsonHash, toJson } from '../../sql/content';
import { replaceRows } from '../../sql/replaceRows';
import { SweepOutcome } from '../../Store';
import { saveLinks } from './saveLinks';

/** An alarm as it is stored. */
export interface AlarmRow {
  target_id: string;
  arn: string;
  name: string;
  state: string;
  document: string;
  hash: string;
}

/** The row of an alarm of a target. */
export function toAlarmRow(id: string, alarm: AlarmRecord): AlarmRow {
  const document = toJson(alarm);
  return {
    target_id: id,
    arn: alarm.arn,
    name: alarm.name,
    state: alarm.state,
    document,
    hash: jsonHash(document),
  };
}

/**
 * Replaces the alarms, where they were read.
 *
 * @param rows - those of the outcome's alarms
 */
export async function saveAlarms(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
  rows: AlarmRow[],
): Promise<void> {
  const alarms =
    outcome.records.alarms ?? (outcome.regionDisabled ? [] : undefined);
  if (!alarms) {
    return;
  }
  const scope = { target_id: targetId(outcome.target) };
  const { written, removed } = await replaceRows<AlarmRow>(tx, {
    table: 'alarms',
    scope,
    keys: ['arn'],
    rows,
  });
  const byArn = new Map(alarms.map(alarm => [alarm.arn, alarm]));
  await saveLinks(tx, {
    table: 'alarm_resources',
    scope,
    key: 'alarm_arn',
    ids: [...written, ...removed].map(row => row.arn!),
    links: written.map(row => ({
      id: row.arn,
      resourceArns: byArn.get(row.arn)!.resourceArns,
    })),
  });
}
