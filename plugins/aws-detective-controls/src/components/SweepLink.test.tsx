import { screen } from '@testing-library/react';
import {
  UnknownCause,
  UNKNOWN_CAUSE_KINDS,
  UnknownCauseKind,
} from 'backstage-plugin-aws-detective-controls-common';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { PROD, SHARED } from '../__testUtils__/results';
import { SweepLink } from './SweepLink';

function show(changes: Partial<UnknownCause>, language?: 'ja') {
  renderPlugin(
    <main>
      <SweepLink
        cause={{ kind: 'denied', message: 'no', ...changes }}
        accountId={PROD}
        region="eu-west-1"
      />
    </main>,
    { language },
  );
}

const OF_READINGS: UnknownCauseKind[] = [
  'denied',
  'throttled',
  'disabled',
  'failed',
];

describe('SweepLink', () => {
  it.each(OF_READINGS)(
    'leads from what was %s to its account and region',
    async kind => {
      show({ kind });
      expect(
        await screen.findByRole('link', {
          name: /^See the sweep of 1111 2222 3333\s· eu-west-1$/,
        }),
      ).toHaveAttribute('href', `/sweeps?account=${PROD}&region=eu-west-1`);
    },
  );

  it('leads to the account where the reading failed', async () => {
    show({ accountId: SHARED });
    expect(await screen.findByRole('link')).toHaveAttribute(
      'href',
      `/sweeps?account=${SHARED}&region=eu-west-1`,
    );
  });

  it.each(UNKNOWN_CAUSE_KINDS.filter(kind => !OF_READINGS.includes(kind)))(
    'leads nowhere where the reading succeeded: %s',
    async kind => {
      show({ kind });
      await screen.findByRole('main');
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  it('speaks Japanese', async () => {
    show({}, 'ja');
    expect(
      await screen.findByRole('link', {
        name: /^1111 2222 3333\s· eu-west-1 のスイープを見る$/,
      }),
    ).toBeVisible();
  });
});
