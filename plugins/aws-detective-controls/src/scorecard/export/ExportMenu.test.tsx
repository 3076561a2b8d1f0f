import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import { renderScorecard } from '../../__testUtils__/renderScorecard';
import { downloadName } from './downloadName';
import { saveFile } from './saveFile';

jest.mock('./saveFile');

async function choose(name: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

describe('ExportMenu', () => {
  beforeEach(() => jest.mocked(saveFile).mockReset());

  it.each([
    ['CSV', 'csv'],
    ['JSON', 'json'],
    ['OCSF Compliance Finding', 'ocsf'],
  ])('saves the rows of the filters as %s', async (name, format) => {
    const api = new FakeDetectiveControlsApi();
    const asked = jest.spyOn(api, 'exportScorecard');
    renderScorecard({ api, query: '?view=waivers&owner=mine&status=fail' });
    await choose(name);
    expect(
      await screen.findByText(`Saved as scorecard.${format}`),
    ).toBeVisible();
    expect(asked).toHaveBeenCalledWith({
      owner: ['mine'],
      status: ['fail'],
      format,
    });
    expect(saveFile).toHaveBeenCalledWith(
      expect.anything(),
      `scorecard.${format}`,
    );
  });

  it('says why it failed, and saves nothing', async () => {
    const api = new FakeDetectiveControlsApi();
    jest
      .spyOn(api, 'exportScorecard')
      .mockRejectedValue(new NotAllowedError('You may not export'));
    renderScorecard({ api, query: '?view=waivers' });
    await choose('CSV');
    expect(await screen.findByText('You may not export')).toBeVisible();
    expect(saveFile).not.toHaveBeenCalled();
  });

  it('saves nothing of an export that breaks off', async () => {
    const api = new FakeDetectiveControlsApi();
    const response = new Response('{}');
    jest
      .spyOn(response, 'blob')
      .mockRejectedValue(new Error('network connection lost'));
    jest.spyOn(api, 'exportScorecard').mockResolvedValue(response);
    renderScorecard({ api, query: '?view=waivers' });
    await choose('JSON');
    expect(await screen.findByText('network connection lost')).toBeVisible();
    expect(saveFile).not.toHaveBeenCalled();
  });
});

describe('downloadName', () => {
  const now = new Date('2026-11-24T10:00:00Z');

  it('is what the backend says', () => {
    const response = new Response('', {
      headers: { 'content-disposition': 'attachment; filename="all.csv"' },
    });
    expect(downloadName(response, 'csv', now)).toBe('all.csv');
  });

  it('has form and day where the backend’s word cannot be read', () => {
    expect(downloadName(new Response(''), 'ocsf', now)).toBe(
      'aws-detective-controls-2026-11-24.ocsf.json',
    );
  });
});
