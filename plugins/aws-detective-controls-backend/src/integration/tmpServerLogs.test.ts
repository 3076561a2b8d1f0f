import { TestDatabases } from '@backstage/backend-test-utils';
import { allResults } from './__testUtils__/allResults';
import { Harness } from './__testUtils__/Harness';
import { TWIN_AWS, TWIN_CONFIG, twinEstate } from './__testUtils__/twinEstate';
import { iamActions } from '../collect/collectors';

jest.setTimeout(120_000);
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const MINE = ['lambda-log-group-exists','log-group-retention-set','log-group-policy-not-public','cloudwatch-agent-on-ec2','resource-has-alarm','resource-no-open-critical-findings','resource-config-compliant','resource-no-guardduty-high'];
const ACTIONS = ['lambda:ListFunctions','logs:DescribeLogGroups','logs:DescribeResourcePolicies','ssm:GetInventory','cloudwatch:ListMetrics','cloudwatch:GetMetricData','ec2:DescribeInstances'];
const extra = ['sts:GetCallerIdentity'];
async function sweep(allow: string[]) {
  const knex = await databases.init('SQLITE_3');
  const harness = await Harness.start({ knex, estate: twinEstate({ allow }), aws: TWIN_AWS, config: TWIN_CONFIG, entities: [] });
  try { await harness.round(); return { results: await allResults(knex), controls: harness.controls }; } finally { await harness.close(); }
}
it('whole', async () => {
  const all = [...iamActions(), ...extra];
  const whole = await sweep(all);
  const lines: string[] = [];
  for (const [key, r] of whole.results) if (MINE.slice(0,4).includes(r.controlId) || (MINE.includes(r.controlId) && (r.status === 'unknown' || /lambda|instance|log-group/.test(key)))) lines.push(`${r.status} ${key} ${r.cause?.message ?? ''}`);
  console.log(lines.sort().join('\n'));
  for (const action of ACTIONS) {
    const { results, controls } = await sweep(all.filter(it => it !== action));
    const unknown = new Set([...results.values()].filter(r => r.status === 'unknown' && whole.results.get(`${r.controlId} ${r.subject}`)?.status !== 'unknown' ).map(r => r.controlId));
    const needing = controls.filter(c => c.metadata.iamActions.includes(action)).map(c => c.metadata.id);
    const changed = [...results].filter(([key, r]) => r.status !== 'unknown' && r.status !== whole.results.get(key)?.status).map(([key,r]) => `${key} ${r.status}`);
    const miscaused = [...results.values()].filter(r => r.status === 'unknown' && whole.results.get(`${r.controlId} ${r.subject}`)?.status !== 'unknown' && (r.cause?.kind !== 'denied' || r.cause.action !== action)).map(r => `${r.controlId} ${r.subject} ${JSON.stringify(r.cause)}`);
    console.log(action, 'missing', needing.filter(id => !unknown.has(id)), 'extra', [...unknown].filter(id => !needing.includes(id)), 'changed', changed, 'miscaused', miscaused);
  }
});
