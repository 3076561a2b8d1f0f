import { hasMetrics, METRIC_ROWS, UNRESOLVED_NAMESPACES } from '.';
import { RECOMMENDED_ALARMS } from './recommendedAlarms';
import { recommendedMetrics } from './recommendations';

describe('RECOMMENDED_ALARMS', () => {
  it.each(
    RECOMMENDED_ALARMS.map(row => [row.type, row.namespace, row] as const),
  )('asks of %s in %s for metrics that name it', (type, namespace, row) => {
    expect(hasMetrics(type)).toBe(true);
    const named = METRIC_ROWS.some(
      it => it.type === type && it.namespace === namespace,
    );
    const unresolved = UNRESOLVED_NAMESPACES[type]?.includes(namespace);
    expect(named || unresolved).toBe(true);
    const names = Object.values(row.metrics).flat();
    expect(new Set(names).size).toBe(names.length);
  });

  it('has each type once a namespace and kind', () => {
    const keys = RECOMMENDED_ALARMS.map(({ type, namespace, idPrefix }) =>
      [type, namespace, idPrefix].join(),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('recommendedMetrics', () => {
  it('takes the rows of a type in all namespaces', () => {
    const type = 'AWS::Lambda::Function';
    expect(
      recommendedMetrics({ type, id: 'resize' }).map(({ key }) => key),
    ).toEqual([
      'AWS/Lambda Errors',
      'AWS/Lambda Throttles',
      'AWS/Lambda Duration',
      'AWS/Lambda ConcurrentExecutions',
      'LambdaInsights memory_utilization',
    ]);
  });

  it('gives nothing for types that nothing is recommended for', () => {
    expect(recommendedMetrics({ type: 'AWS::EC2::VPC', id: 'v' })).toEqual([]);
    const type = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
    expect(recommendedMetrics({ type, id: 'gwy/inner/1' })).toEqual([]);
  });
});
