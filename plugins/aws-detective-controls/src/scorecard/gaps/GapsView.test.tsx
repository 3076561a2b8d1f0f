import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import { ORGANISATION } from '../../__testUtils__/FakeOrganisation';
import { renderScorecard } from '../../__testUtils__/renderScorecard';
import { firstEndDay } from '../../work/waiverForm';

const LIST = { name: 'What is to do, most urgent first' };

async function rows() {
  const table = await screen.findByRole('table', LIST);
  return within(table).getAllByRole('row').slice(1);
}

describe('GapsView', () => {
  it('opens a gap on the control of the entity’s own tab', async () => {
    renderScorecard({ query: '?view=gaps' });
    expect(
      await screen.findByRole('link', {
        name: 'S3 bucket access logging is on: payments-api',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api/detective-controls?control=s3-server-access-logging-enabled',
    );
  });

  it('opens the gap of an account that no entity stands for on its sweeps', async () => {
    renderScorecard({ query: '?view=gaps' });
    expect(
      await screen.findByRole('link', {
        name: 'GuardDuty is enabled: shared · 2222 3333 4444',
      }),
    ).toHaveAttribute('href', '/sweeps?account=222233334444');
  });

  it('says of each gap how bad it is, whose, how old, and until when', async () => {
    renderScorecard({ query: '?view=gaps' });
    const [first, second] = await rows();
    expect(first).toHaveTextContent(/Medium/);
    expect(first).toHaveTextContent(/Gap/);
    expect(first).toHaveTextContent(/2 fail/);
    expect(first).toHaveTextContent(/team-payments/);
    expect(first).toHaveTextContent(/Overdue by 10 days/);
    expect(first).toHaveTextContent(/for 1 month/);
    expect(second).toHaveTextContent(/No owner/);
    expect(second).toHaveTextContent(/Due in 6 days/);
  });

  it('shows the work on a gap with its ticket', async () => {
    renderScorecard({ query: '?view=gaps' });
    const [, second] = await rows();
    expect(second).toHaveTextContent(/Being worked on · .*team-platform/);
    expect(
      within(second).getByRole('link', { name: /Issue 7/ }),
    ).toHaveAttribute('href', 'https://github.com/example/security/issues/7');
  });

  it('offers nothing to do on an account that no entity stands for', async () => {
    renderScorecard({ query: '?view=gaps' });
    const [first, second] = await rows();
    const ask = { name: /Ask for a waiver/ };
    expect(await within(first).findByRole('button', ask)).toBeVisible();
    expect(within(second).queryByRole('button')).toBeNull();
  });

  it('shows gaps alone unasked, and says so', async () => {
    renderScorecard({ query: '?view=gaps' });
    expect(await rows()).toHaveLength(2);
    expect(
      screen.getByText(/These are the gaps that are not waived/),
    ).toBeVisible();
  });

  it('shows a waived gap as waived, with its reason, and offers nothing to ask for', async () => {
    renderScorecard({ query: '?view=gaps&status=waived' });
    const [first] = await rows();
    expect(
      within(first).getByText('Waived', { selector: '[data-status]' }),
    ).toHaveAttribute('data-status', 'waived');
    expect(first).toHaveTextContent(/The indexer is switched off next month/);
    expect(within(first).queryByRole('button')).toBeNull();
  });

  it('shows what was not assessed as neither gap nor pass', async () => {
    renderScorecard({ query: '?view=gaps&status=unknown' });
    const [first] = await rows();
    expect(
      within(first).getByText('Not assessed', { selector: '[data-status]' }),
    ).toBeVisible();
    expect(document.querySelector('[data-status="pass"]')).toBeNull();
  });

  it('shows a waiver that was asked for in its row', async () => {
    const api = new FakeDetectiveControlsApi();
    const request = jest.spyOn(api, 'requestWaiver');
    renderScorecard({ api, query: '?view=gaps' });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Ask for a waiver: S3 bucket access logging is on · payments-api',
      }),
    );
    await userEvent.type(
      await screen.findByLabelText(/Reason/),
      'It holds nothing secret.',
    );
    await userEvent.type(
      screen.getByLabelText(/Ends on/),
      firstEndDay(new Date()),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Ask for it' }));
    expect(await screen.findByText(/Waiver asked for/)).toBeVisible();
    expect(request).toHaveBeenCalledWith(
      expect.objectContaining({
        entityRef: 'component:default/payments-api',
        controlId: 's3-server-access-logging-enabled',
      }),
    );
    // Asked for is not decided: it is still a gap.
    const [first] = await rows();
    expect(
      within(first).getByText('Gap', { selector: '[data-status]' }),
    ).toBeVisible();
  });

  it('shows who has a gap once it was assigned', async () => {
    renderScorecard({ query: '?view=gaps' });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Assign or open a ticket: S3 bucket access logging is on · payments-api',
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Assign' }),
    );
    const [first] = await rows();
    expect(await within(first).findByText(/Being worked on/)).toBeVisible();
  });

  it('says that there is no gap, and not that all is well', async () => {
    renderScorecard({
      api: new FakeDetectiveControlsApi({
        organisation: { ...ORGANISATION, gaps: [] },
      }),
      query: '?view=gaps',
    });
    expect(
      await screen.findByText(/There is no gap that you may see/),
    ).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getGaps').mockRejectedValue(new NotAllowedError('no'));
    renderScorecard({ api, query: '?view=gaps' });
    expect(
      await screen.findByText(/awsDetectiveControls.scorecard.read/),
    ).toBeVisible();
  });

  it('speaks Japanese', async () => {
    renderScorecard({ query: '?view=gaps', language: 'ja' });
    expect(
      await screen.findByRole('table', { name: '要対応の一覧(緊急度順)' }),
    ).toBeVisible();
    expect(screen.getAllByText('例外を申請')[0]).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderScorecard({ query: '?view=gaps', language });
    await screen.findByRole('table');
    expect(await axeViolations(container)).toEqual([]);
  });
});
