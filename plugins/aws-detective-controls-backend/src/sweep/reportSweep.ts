import { LoggerService } from '@backstage/backend-plugin-api';
import { isOk, targetId } from '../model';
import { SweepOutcome } from '../store';

/** Logs what a sweep did, and every list that it could not read. */
export function reportSweep(
  { target, runs }: SweepOutcome,
  logger: LoggerService,
): void {
  const failed = runs.filter(run => !isOk(run.reading));
  const calls = runs
    .flatMap(run => Object.values(run.calls))
    .reduce((sum, count) => sum + count, 0);
  logger.info(
    `Swept ${targetId(target)}: ${runs.length} collectors, ` +
      `${failed.length} of them could not read, ${calls} AWS calls`,
  );
  for (const run of failed) {
    if (!isOk(run.reading) && run.reading.status !== 'disabled') {
      const { status, reason, action } = run.reading;
      logger.warn(
        `${targetId(target)} ${run.collector}: ${status}${
          action ? ` (${action})` : ''
        }: ${reason}`,
      );
    }
  }
}
