import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import { ORGANISATION } from '../../__testUtils__/FakeOrganisation';
import {
  pageQuery,
  queryOf,
  renderScorecard,
} from '../../__testUtils__/renderScorecard';
import { HEATMAP, scoreCounts } from '../../__testUtils__/scorecard';
import { HEATMAP_ROWS } from './Heatmap';

const S3 = 'S3 bucket access logging is on';
const GUARDDUTY = 'GuardDuty is enabled';

describe('Heatmap', () => {
  it('is a table with a header for each control and each owner', async () => {
    renderScorecard();
    const table = await screen.findByRole('table', {
      name: 'Controls by: Owner',
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Owner', S3, GUARDDUTY]);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['team-search', 'team-mobile', 'None']);
  });

  it.each([
    [
      `team-search · ${S3}: 3 gaps, 2 not assessed`,
      '✕ 3 ?2',
      'control=s3-server-access-logging-enabled&owner=group:default/team-search&view=gaps',
    ],
    [
      `team-search · ${GUARDDUTY}: 4 pass`,
      '✓',
      'control=guardduty-detector-enabled&owner=group:default/team-search&status=pass&view=table',
    ],
    [
      `team-mobile · ${S3}: 2 not assessed`,
      '? 2',
      'control=s3-server-access-logging-enabled&owner=group:default/team-mobile&status=unknown&view=gaps',
    ],
    [
      `team-mobile · ${GUARDDUTY}: 1 stale`,
      '◷ 1',
      'control=guardduty-detector-enabled&owner=group:default/team-mobile&status=stale&view=gaps',
    ],
    [
      `None · ${S3}: 1 waived`,
      '‖ 1',
      'control=s3-server-access-logging-enabled&owner=none&status=waived&view=gaps',
    ],
    [
      `None · ${GUARDDUTY}: Not applicable`,
      '–',
      'control=guardduty-detector-enabled&owner=none&view=table',
    ],
  ])('shows “%s” as %s, and opens its rows', async (name, text, query) => {
    renderScorecard();
    const cell = await screen.findByRole('link', { name });
    expect(cell).toHaveTextContent(text);
    expect(queryOf(cell)).toBe(query);
  });

  it('shows nothing green that was not assessed', async () => {
    renderScorecard();
    const cell = await screen.findByRole('link', {
      name: `team-mobile · ${GUARDDUTY}: 1 stale`,
    });
    expect(cell).toHaveAttribute('data-state', 'stale');
  });

  it('has rows of another kind on demand, in the URL', async () => {
    const api = new FakeDetectiveControlsApi();
    const asked = jest.spyOn(api, 'getScorecardHeatmap');
    renderScorecard({ api });
    await screen.findAllByRole('rowheader');
    await userEvent.selectOptions(screen.getByLabelText('Rows'), 'Account');
    expect(pageQuery()).toBe('?rows=account');
    expect(asked).toHaveBeenLastCalledWith(
      expect.objectContaining({ groupBy: 'account' }),
    );
  });

  it('loads more rows on demand, and says how many there are', async () => {
    const rows = Array.from({ length: HEATMAP_ROWS + 2 }, (_, index) => ({
      key: `group:default/team-${index}`,
      title: `team-${index}`,
      cells: [scoreCounts({ fail: 1 }), scoreCounts()],
    }));
    renderScorecard({
      api: new FakeDetectiveControlsApi({
        organisation: { ...ORGANISATION, heatmap: { ...HEATMAP, rows } },
      }),
    });
    expect(await screen.findByText(/^25 of 27 rows/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText(/^27 of 27 rows/)).toBeVisible();
    expect(screen.getByText('team-26')).toBeVisible();
  });

  it('can be reached with the keyboard to be scrolled', async () => {
    renderScorecard();
    expect(
      await screen.findByRole('group', { name: 'Controls by: Owner' }),
    ).toHaveAttribute('tabindex', '0');
  });
});
