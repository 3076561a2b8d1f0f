/*
 * What a page view costs: posture reads of the plugin, and, in the same run and at
 * the same endpoint, what it would take to ask AWS live. See docs/benchmarks.md.
 *
 *   yarn bench:views [READS]
 */
import {
  GetFindingsCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import { AwsSimulator } from 'aws-simulator';
import { EntityPosture } from 'backstage-plugin-aws-detective-controls-common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, Timing } from './measure';
import { Scenario, SCENARIOS } from './scenarios';
import { Portal, startPortal } from './startPortal';

/** Requests per second of GetFindings that AWS publishes, per account and region. */
const GET_FINDINGS_RATE = 3;

const reads = Number(process.argv[2] ?? 2000);
const write = (line: string) => process.stdout.write(`${line}\n`);

async function postureOf(portal: Portal, name: string): Promise<EntityPosture> {
  const answer = await fetch(
    `${portal.url}/entities/component/default/${name}/posture`,
  );
  if (!answer.ok) {
    throw new Error(`The posture of ${name} answered ${answer.status}`);
  }
  return (await answer.json()) as EntityPosture;
}

/** How many results the entities have, their accounts' included. */
async function resultsOf(scenario: Scenario, portal: Portal): Promise<number> {
  let sum = 0;
  for (const { metadata } of scenario.entities) {
    const { counts, inherited } = await postureOf(portal, metadata.name);
    for (const count of [counts, inherited].flatMap(Object.values)) {
      sum += count;
    }
  }
  return sum;
}

function row(title: string, { perSecond, p50, p99 }: Timing): string {
  const cells = [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2)];
  return `  ${title.padEnd(34)}${cells.map(it => it.padStart(10)).join('')}`;
}

/** @returns the AWS calls that the posture reads made */
async function run(scenario: Scenario): Promise<number> {
  const simulator = await AwsSimulator.start({
    estate: scenario.estate,
    quotas: 'off',
  });
  process.env.AWS_ENDPOINT_URL = simulator.url;
  const directory = await mkdtemp(join(tmpdir(), 'bench-views-'));
  const portal = await startPortal(scenario, directory);
  const client = new SecurityHubClient(
    simulator.clientOptions(scenario.findingsOf),
  );
  try {
    const { entities } = scenario;
    const results = await resultsOf(scenario, portal);
    simulator.journal.clear();
    const posture = await measure(reads, async index => {
      const { metadata } = entities[index % entities.length];
      await postureOf(portal, metadata.name);
    });
    const calls = simulator.journal.entries().length;
    const live = await measure(reads, async () => {
      await client.send(new GetFindingsCommand({ MaxResults: 100 }));
    });

    write(`${scenario.name}: ${entities.length} entities, ${results} results`);
    write(`  ${''.padEnd(34)}       /s    p50 ms    p99 ms`);
    write(row('posture reads, over HTTP', posture));
    write(row('live GetFindings pages of 100', live));
    const ratio = live.p50 / posture.p50;
    write(`  one live page takes ${ratio.toFixed(2)} posture reads (p50)`);
    write(`  AWS calls during the posture reads: ${calls}`);
    const limit = (posture.perSecond / GET_FINDINGS_RATE).toFixed(0);
    write(
      `  computed, not measured: at AWS's published ${GET_FINDINGS_RATE} GetFindings a second and account,`,
    );
    write(
      `  live views of one page each would be held to ${GET_FINDINGS_RATE}/s: ${limit} times fewer\n`,
    );
    return calls;
  } finally {
    client.destroy();
    await portal.stop();
    await simulator.close();
    await rm(directory, { recursive: true });
  }
}

async function main(): Promise<void> {
  if (!Number.isInteger(reads) || reads < 20) {
    throw new Error('READS is a whole number, 20 or more');
  }
  let calls = 0;
  for (const make of SCENARIOS) {
    calls += await run(await make());
  }
  process.exit(calls === 0 ? 0 : 1);
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(2);
});
