import { screen } from '@testing-library/react';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { DetectiveControlsCard } from './DetectiveControlsCard';

// In a file of its own: decisions about permissions are cached across tests.
describe('DetectiveControlsCard, for who may not refresh', () => {
  it('offers no refresh to who may not', async () => {
    renderPlugin(<DetectiveControlsCard />, {
      denied: ['awsDetectiveControls.refresh'],
    });
    await screen.findByText('2 gaps to close');
    expect(screen.queryByRole('button', { name: 'Refresh' })).toBeNull();
  });
});
