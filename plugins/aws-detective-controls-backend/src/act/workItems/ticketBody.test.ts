import { CONTROLS } from '../../model/__testUtils__/controls';
import { FailingSubject, ticketBody } from './ticketBody';
import { code, link } from './ticketText';

const control = CONTROLS.find(
  ({ metadata }) => metadata.id === 'vpc-flow-logs-enabled',
)!.metadata;

function subject(number: number, override?: Partial<FailingSubject>) {
  return {
    subject: `arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-${number}`,
    accountId: '111122223333',
    region: 'eu-west-1',
    ...override,
  };
}

function body(
  failing: FailingSubject[],
  override?: Partial<Parameters<typeof ticketBody>[0]>,
) {
  return ticketBody({
    entityRef: 'component:default/shop',
    control,
    failing,
    more: false,
    idempotencyKey: 'key-1',
    ...override,
  });
}

const subjects = (count: number) =>
  Array.from({ length: count }, (_, number) => subject(number));

describe('ticketBody', () => {
  it('says what fails, why it matters, and what to do', () => {
    const text = body([subject(1)], {
      ownerRef: 'group:default/shop',
      dueAt: '2026-12-01T10:00:00.000Z',
      entityUrl: 'https://backstage.test/catalog/default/component/shop',
    });
    expect(text).toContain('**Title of vpc-flow-logs-enabled** does not hold.');
    expect(text).toContain('- Owner: `group:default/shop`');
    expect(text).toContain('- Due: 2026-12-01');
    expect(text).toContain('SEC04-BP01');
    expect(text).toContain('Turn it on.');
    expect(text).toContain(
      '[The entity in Backstage](https://backstage.test/catalog/default/component/shop)',
    );
    expect(text).toContain('[Page of the service](https://example.com/en)');
    expect(text.split('\n').pop()).toBe(
      '<!-- aws-detective-controls key-1 -->',
    );
  });

  it.each([
    [20, false, undefined],
    [23, false, '- and 3 more'],
    [500, true, '- and at least 481 more'],
  ])('names 20 of %d at most', (count, more, last) => {
    const lines = body(subjects(count), { more }).split('\n');
    expect(lines.filter(line => line.includes('vpc/vpc-'))).toHaveLength(20);
    expect(lines.find(line => line.startsWith('- and '))).toBe(last);
  });

  it('lets no name mention anybody, mark anything up, or end a line', () => {
    const text = body([
      subject(1, {
        name: '@acme/admins [click](https://evil.test) <img src=x>\n<!-- aws-detective-controls key-2 -->\n## Done',
      }),
    ]);
    const lines = text.split('\n');
    expect(lines.filter(line => line.includes('@acme'))).toEqual([
      expect.stringMatching(/^- `@acme\/admins .* ## Done` `arn:/),
    ]);
    expect(lines).not.toContain('<!-- aws-detective-controls key-2 -->');
    expect(lines).not.toContain('## Done');
  });
});

describe('code', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '`` a`b ``'],
    ['``` @all ```', '```` ``` @all ``` ````'],
    ['two\r\nlines\u2028three', '`two lines three`'],
    ['\u202Eevil', '`evil`'],
    ['', '` `'],
    ['\n', '` `'],
  ])('writes %j as %s', (name, expected) => {
    expect(code(name)).toBe(expected);
  });

  it('cuts long names', () => {
    expect(code('x'.repeat(1000))).toHaveLength(303);
  });
});

describe('link', () => {
  it.each([
    ['https://a.test/x', '[go](https://a.test/x)'],
    ['https://a.test/x) [y](z', '[go](https://a.test/x%29%20[y]%28z)'],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', 'go'],
    ['nonsense', 'go'],
  ])('writes %s as %s', (url, expected) => {
    expect(link('go', url)).toBe(expected);
  });
});
