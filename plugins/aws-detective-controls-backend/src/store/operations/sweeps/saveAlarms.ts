import { Knex } from 'knex';
import { targetId } from '../../../model';
import { contentHash, toJson } from '../../sql/content';
import { replaceRows } from '../../sql/replaceRows';
import { SweepOutcome } from '../../Store';
import { saveLinks } from './saveLinks';

interface AlarmRow {
  target_id: string;
  arn: string;
  name: string;
  state: string;
  document: string;
  hash: string;
}

/** Replaces the alarms, where they were read. */
export async function saveAlarms(
  tx: Knex.Transaction,
  outcome: SweepOutcome,
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
    rows: alarms.map(alarm => ({
      ...scope,
      arn: alarm.arn,
      name: alarm.name,
      state: alarm.state,
      document: toJson(alarm),
      hash: contentHash(alarm),
    })),
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
