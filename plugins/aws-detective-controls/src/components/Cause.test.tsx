import { screen } from '@testing-library/react';
import { UnknownCause } from 'backstage-plugin-aws-detective-controls-common';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { PROD } from '../__testUtils__/results';
import { Cause } from './Cause';

const DISABLED: UnknownCause = {
  kind: 'disabled',
  message: 'The account is not subscribed',
  action: 'guardduty:ListDetectors',
  collector: 'guardduty:detectors',
};

async function words(
  cause: UnknownCause,
  options: { language?: 'en' | 'ja'; region?: string } = {},
) {
  const { language, region } = options;
  renderPlugin(
    <div data-testid="cause">
      <Cause cause={cause} accountId={region && PROD} region={region} />
    </div>,
    { language },
  );
  return (await screen.findByTestId('cause')).textContent?.replace(
    /\u00a0/g,
    ' ',
  );
}

describe('Cause', () => {
  it('names the service that is not enabled, and where', async () => {
    expect(await words(DISABLED, { region: 'eu-west-1' })).toBe(
      'Amazon GuardDuty is not enabled in 1111 2222 3333 · eu-west-1',
    );
  });

  it('names the service that is not enabled where the place is plain', async () => {
    expect(await words(DISABLED)).toBe('Amazon GuardDuty is not enabled');
  });

  it('names the service that is not enabled in Japanese', async () => {
    expect(await words(DISABLED, { language: 'ja', region: 'eu-west-1' })).toBe(
      '1111 2222 3333 · eu-west-1 では Amazon GuardDuty が有効になっていません',
    );
  });

  it.each([
    ['en', '1111 2222 3333 · us-east-1 is not swept, and keeps what'],
    ['ja', '1111 2222 3333 · us-east-1 はスイープの対象外です'],
  ] as const)(
    'names the region that is not swept in %s, not the subject’s own',
    async (language, text) => {
      const cause: UnknownCause = {
        kind: 'region-not-swept',
        message: 'Not among the regions that are swept',
        region: 'us-east-1',
      };
      const shown = await words(cause, { language, region: 'aws-global' });
      expect(shown).toContain(text);
      expect(shown).not.toContain('aws-global');
    },
  );

  it('knows the service by the action where no collector is named', async () => {
    expect(await words({ ...DISABLED, collector: undefined })).toBe(
      'Amazon GuardDuty is not enabled',
    );
  });

  it('says that something is not enabled where nothing says what', async () => {
    expect(await words({ kind: 'disabled', message: 'off' })).toBe(
      'Not enabled',
    );
  });

  it('names the missing action of a denied call', async () => {
    expect(
      await words({ ...DISABLED, kind: 'denied' }, { region: 'eu-west-1' }),
    ).toBe('Denied: guardduty:ListDetectors in 1111 2222 3333 · eu-west-1');
  });

  it('names the service that could not be read where no action is known', async () => {
    expect(
      await words({ ...DISABLED, kind: 'failed', action: undefined }),
    ).toBe('Could not be read: Amazon GuardDuty');
  });

  it('blames no service where AWS has no verdict', async () => {
    expect(
      await words({
        kind: 'insufficient-data',
        message: 'not yet',
        collector: 'config:compliance',
      }),
    ).toBe('AWS has no verdict yet');
  });
});
