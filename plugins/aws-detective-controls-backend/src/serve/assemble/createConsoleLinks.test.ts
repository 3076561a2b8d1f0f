import { ALL_CONTROLS } from '../../evaluate';
import { createConsoleLinks } from './createConsoleLinks';

const target = {
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
};
const EU = 'https://eu-west-1.console.aws.amazon.com';

describe('createConsoleLinks', () => {
  const links = createConsoleLinks({});

  it.each(
    ALL_CONTROLS.filter(({ metadata }) => metadata.scope !== 'resource').map(
      control => [control.metadata.id, control] as const,
    ),
  )(
    'leads from an account’s gap of %s to a service, not to the front page',
    (_id, control) => {
      const url = links.account(control, target);
      expect(url).toMatch(/^https:\/\/eu-west-1\.console\.aws\.amazon\.com\//);
      expect(url).not.toContain('/console/home');
    },
  );

  it('leads to Detective from its control, and from a graph', () => {
    const control = ALL_CONTROLS.find(
      ({ metadata }) => metadata.id === 'detective-enabled',
    )!;
    const page = `${EU}/detective/home?region=eu-west-1`;
    expect(links.account(control, target)).toBe(page);
    expect(
      links.resource({
        arn: 'arn:aws:detective:eu-west-1:111122223333:graph:0a1b2c3d',
        type: 'AWS::Detective::Graph',
        id: '0a1b2c3d',
        accountId: target.accountId,
        region: target.region,
        aliases: [],
        seen: true,
        tags: {},
      }),
    ).toBe(page);
  });
});
