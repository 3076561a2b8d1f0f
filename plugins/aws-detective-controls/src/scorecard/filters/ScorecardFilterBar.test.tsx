import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import {
  pageQuery,
  renderScorecard,
} from '../../__testUtils__/renderScorecard';
import { screenIsNarrow } from '../../__testUtils__/screenIsNarrow';

/** The filters that are said to be set. */
async function chips() {
  const list = await screen.findByRole('list', {
    name: 'Filters that are set',
  });
  return within(list)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
}

describe('ScorecardFilterBar', () => {
  beforeEach(() => screenIsNarrow(false));

  it('puts what is chosen into the URL, and adds further values', async () => {
    renderScorecard({ query: '?view=gaps' });
    const owner = await screen.findByLabelText('Owner');
    await within(owner).findByText('team-search (1)');
    await userEvent.selectOptions(owner, 'team-search (1)');
    expect(pageQuery()).toBe('?view=gaps&owner=group:default/team-search');
    await userEvent.selectOptions(owner, 'Mine and my groups’');
    expect(pageQuery()).toBe(
      '?view=gaps&owner=group:default/team-search&owner=mine',
    );
    expect(owner).toHaveDisplayValue('2 chosen');
  });

  it('shows what the URL has as chips, in the words of the catalog and of the controls', async () => {
    renderScorecard({
      query:
        '?view=gaps&owner=group:default/team-search&severity=high&status=stale' +
        '&control=guardduty-detector-enabled&benchmark=sec4-current&overdue=1&q=api',
    });
    await screen.findByText('Owner: team-search (1)');
    expect(await chips()).toEqual([
      'Owner: team-search (1)',
      'Severity: High',
      'Status: Stale',
      'Control: GuardDuty is enabled',
      expect.stringMatching(/^Benchmark: SEC 4/),
      'Due date: Overdue',
      'Search: api',
      'Clear filters',
    ]);
  });

  it('takes one filter away, and leaves the others', async () => {
    renderScorecard({ query: '?view=gaps&tag=a&tag=b&severity=high' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove the filter Tag: a' }),
    );
    expect(pageQuery()).toBe('?view=gaps&severity=high&tag=b');
  });

  it('takes every filter away, and stays on the view', async () => {
    renderScorecard({ query: '?view=table&by=owner&tag=a&q=x&overdue=1' });
    await chips();
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await userEvent.click(clear);
    expect(pageQuery()).toBe('?view=table&by=owner');
  });

  it('keeps the filters on the way to another view', async () => {
    renderScorecard({ query: '?view=table&by=owner&tag=a' });
    await userEvent.click(await screen.findByRole('tab', { name: 'Gaps' }));
    expect(pageQuery()).toBe('?tag=a&view=gaps');
  });

  it('asks the API for what the URL has', async () => {
    const api = new FakeDetectiveControlsApi();
    const getGaps = jest.spyOn(api, 'getGaps');
    renderScorecard({
      api,
      query: '?view=gaps&owner=mine&account=111122223333&step=BP01-S1&q=api',
    });
    await chips();
    expect(getGaps).toHaveBeenCalledWith({
      owner: ['mine'],
      account: ['111122223333'],
      step: ['BP01-S1'],
      search: 'api',
      cursor: undefined,
      limit: 50,
    });
  });

  it('offers every further filter on demand', async () => {
    renderScorecard({ query: '?view=gaps' });
    expect(screen.queryByLabelText('Tag')).toBeNull();
    const more = await screen.findByRole('button', { name: 'More filters' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    for (const label of [
      'Kind',
      'Type',
      'Lifecycle',
      'Tag',
      'Account',
      'Region',
      'Best practice',
      'Step',
      'Control',
      'Benchmark',
    ]) {
      expect(await screen.findByLabelText(label)).toBeVisible();
    }
  });

  it('drops the step with the benchmark whose step it was', async () => {
    renderScorecard({ query: '?view=gaps&step=BP01-S1' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More filters' }),
    );
    const benchmark = await screen.findByLabelText('Benchmark');
    const [, current] = within(benchmark).getAllByRole('option');
    await userEvent.selectOptions(benchmark, current);
    expect(pageQuery()).toBe('?view=gaps&benchmark=sec4-current');
  });

  it('folds away on a narrow screen', async () => {
    screenIsNarrow(true);
    renderScorecard({ query: '?view=gaps' });
    const more = await screen.findByRole('button', { name: 'More filters' });
    expect(screen.queryByLabelText('Owner')).toBeNull();
    await userEvent.click(more);
    expect(screen.getByLabelText('Owner')).toBeVisible();
  });

  it('names what the URL asks for that does not exist', async () => {
    renderScorecard({ query: '?view=gaps&status=green&severity=high' });
    expect(
      await screen.findByText(/does not exist: status=green/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take it out' }));
    expect(pageQuery()).toBe('?view=gaps&severity=high');
  });

  it.each([
    ['view=smoke&tag=a', 'view=smoke', '?tag=a'],
    ['period=13', 'period=13', ''],
    ['rows=planet', 'rows=planet', ''],
    [
      'view=table&by=planet&sort=luck&order=up',
      'by=planet, sort=luck, order=up',
      '?view=table',
    ],
    ['view=unowned&queue=smoke', 'queue=smoke', '?view=unowned'],
    [
      'view=waivers&state=green&state=approved',
      'state=green',
      '?view=waivers&state=approved',
    ],
  ])(
    'names what “%s” asks for that does not exist, whatever it is',
    async (query, named, left) => {
      renderScorecard({ query: `?${query}` });
      expect(
        await screen.findByText(new RegExp(`does not exist: ${named}`)),
      ).toBeVisible();
      await userEvent.click(
        screen.getByRole('button', { name: 'Take it out' }),
      );
      expect(pageQuery()).toBe(left);
    },
  );

  it('is accessible with every filter open', async () => {
    const { container } = renderScorecard({ query: '?view=gaps&tag=a' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More filters' }),
    );
    expect(await axeViolations(container)).toEqual([]);
  });
});
