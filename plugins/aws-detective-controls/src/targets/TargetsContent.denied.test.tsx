import { screen } from '@testing-library/react';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { TargetsContent } from './TargetsContent';

// In a file of its own: decisions about permissions are cached across tests.
describe('TargetsContent, for who may not read it', () => {
  it('asks for nothing, and names the permission, where the reader may not', async () => {
    const api = new FakeDetectiveControlsApi();
    const getTargets = jest.spyOn(api, 'getTargets');
    renderPlugin(<TargetsContent />, {
      api,
      denied: ['awsDetectiveControls.targets.read'],
    });
    expect(await screen.findByText('You may not see the sweeps')).toBeVisible();
    expect(screen.getByText(/awsDetectiveControls.targets.read/)).toBeVisible();
    expect(getTargets).not.toHaveBeenCalled();
  });
});
