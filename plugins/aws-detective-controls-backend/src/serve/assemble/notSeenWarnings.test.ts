import { ClaimRule } from '../../model';
import { claims, noRows } from '../__testUtils__/rows';
import { notSeenWarnings } from './notSeenWarnings';

const SOURCE = 'amazon.com/s3-bucket-arn';
const BUCKET = 'arn:aws:s3:::invoices';
const SWEPT = { targets: 2, swept: 2, running: 0 };

function rule(value: string, overrides: Partial<ClaimRule> = {}): ClaimRule {
  return {
    by: 'arn',
    source: SOURCE,
    value,
    arn: value,
    prefix: false,
    ...overrides,
  } as ClaimRule;
}

const PREFIX = rule(`${BUCKET}-*`, { arn: `${BUCKET}-`, prefix: true });

describe('notSeenWarnings', () => {
  it('names the annotation, the ARN and what to check', () => {
    const entity = claims({ rules: [rule(BUCKET)] });
    const warnings = notSeenWarnings(noRows({ entity, sweep: SWEPT }));
    expect(warnings).toEqual([
      {
        annotation: SOURCE,
        value: BUCKET,
        code: 'not-seen',
        message: expect.stringContaining(`"${BUCKET}"`),
      },
    ]);
    expect(warnings[0].message).toMatch(/No list of AWS .* Check the spelling/);
  });

  it('names a prefix that takes nothing, though an ARN is shown that it begins', () => {
    const entity = claims({ rules: [PREFIX, rule(`${BUCKET}-`)] });
    const warnings = notSeenWarnings(
      noRows({ entity, sweep: SWEPT, shownArns: [`${BUCKET}-`] }),
    );
    expect(warnings).toEqual([
      {
        annotation: SOURCE,
        value: PREFIX.value,
        code: 'not-seen',
        message: expect.stringContaining(
          `anything that "${PREFIX.value}" takes`,
        ),
      },
    ]);
  });

  it('says each once', () => {
    const entity = claims({
      rules: [rule(BUCKET), rule(BUCKET), rule(`${BUCKET}-2`)],
    });
    expect(
      notSeenWarnings(noRows({ entity, sweep: SWEPT })).map(it => it.value),
    ).toEqual([BUCKET, `${BUCKET}-2`]);
  });

  it.each<[string, Parameters<typeof noRows>[0]]>([
    [
      'an ARN that is shown',
      { entity: claims({ rules: [rule(BUCKET)] }), shownArns: [BUCKET] },
    ],
    [
      'a part of a resource that is shown',
      {
        entity: claims({ rules: [rule(`${BUCKET}/a`, { arn: BUCKET })] }),
        shownArns: [BUCKET],
      },
    ],
    [
      'a prefix that takes something',
      { entity: claims({ rules: [PREFIX] }), shownArns: [PREFIX.value] },
    ],
    ['a claim by account', { entity: claims() }],
    [
      'an ARN that has a warning already',
      {
        entity: claims({
          rules: [rule(BUCKET)],
          warnings: [
            {
              annotation: SOURCE,
              value: BUCKET,
              code: 'not-a-target',
              message: 'It is not looked at',
            },
          ],
        }),
      },
    ],
    [
      'an ARN that a target may still show',
      {
        entity: claims({ rules: [rule(BUCKET)] }),
        sweep: { targets: 2, swept: 1, running: 0 },
      },
    ],
    [
      'any ARN before there is a target',
      {
        entity: claims({ rules: [rule(BUCKET)] }),
        sweep: { targets: 0, swept: 0, running: 0 },
      },
    ],
    ['an entity that was not read', {}],
  ])('says nothing of %s', (_name, rows) => {
    expect(notSeenWarnings(noRows({ sweep: SWEPT, ...rows }))).toEqual([]);
  });
});
