import inspector from 'inspector';
import { ScoreIndex, ScoreQuery } from '../src/score';
import { LARGE, largeControls, largeScores } from './largeScores';

const now = new Date('2026-11-24T12:00:00.000Z');
const index = new ScoreIndex({ dueDays: { critical: 7, high: 30, medium: 60, low: 90 }, soonDays: 7 });
index.apply(largeScores(LARGE, now));
const controls = largeControls(LARGE);
const query = (filter: ScoreQuery['filter'] = {}): ScoreQuery => ({ filter, access: {}, mine: [], controls, now });
const A = query();
const asks: Record<string, () => unknown> = {
  headline: () => index.headline(A, { periodDays: 30 }),
  entity: () => index.table(A, { groupBy: 'entity', limit: 100 }),
  owner: () => index.table(A, { groupBy: 'owner', limit: 100 }),
  system: () => index.table(A, { groupBy: 'system', limit: 100 }),
  account: () => index.table(A, { groupBy: 'account', limit: 100 }),
  control: () => index.table(A, { groupBy: 'control', limit: 100 }),
  heatOwner: () => index.heatmap(A, { groupBy: 'owner', limit: 100 }),
  heatAccount: () => index.heatmap(A, { groupBy: 'account', limit: 100 }),
  trend: () => index.trend(A, { days: 90 }),
  gaps: () => index.gaps(A, { limit: 100 }),
  facets: () => index.facets(A),
  region: () => index.headline(query({ region: ['eu-west-1'] }), { periodDays: 30 }),
  regionAccount: () => index.table(query({ region: ['eu-west-1'] }), { groupBy: 'account', limit: 100 }),
  overdueHeadline: () => index.headline(query({ overdue: true }), { periodDays: 30 }),
  overdueAccount: () => index.table(query({ overdue: true }), { groupBy: 'account', limit: 100 }),
  overdueTrend: () => index.trend(query({ overdue: true }), { days: 90 }),
  statusHeadline: () => index.headline(query({ status: ['fail'] }), { periodDays: 30 }),
};
const only = process.argv[2]?.split(',') ?? Object.keys(asks);
const profile = process.argv[3] === 'profile';
const post = (s: inspector.Session, m: string): Promise<any> => new Promise((r, j) => s.post(m as any, (e: any, v: any) => e ? j(e) : r(v)));
async function main() {
  for (const name of only) {
    const times: number[] = [];
    const n = 30;
    let s: inspector.Session | undefined;
    for (let i = 0; i < n; i += 1) {
      if (profile && i === 5) { s = new inspector.Session(); s.connect(); await post(s, 'Profiler.enable'); await post(s, 'Profiler.start'); }
      index.forgetAnswers();
      const t = performance.now();
      asks[name]();
      times.push(performance.now() - t);
    }
    const sorted = times.slice(3).sort((a, b) => a - b);
    console.log(name.padEnd(18), 'first', times[0].toFixed(0), 'min', sorted[0].toFixed(1), 'p50', sorted[13].toFixed(1), 'max', sorted.at(-1)!.toFixed(1));
    if (s) {
      const { profile: p } = await post(s, 'Profiler.stop');
      const self = new Map<string, number>();
      const byId = new Map(p.nodes.map((x: any) => [x.id, x]));
      p.samples.forEach((id: number, i: number) => { const node: any = byId.get(id); const f = node.callFrame; const k = `${f.functionName} ${f.url.split('/').pop()}:${f.lineNumber + 1}`; self.set(k, (self.get(k) ?? 0) + p.timeDeltas[i] / 1000 / (n - 5)); });
      [...self].sort((a, b) => b[1] - a[1]).slice(0, 14).forEach(([k, v]) => console.log('     ', v.toFixed(1), k));
      s.disconnect();
    }
  }
}
main();
