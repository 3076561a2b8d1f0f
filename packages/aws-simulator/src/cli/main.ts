import type { AwsSimulator } from '../server';
import { createCommand } from './createCommand';

function closeOnSignal(simulator: AwsSimulator): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => simulator.close());
  }
}

createCommand(closeOnSignal, line => process.stdout.write(`${line}\n`))
  .parseAsync()
  .catch((error: Error) => {
    process.stderr.write(`aws-simulator: ${error.message}\n`);
    process.exitCode = 1;
  });
