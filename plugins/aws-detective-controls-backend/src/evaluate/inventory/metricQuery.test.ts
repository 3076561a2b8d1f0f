import { isMetricQuery, parseMetricQuery } from './metricQuery';

const EC2 = { namespace: 'AWS/EC2', metricName: 'CPUUtilization' };
const NO_CLAUSES = { where: [], groupBy: [], limited: false };

describe('parseMetricQuery', () => {
  it.each<[string, object]>([
    [
      'SELECT AVG(CPUUtilization) FROM "AWS/EC2"',
      { ...EC2, ...NO_CLAUSES, clear: true },
    ],
    [
      'select max("CPUUtilization") from schema("AWS/EC2", InstanceId)',
      { ...EC2, ...NO_CLAUSES, schema: ['InstanceId'], clear: true },
    ],
    [
      `SELECT SUM(Errors)
       FROM SCHEMA("My/App", "Service Name", stage)
       WHERE "Service Name" = 'shop' AND stage!='test'
       GROUP BY stage, "Service Name"
       ORDER BY MAX() DESC
       LIMIT 10`,
      {
        namespace: 'My/App',
        metricName: 'Errors',
        schema: ['Service Name', 'stage'],
        where: [
          { label: 'Service Name', equals: true, value: 'shop' },
          { label: 'stage', equals: false, value: 'test' },
        ],
        groupBy: ['stage', 'Service Name'],
        limited: true,
        clear: true,
      },
    ],
    [
      `SELECT AVG(CPUUtilization) FROM "AWS/EC2" WHERE tag.env = 'it''s "prod"'`,
      {
        ...EC2,
        ...NO_CLAUSES,
        where: [{ label: 'tag.env', equals: true, value: `it's "prod"` }],
        clear: true,
      },
    ],
  ])('reads %s', (expression, query) => {
    expect(parseMetricQuery(expression)).toEqual(query);
  });

  it.each([
    `WHERE InstanceId IN ('a', 'b')`,
    `WHERE InstanceId = 'a' OR InstanceId = 'b'`,
    `WHERE InstanceId = "a"`,
    `WHERE InstanceId = 'a`,
    'HAVING 1',
    'GROUP BY InstanceId,',
    'LIMIT all',
  ])('says of %s that it was not understood', clause => {
    const query = `SELECT AVG(CPUUtilization) FROM "AWS/EC2" ${clause}`;
    expect(parseMetricQuery(query)).toEqual({
      ...EC2,
      ...NO_CLAUSES,
      clear: false,
    });
  });

  it.each(['SUM(METRICS())', 'SELECT P99(Age) FROM x', 'SELECT AVG(Age)', ''])(
    'reads nothing in %s',
    expression => {
      expect(parseMetricQuery(expression)).toBeUndefined();
    },
  );
});

it('tells queries from metric math', () => {
  expect(isMetricQuery(' select AVG(a) FROM b')).toBe(true);
  expect(isMetricQuery('m1 / m2')).toBe(false);
});
