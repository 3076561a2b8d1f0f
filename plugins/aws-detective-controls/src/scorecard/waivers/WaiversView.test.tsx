import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ConflictError } from '@backstage/errors';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import { ORGANISATION } from '../../__testUtils__/FakeOrganisation';
import {
  pageQuery,
  renderScorecard,
} from '../../__testUtils__/renderScorecard';

async function rows() {
  const table = await screen.findByRole('table', {
    name: 'Waivers, newest first',
  });
  return within(table).getAllByRole('row').slice(1);
}

describe('WaiversView', () => {
  it('says of each what it is for, why, until when, and who asked', async () => {
    renderScorecard({ query: '?view=waivers' });
    const [first] = await rows();
    expect(first).toHaveTextContent(/S3 bucket access logging is on/);
    expect(first).toHaveTextContent(/payments-api/);
    expect(first).toHaveTextContent(/arn:aws:s3:::payments-exports/);
    expect(first).toHaveTextContent(/Exports are deleted within a day/);
    expect(first).toHaveTextContent(/Waiver asked for/);
    expect(first).toHaveTextContent(/asked by ada 3 hours ago/);
  });

  it('shows no waiver as a pass', async () => {
    renderScorecard({ query: '?view=waivers' });
    await rows();
    expect(document.querySelector('[data-status="pass"]')).toBeNull();
  });

  it('offers what the API allows, and nothing else', async () => {
    renderScorecard({ query: '?view=waivers' });
    const [first, second] = await rows();
    const offered = (row: HTMLElement) =>
      within(row)
        .getAllByRole('button', { name: /^(Approve|Refuse|Withdraw)/ })
        .map(({ textContent }) => textContent);
    expect(offered(first)).toEqual(['Approve', 'Refuse']);
    expect(offered(second)).toEqual(['Withdraw']);
  });

  it('has no heading over nothing where nothing can be decided', async () => {
    renderScorecard({
      api: new FakeDetectiveControlsApi({
        organisation: {
          ...ORGANISATION,
          waivers: [{ ...ORGANISATION.waivers[0], actions: [] }],
        },
      }),
      query: '?view=waivers',
    });
    const [first] = await rows();
    expect(within(first).getAllByRole('cell').pop()).toBeEmptyDOMElement();
  });

  it('decides with a note, and shows the waiver as it is then', async () => {
    const api = new FakeDetectiveControlsApi();
    const decide = jest.spyOn(api, 'decideWaiver');
    renderScorecard({ api, query: '?view=waivers' });
    const [first] = await rows();
    await userEvent.click(
      within(first).getByRole('button', { name: /^Refuse/ }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Refuse the waiver',
    });
    await userEvent.type(
      within(dialog).getByLabelText('Note'),
      'Mend it instead.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Refuse' }),
    );
    expect(
      await screen.findByText('Waiver refused', { selector: '[data-status]' }),
    ).toBeVisible();
    expect(decide).toHaveBeenCalledWith('waiver-1', 'refuse', {
      note: 'Mend it instead.',
    });
  });

  it('keeps the dialog and what was typed where it could not be decided', async () => {
    const api = new FakeDetectiveControlsApi();
    jest
      .spyOn(api, 'decideWaiver')
      .mockRejectedValue(new ConflictError('It was withdrawn already'));
    renderScorecard({ api, query: '?view=waivers' });
    const [first] = await rows();
    await userEvent.click(
      within(first).getByRole('button', { name: /^Approve/ }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('Note'), 'Fine.');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Approve' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'It was withdrawn already',
    );
    expect(within(dialog).getByLabelText('Note')).toHaveValue('Fine.');
  });

  it('keeps the states to show in the URL', async () => {
    renderScorecard({ query: '?view=waivers' });
    await rows();
    await userEvent.click(
      screen.getByRole('button', { name: 'Waiver approved' }),
    );
    expect(pageQuery()).toBe('?view=waivers&state=approved');
    expect(await rows()).toHaveLength(1);
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderScorecard({ query: '?view=waivers', language });
    await screen.findByRole('table');
    expect(await axeViolations(container)).toEqual([]);
  });
});
