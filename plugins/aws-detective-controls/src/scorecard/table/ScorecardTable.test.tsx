import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import { ORGANISATION } from '../../__testUtils__/FakeOrganisation';
import {
  pageQuery,
  queryOf,
  renderScorecard,
} from '../../__testUtils__/renderScorecard';
import { scoreSummary } from '../../__testUtils__/scorecard';
import { TABLE_ROWS } from './ScorecardTable';

/** The rows of the table, the header left out. */
async function rows(name = 'Table by: Entity') {
  const table = await screen.findByRole('table', { name });
  return within(table).getAllByRole('row').slice(1);
}

function header(name: RegExp) {
  return screen.getByRole('columnheader', { name });
}

describe('ScorecardTable', () => {
  it('shows unknown and stale beside gaps and passes', async () => {
    renderScorecard({ query: '?view=table' });
    const [first] = await rows();
    expect(
      within(first)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining('search-indexer'),
      expect.stringContaining('team-search'),
      'Gaps7',
      'Not assessed1',
      'Stale0',
      'Waived0',
      'Passing (of assessed)63.1%',
      'Assessed95%',
      'Overdue3',
      'Open critical and high findings2 critical · 1 high',
    ]);
  });

  it.each([
    [
      'search-indexer: Gaps 7',
      'entity=component:default/search-indexer&view=gaps',
    ],
    [
      'search-indexer: Not assessed 1',
      'entity=component:default/search-indexer&status=unknown&view=gaps',
    ],
    [
      'payments-api: Stale 1',
      'entity=component:default/payments-api&status=stale&view=gaps',
    ],
    [
      'payments-api: Waived 1',
      'entity=component:default/payments-api&status=waived&view=gaps',
    ],
    [
      'search-indexer: Overdue 3',
      'entity=component:default/search-indexer&overdue=1&view=gaps',
    ],
    [
      'search-indexer: Passing (of assessed) 63.1%',
      'entity=component:default/search-indexer&status=fail&status=waived&view=gaps',
    ],
    [
      'shared · 2222 3333 4444: Not assessed 5',
      'account=222233334444&kind=account&status=unknown&view=gaps',
    ],
  ])('opens the rows behind “%s”', async (name, query) => {
    renderScorecard({ query: '?view=table' });
    expect(queryOf(await screen.findByRole('link', { name }))).toBe(query);
  });

  it('leads to the entity, its plan and its findings', async () => {
    renderScorecard({ query: '?view=table' });
    const tab = '/catalog/default/component/search-indexer/detective-controls';
    expect(
      await screen.findByRole('link', { name: 'Plan: search-indexer' }),
    ).toHaveAttribute('href', tab);
    expect(
      screen.getByRole('link', { name: /^search-indexer: Open critical/ }),
    ).toHaveAttribute('href', `${tab}?view=findings`);
  });

  it('leads from an account that no entity stands for to its sweeps', async () => {
    renderScorecard({ query: '?view=table' });
    expect(
      await screen.findByRole('link', { name: 'shared · 2222 3333 4444' }),
    ).toHaveAttribute('href', '/sweeps?account=222233334444');
  });

  it('starts with most gaps first', async () => {
    renderScorecard({ query: '?view=table' });
    await rows();
    expect(header(/^Gaps/)).toHaveAttribute('aria-sort', 'descending');
    expect(header(/^Entity/)).not.toHaveAttribute('aria-sort');
  });

  it('sorts by a header, and the other way at the second time', async () => {
    renderScorecard({ query: '?view=table' });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: /^Assessed/ }));
    expect(pageQuery()).toBe('?view=table&sort=assessed');
    expect(header(/^Assessed/)).toHaveAttribute('aria-sort', 'ascending');
    expect((await rows())[0]).toHaveTextContent('shared');
    await userEvent.click(screen.getByRole('button', { name: /^Assessed/ }));
    expect(pageQuery()).toBe('?view=table&sort=assessed&order=desc');
    expect(header(/^Assessed/)).toHaveAttribute('aria-sort', 'descending');
    expect((await rows())[0]).toHaveTextContent('payments-api');
  });

  it('sorts by a choice too, for narrow screens without headers', async () => {
    renderScorecard({ query: '?view=table' });
    await rows();
    await userEvent.selectOptions(screen.getByLabelText('Sort by'), 'Name');
    expect(pageQuery()).toBe('?view=table&sort=title');
    expect((await rows())[0]).toHaveTextContent('payments-api');
  });

  it.each([
    ['Owner', 'owner', 'None'],
    ['Account', 'account', 'payments-prod · 1111 2222 3333'],
    ['Control', 'control', 'S3 bucket access logging is on'],
  ])('groups by %s', async (label, by, title) => {
    renderScorecard({ query: '?view=table' });
    await rows();
    await userEvent.selectOptions(screen.getByLabelText('Rows'), label);
    expect(pageQuery()).toBe(`?view=table&by=${by}`);
    expect(
      (await rows(`Table by: ${label}`)).some(row =>
        row.textContent?.includes(title),
      ),
    ).toBe(true);
  });

  it('follows the figures of a group with its own filter', async () => {
    renderScorecard({ query: '?view=table&by=owner' });
    expect(
      queryOf(
        await screen.findByRole('link', {
          name: 'team-search: Entities with gaps 1 of 1',
        }),
      ),
    ).toBe('owner=group:default/team-search&status=fail&view=table');
  });

  it('searches', async () => {
    renderScorecard({ query: '?view=table' });
    await rows();
    await userEvent.type(screen.getByLabelText('Search'), 'payments');
    expect(await screen.findByText('1 of 1 row')).toBeVisible();
    expect(pageQuery()).toBe('?view=table&q=payments');
    expect((await rows())[0]).toHaveTextContent('payments-api');
  });

  it('loads the next page on demand', async () => {
    const entity = Array.from({ length: TABLE_ROWS + 1 }, (_, index) => ({
      key: `component:default/c-${index}`,
      title: `c-${index}`,
      summary: scoreSummary(),
    }));
    renderScorecard({
      api: new FakeDetectiveControlsApi({
        organisation: {
          ...ORGANISATION,
          rows: { ...ORGANISATION.rows, entity },
        },
      }),
      query: '?view=table',
    });
    expect(await screen.findByText(/^50 of 51 rows/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('51 of 51 rows')).toBeVisible();
    expect(await rows()).toHaveLength(51);
  });

  it('names the permission that is missing', async () => {
    const api = new FakeDetectiveControlsApi();
    jest
      .spyOn(api, 'getScorecard')
      .mockRejectedValue(new NotAllowedError('no'));
    renderScorecard({ api, query: '?view=table' });
    expect(
      await screen.findByText(/awsDetectiveControls.scorecard.read/),
    ).toBeVisible();
  });

  it('says that nothing matches', async () => {
    renderScorecard({ query: '?view=table&q=nothing-has-it' });
    expect(
      await screen.findByText('Nothing matches the filters'),
    ).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderScorecard({ query: '?view=table', language });
    await screen.findByRole('table');
    expect(await axeViolations(container)).toEqual([]);
  });
});
