import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations } from '../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../__testUtils__/FakeDetectiveControlsApi';
import { TARGETS } from '../__testUtils__/lists';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { TargetsContent } from './TargetsContent';

const query = () => screen.getByTestId('query').textContent;

/** The lines of targets. */
function targets() {
  return screen
    .getAllByRole('heading', { level: 4 })
    .map(({ textContent }) => textContent);
}

describe('TargetsContent', () => {
  it('shows how many targets are up to date, and which is swept now', async () => {
    renderPlugin(<TargetsContent />);
    expect(
      await screen.findByText('2 of 3 targets are up to date'),
    ).toBeVisible();
    expect(screen.getByText(/Sweeping now: 2222 3333 4444/)).toBeVisible();
  });

  it('says of each target what could be read', async () => {
    renderPlugin(<TargetsContent />);
    await screen.findByText(/up to date/);
    expect(targets()).toEqual([
      expect.stringMatching(/^ap-northeast-11 collector read/),
      expect.stringMatching(/^ap-south-2Region not enabled/),
      expect.stringMatching(/^ap-northeast-11 collector failed/),
    ]);
  });

  it('opens a target with a failed collector: cause, missing action, calls', async () => {
    renderPlugin(<TargetsContent />);
    const table = await screen.findByRole('table', {
      name: /Collectors of 2222 3333 4444/,
    });
    const [, first] = within(table).getAllByRole('row');
    expect(
      within(first).getByText('Denied', { selector: '[data-status]' }),
    ).toBeVisible();
    expect(
      within(first).getByRole('button', {
        name: 'Copy config:SelectResourceConfig',
      }),
    ).toBeVisible();
    expect(within(first).getByText('never')).toBeVisible();
    expect(within(first).getByText('SelectResourceConfig × 1')).toBeVisible();
  });

  it('shows no green for a target that was never swept', async () => {
    const [target] = TARGETS.items;
    renderPlugin(<TargetsContent />, {
      api: new FakeDetectiveControlsApi({
        targets: {
          ...TARGETS,
          items: [
            {
              ...target,
              state: 'waiting',
              lastSuccessAt: undefined,
              collectors: [],
            },
          ],
        },
      }),
    });
    expect(await screen.findByText('Never swept')).toBeVisible();
    expect(document.querySelector('[data-status="pass"]')).toBeNull();
  });

  it('shows no green for a stale target', async () => {
    const [target] = TARGETS.items;
    renderPlugin(<TargetsContent />, {
      api: new FakeDetectiveControlsApi({
        targets: { ...TARGETS, items: [{ ...target, stale: true }] },
      }),
    });
    expect(await screen.findByText('Stale')).toBeVisible();
    expect(document.querySelector('[data-status="pass"]')).toBeNull();
  });

  it('keeps its filters in the URL', async () => {
    renderPlugin(<TargetsContent />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Failures only' }),
    );
    expect(query()).toBe('?failed=1');
    expect(targets()).toHaveLength(1);
  });

  it('takes its filters from the URL', async () => {
    renderPlugin(<TargetsContent />, { query: '?region=ap-south-2' });
    await screen.findByText(/up to date/);
    expect(targets()).toEqual([expect.stringMatching(/^ap-south-2/)]);
  });

  it('opens on the account and region of a link, with what failed there', async () => {
    renderPlugin(<TargetsContent />, {
      query: '?account=222233334444&region=ap-northeast-1',
    });
    expect(
      await screen.findByText('config:SelectResourceConfig'),
    ).toBeVisible();
    expect(targets()).toHaveLength(1);
    expect(screen.getByLabelText('Account')).toHaveValue('222233334444');
    expect(screen.getByLabelText('Region')).toHaveValue('ap-northeast-1');
  });

  it('says what kept targets from being found', async () => {
    renderPlugin(<TargetsContent />, {
      api: new FakeDetectiveControlsApi({
        targets: {
          ...TARGETS,
          items: [],
          discoveryFailures: [
            {
              kind: 'denied',
              message: 'not authorized',
              action: 'organizations:ListAccounts',
            },
          ],
        },
      }),
    });
    expect(
      await screen.findByText('Some targets could not be found'),
    ).toBeVisible();
    expect(screen.getByText('organizations:ListAccounts')).toBeVisible();
    expect(screen.getByText('There is no target yet')).toBeVisible();
  });

  it('shows why it could not be loaded', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getTargets').mockRejectedValue(new Error('is down'));
    renderPlugin(<TargetsContent />, { api });
    expect(
      await screen.findByText('is down', { selector: 'p[lang]' }),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('speaks Japanese', async () => {
    renderPlugin(<TargetsContent />, { language: 'ja' });
    expect(
      await screen.findByText('3 個中 2 個のターゲットが最新です'),
    ).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderPlugin(<TargetsContent />, { language });
    await screen.findByRole('table');
    expect(await axeViolations(container)).toEqual([]);
  });
});
