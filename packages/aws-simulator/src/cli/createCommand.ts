import { Command, InvalidArgumentError } from 'commander';
import { AwsSimulator } from '../server';
import { describeSimulator } from './describeSimulator';
import { EstateOptions, readEstate } from './readEstate';

/** Where the simulator listens, unless told. */
export const DEFAULT_PORT = 4600;

interface Options extends EstateOptions {
  port: number;
  quotas: boolean;
}

/**
 * The `aws-simulator` command.
 *
 * @param started - is given the simulator once it listens.
 * @param print - writes a line for the person who started it.
 */
export function createCommand(
  started: (simulator: AwsSimulator) => void,
  print: (line: string) => void,
): Command {
  return new Command('aws-simulator')
    .description(
      'An AWS endpoint on loopback that real AWS SDK clients talk to',
    )
    .option('-e, --estate <file>', 'YAML or JSON file of what AWS holds')
    .option('--seed <text>', 'generate the estate; the same seed, the same one')
    .option('--accounts <count>', 'accounts of a generated estate', wholeNumber)
    .option('--regions <names>', 'its regions, with commas between them', names)
    .option('--findings <count>', 'its findings per account', wholeNumber)
    .option(
      '-p, --port <number>',
      'port on 127.0.0.1; 0 takes any that is free',
      port,
      DEFAULT_PORT,
    )
    .option('--no-quotas', 'do not throttle at the rates that AWS publishes')
    .action(async ({ port: number, quotas, ...source }: Options) => {
      const estate = await readEstate(source);
      const simulator = await AwsSimulator.start({
        estate,
        port: number,
        quotas: quotas ? 'aws' : 'off',
      });
      describeSimulator(simulator).forEach(print);
      started(simulator);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) {
    throw new InvalidArgumentError('It takes a whole number.');
  }
  return Number(text);
}

function port(text: string): number {
  const number = wholeNumber(text);
  if (number > 65535) {
    throw new InvalidArgumentError('It takes a number from 0 to 65535.');
  }
  return number;
}

function names(text: string): string[] {
  return text.split(',').map(name => name.trim());
}
