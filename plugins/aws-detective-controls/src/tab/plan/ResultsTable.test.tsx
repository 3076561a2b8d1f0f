import { screen } from '@testing-library/react';
import { ControlResult } from 'backstage-plugin-aws-detective-controls-common';
import { renderPlugin } from '../../__testUtils__/renderPlugin';
import { hoursAgo, result } from '../../__testUtils__/results';
import { ResultsTable } from './ResultsTable';

const TAKEN = { takenAt: hoursAgo(1) };
const EXEMPTION: ControlResult['evidence'][number] = {
  ...TAKEN,
  call: 'awsDetectiveControls.controls.exemptions[0]',
  fields: { reason: 'A sandbox', 'status without it': 'fail' },
};

async function renderTable(evidence: ControlResult['evidence']) {
  const rows = [
    result('a', 'not-applicable', {
      reason: { en: 'A sandbox', ja: 'サンドボックス' },
      evidence,
    }),
  ];
  renderPlugin(<ResultsTable caption="Results" results={rows} />);
  await screen.findByRole('table');
}

describe('ResultsTable', () => {
  it('labels what is exempt, with the reason, and still calls it not applicable', async () => {
    await renderTable([EXEMPTION, { ...TAKEN, call: 's3:GetBucketLogging' }]);
    expect(screen.getByText('Exempt')).toBeVisible();
    expect(screen.getByText('A sandbox')).toBeVisible();
    expect(screen.getByText('Not applicable')).toBeVisible();
  });

  it('does not call exempt what does not apply by itself', async () => {
    await renderTable([{ ...TAKEN, call: 's3:GetBucketLogging' }]);
    expect(screen.queryByText('Exempt')).toBeNull();
  });
});
