import { ConfigCompliance, Readings } from '../../model';
import { unknownByEachCause } from '../__testUtils__/unknownByEachCause';
import {
  bucket,
  BUCKET_ARN,
  complianceRow,
  dbInstance,
  DB_ARN,
  EACH_FAILURE,
  FUNCTION_ARN,
  judged,
  lambdaFunction,
  ok,
  QUEUE_ARN,
  recorder,
  snapshotOf,
  verdictOn,
} from '../testing';
import { resourceConfigCompliant as control } from './resource-config-compliant';

type Row = ConfigCompliance['rows'][number];

function withRows(
  rows: Partial<Row>[],
  readings: Readings = {},
  source: ConfigCompliance['source'] = 'select',
) {
  return snapshotOf({
    's3:buckets': ok([bucket()]),
    'config:recorders': ok([recorder()]),
    'config:compliance': ok({ source, rows: rows.map(complianceRow) }),
    ...readings,
  });
}

describe('resource-config-compliant', () => {
  it('passes on a compliant resource', () => {
    expect(judged(control, withRows([{}]), BUCKET_ARN)).toBe('pass: compliant');
  });

  it('fails on a non-compliant one, and names the rules that it violates', () => {
    const snapshot = withRows([
      {
        compliance: 'NON_COMPLIANT',
        rules: [
          { name: 's3-versioning', compliance: 'COMPLIANT' },
          { name: 's3-no-public-read', compliance: 'NON_COMPLIANT' },
        ],
      },
    ]);
    expect(verdictOn(control, snapshot, BUCKET_ARN)).toMatchObject({
      status: 'fail',
      reason: { key: 'non-compliant', params: { rules: 's3-no-public-read' } },
    });
  });

  it('fails where the source names no rules', () => {
    const rows = [{ compliance: 'NON_COMPLIANT', rules: [] }];
    const verdict = verdictOn(
      control,
      withRows(rows, {}, 'describe'),
      BUCKET_ARN,
    );
    expect(verdict).toMatchObject({
      status: 'fail',
      evidence: [{ call: 'config:DescribeComplianceByResource' }],
    });
  });

  it.each<[string, Partial<Row>[]]>([
    ['no row', []],
    ['a row of another resource', [{ resourceId: 'others' }]],
    ['a row of another type', [{ resourceType: 'AWS::SQS::Queue' }]],
    ['a row that says so', [{ compliance: 'NOT_APPLICABLE', rules: [] }]],
  ])('is not applicable by %s', (_, rows) => {
    expect(judged(control, withRows(rows), BUCKET_ARN)).toBe(
      'not-applicable: no-rule',
    );
  });

  it('is unknown on insufficient data', () => {
    const snapshot = withRows([{ compliance: 'INSUFFICIENT_DATA' }]);
    expect(verdictOn(control, snapshot, BUCKET_ARN).cause?.kind).toBe(
      'insufficient-data',
    );
  });

  it.each([
    ['INSUFFICIENT_DATA', 'unknown: unknown-insufficient-data'],
    ['NON_COMPLIANT', 'fail: non-compliant'],
  ])('does not pass over a rule that says %s', (compliance, verdict) => {
    const rules = [
      { name: 's3-versioning', compliance: 'COMPLIANT' },
      { name: 's3-no-public-read', compliance },
    ];
    expect(judged(control, withRows([{ rules }]), BUCKET_ARN)).toBe(verdict);
  });

  it('fails where one row of several is non-compliant', () => {
    const snapshot = withRows([
      {},
      { compliance: 'INSUFFICIENT_DATA' },
      { compliance: 'NON_COMPLIANT' },
    ]);
    expect(verdictOn(control, snapshot, BUCKET_ARN).status).toBe('fail');
  });

  it.each([
    ['AWS::RDS::DBInstance', 'db-ABCDEFGHIJKLMNOPQRSTUVWXYZ', DB_ARN],
    ['AWS::Lambda::Function', 'resize', FUNCTION_ARN],
    [
      'AWS::SQS::Queue',
      'https://sqs.eu-west-1.amazonaws.com/111122223333/jobs',
      QUEUE_ARN,
    ],
    ['AWS::SQS::Queue', QUEUE_ARN, QUEUE_ARN],
  ])('knows a %s by %s', (resourceType, resourceId, arn) => {
    const snapshot = withRows(
      [{ resourceType, resourceId, compliance: 'NON_COMPLIANT' }],
      {
        'rds:instances': ok([dbInstance()]),
        'lambda:functions': ok([lambdaFunction()]),
        'tag:resources': ok([{ arn: QUEUE_ARN, tags: {} }]),
      },
    );
    expect(verdictOn(control, snapshot, arn).status).toBe('fail');
    expect(verdictOn(control, snapshot, BUCKET_ARN).status).toBe(
      'not-applicable',
    );
  });

  it.each([
    ['there is no recorder', []],
    ['it is stopped', [recorder({ recording: false })]],
    ['only AWS’s own records', [recorder({ recordingScope: 'INTERNAL' })]],
  ])('is unknown where %s, whatever rows are left', (_, recorders) => {
    for (const compliance of ['COMPLIANT', 'NON_COMPLIANT']) {
      const snapshot = withRows([{ compliance }], {
        'config:recorders': ok(recorders),
      });
      expect(verdictOn(control, snapshot, BUCKET_ARN).cause?.kind).toBe(
        'disabled',
      );
    }
  });

  it.each(['config:compliance', 'config:recorders'] as const)(
    'is unknown where %s could not be read',
    collector => {
      expect(
        unknownByEachCause(control, BUCKET_ARN, failure =>
          withRows([{}], { [collector]: failure }),
        ),
      ).toEqual(EACH_FAILURE);
    },
  );

  it('says nothing from silence of a resource that no list shows', () => {
    const of = (rows: Row[]) =>
      verdictOn(
        control,
        snapshotOf(
          {
            'config:recorders': ok([recorder()]),
            'config:compliance': ok({ source: 'select', rows }),
          },
          { declared: [FUNCTION_ARN] },
        ),
        FUNCTION_ARN,
      );
    const row = complianceRow({
      resourceType: 'AWS::Lambda::Function',
      resourceId: 'resize',
    });
    expect(of([]).cause?.kind).toBe('not-seen');
    expect(of([row]).status).toBe('pass');
  });
});
