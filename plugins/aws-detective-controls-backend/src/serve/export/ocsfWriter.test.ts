import Ajv from 'ajv';
import { ScoreState } from 'backstage-plugin-aws-detective-controls-common';
import { exportRow } from './__testUtils__/exportRow';
import { ocsfWriter, toComplianceFinding } from './ocsfWriter';

const integer = { type: 'integer' };
const text = { type: 'string', minLength: 1 };
/** Milliseconds since 1970: a number of seconds would be in 1970. */
const time = { type: 'integer', minimum: 1_000_000_000_000 };

/**
 * What OCSF 1.3.0 requires of a Compliance Finding: the class itself, the objects that
 * it requires, and those of the cloud profile, with the types and enumerations of what
 * is written (https://schema.ocsf.io/1.3.0/classes/compliance_finding).
 */
const REQUIRED = {
  type: 'object',
  required: [
    'activity_id',
    'category_uid',
    'class_uid',
    'cloud',
    'compliance',
    'finding_info',
    'metadata',
    'severity_id',
    'time',
    'type_uid',
  ],
  properties: {
    activity_id: { enum: [0, 1, 2, 3, 99] },
    category_uid: { const: 2 },
    class_uid: { const: 2003 },
    type_uid: { const: 200301 },
    severity_id: { enum: [0, 1, 2, 3, 4, 5, 6, 99] },
    status_id: { enum: [0, 1, 2, 3, 4, 99] },
    time,
    message: text,
    metadata: {
      type: 'object',
      required: ['product', 'version'],
      properties: {
        version: { const: '1.3.0' },
        profiles: { type: 'array', items: text },
        processed_time: time,
        product: {
          type: 'object',
          required: ['vendor_name'],
          properties: { name: text, vendor_name: text, uid: text },
        },
      },
    },
    cloud: {
      type: 'object',
      required: ['provider'],
      // Later versions have more: who reads 1.3.0 refuses what that does not know.
      additionalProperties: false,
      properties: {
        provider: text,
        region: text,
        org: { type: 'object' },
        project_uid: text,
        zone: text,
        account: {
          type: 'object',
          required: ['uid'],
          properties: { uid: text, type_id: integer },
        },
      },
    },
    compliance: {
      type: 'object',
      required: ['standards'],
      properties: {
        standards: { type: 'array', minItems: 1, items: text },
        requirements: { type: 'array', items: text },
        control: text,
        status_id: { enum: [0, 1, 2, 3, 99] },
      },
    },
    finding_info: {
      type: 'object',
      required: ['uid', 'title'],
      properties: {
        uid: text,
        title: text,
        first_seen_time: time,
        last_seen_time: time,
      },
    },
    resources: {
      type: 'array',
      items: {
        type: 'object',
        properties: { uid: text, name: text, type: text, region: text },
      },
    },
    remediation: {
      type: 'object',
      required: ['desc'],
      properties: { desc: text, references: { type: 'array', items: text } },
    },
  },
};

const validate = new Ajv({ strict: false }).compile(REQUIRED);
const STATES: ScoreState[] = [
  'fail',
  'unknown',
  'stale',
  'waived',
  'pass',
  'not-applicable',
];

describe('toComplianceFinding', () => {
  it.each(STATES)(
    'has what the schema requires where the state is %s',
    state => {
      validate(
        JSON.parse(JSON.stringify(toComplianceFinding(exportRow({ state })))),
      );
      expect(validate.errors).toBeNull();
    },
  );

  it('is refused by the check where a required field is missing', () => {
    const { finding_info: _, ...finding } = toComplianceFinding(exportRow());
    expect(validate(finding)).toBe(false);
  });

  it.each<[ScoreState, number]>([
    ['pass', 1],
    ['fail', 3],
    ['waived', 3],
    ['unknown', 0],
    ['stale', 0],
    ['not-applicable', 99],
  ])('gives %s the compliance status %i', (state, id) => {
    expect(toComplianceFinding(exportRow({ state })).compliance).toMatchObject({
      status_id: id,
    });
  });

  it('names the partition of what is no ARN, too', () => {
    const row = exportRow({ partition: 'aws-cn' });
    row.result = {
      ...row.result,
      subject: 'account/111122223333/cn-north-1',
      resource: undefined,
    };
    expect(toComplianceFinding(row).resources).toEqual([
      expect.objectContaining({ cloud_partition: 'aws-cn' }),
    ]);
  });

  it('keeps the id of a gap, and tells subjects apart', () => {
    const uid = (row = exportRow()) =>
      (toComplianceFinding(row).finding_info as { uid: string }).uid;
    const other = exportRow();
    other.result = { ...other.result, subject: 'account/111122223333' };
    expect(uid(exportRow({ exportedAt: '2027-01-01T00:00:00.000Z' }))).toBe(
      uid(),
    );
    expect(uid(other)).not.toBe(uid());
  });
});

describe('ocsfWriter', () => {
  it('writes one object a line', () => {
    const line = ocsfWriter.row(exportRow({ entityTitle: 'two\nlines' }));
    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({ class_uid: 2003 });
  });
});
