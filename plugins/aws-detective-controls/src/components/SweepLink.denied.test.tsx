import { screen } from '@testing-library/react';
import { usePermission } from '@backstage/plugin-permission-react';
import { awsDetectiveControlsTargetsReadPermission } from 'backstage-plugin-aws-detective-controls-common';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { PROD } from '../__testUtils__/results';
import { SweepLink } from './SweepLink';

function Decision() {
  const { allowed, loading } = usePermission({
    permission: awsDetectiveControlsTargetsReadPermission,
  });
  return <p>{!loading && !allowed && 'denied'}</p>;
}

// In a file of its own: decisions about permissions are cached across tests.
describe('SweepLink, for who may not see the sweeps', () => {
  it('leads nowhere', async () => {
    renderPlugin(
      <>
        <Decision />
        <SweepLink
          cause={{ kind: 'denied', message: 'no' }}
          accountId={PROD}
          region="eu-west-1"
        />
      </>,
      { denied: ['awsDetectiveControls.targets.read'] },
    );
    await screen.findByText('denied');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
