import { screen } from '@testing-library/react';
import { renderPlugin } from '../../__testUtils__/renderPlugin';
import { WORK_GAPS, workApi } from '../../__testUtils__/work';
import { EntityContent } from '../EntityContent';

// In a file of its own: decisions about permissions are cached across tests.
describe('gaps as work, for who may only read', () => {
  it('shows what is being done, and offers no action', async () => {
    renderPlugin(<EntityContent />, {
      api: workApi({ workItems: [WORK_GAPS[1].workItem!] }),
      denied: [
        'awsDetectiveControls.waiver.request',
        'awsDetectiveControls.workItem.manage',
      ],
      query: '?control=s3-server-access-logging-enabled',
    });
    expect(await screen.findByText(/Being worked on/)).toBeVisible();
    expect(
      screen.queryByRole('button', {
        name: /^(Ask for a waiver|Assign|Close the work)/,
      }),
    ).toBeNull();
  });
});
