import { screen } from '@testing-library/react';
import { renderPlugin } from '../../__testUtils__/renderPlugin';
import { EntityContent } from '../EntityContent';

// In a file of its own: decisions about permissions are cached across tests.
describe('gaps as work, for who may ask for waivers only', () => {
  it('offers no assignment and no ticket', async () => {
    renderPlugin(<EntityContent />, {
      denied: ['awsDetectiveControls.workItem.manage'],
      query: '?control=s3-server-access-logging-enabled',
    });
    expect(
      await screen.findByRole('button', { name: /^Ask for a waiver/ }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Assign/ })).toBeNull();
  });
});
