import { fillRemediation } from './fillRemediation';

const STEPS = {
  console: [
    { en: 'Open {{name}} in {{region}}.', ja: '{{name}} を開きます。' },
  ],
  cli: `aws x --name {{name}} --arn={{arn}} --filter '{"id":"{{id}}"}'`,
  terraform: 'name = "{{name}}"',
};

const ARN = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:errors';

describe('fillRemediation', () => {
  it('fills in what the resource has', () => {
    expect(
      fillRemediation(STEPS, {
        arn: ARN,
        id: 'errors',
        name: 'errors',
        region: 'eu-west-1',
      }),
    ).toEqual({
      console: [{ en: 'Open errors in eu-west-1.', ja: 'errors を開きます。' }],
      cli: `aws x --name errors --arn=${ARN} --filter '{"id":"errors"}'`,
      terraform: 'name = "errors"',
    });
  });

  it('leaves to the reader what is not known', () => {
    expect(fillRemediation(STEPS, {})).toEqual({
      console: [{ en: 'Open <name> in <region>.', ja: '<name> を開きます。' }],
      cli: `aws x --name <name> --arn=<arn> --filter '{"id":"<id>"}'`,
      terraform: 'name = "<name>"',
    });
  });

  it.each([
    ['5xx errors', `'5xx errors'`],
    [`it's; rm -rf ~`, `'it'\\''s; rm -rf ~'`],
    ['$(reboot)', `'$(reboot)'`],
    ['--force', `'--force'`],
    ['two\nlines', '<name>'],
  ])('quotes the name %j for a shell', (name, written) => {
    expect(fillRemediation(STEPS, { name }).cli).toContain(
      `--name ${written} --arn`,
    );
  });

  it('fills nothing in between quotes that could end them', () => {
    const id = `x'; rm -rf ~; '`;
    expect(fillRemediation(STEPS, { id, arn: id }).cli).toBe(
      `aws x --name <name> --arn=<arn> --filter '{"id":"<id>"}'`,
    );
  });

  it('writes a name as a string of Terraform', () => {
    expect(fillRemediation(STEPS, { name: 'a"b\\c${d}%{e}' }).terraform).toBe(
      'name = "a\\"b\\\\c$${d}%%{e}"',
    );
  });
});
