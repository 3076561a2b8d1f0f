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
import { EMPTY_HEADLINE, HEADLINE } from '../../__testUtils__/scorecard';

function organisation(changes: Partial<typeof ORGANISATION>) {
  return new FakeDetectiveControlsApi({
    organisation: { ...ORGANISATION, ...changes },
  });
}

/** A tile, or another part of the page, by its heading. */
async function part(name: string) {
  return within(await screen.findByRole('region', { name }));
}

/** Where a link of the page leads. */
async function leadsTo(name: string | RegExp) {
  return queryOf(await screen.findByRole('link', { name }));
}

describe('Overview', () => {
  it.each([
    ['Assessed: 98.8%', 'order=asc&sort=assessed&view=table'],
    ['Assessed: 12 not assessed', 'status=unknown&view=gaps'],
    ['Assessed: 3 stale', 'status=stale&view=gaps'],
    ['Passing (of assessed): 95%', 'order=asc&sort=passing&view=table'],
    ['Passing (of assessed): 57 gaps', 'view=gaps'],
    ['Passing (of assessed): 5 waived', 'status=waived&view=gaps'],
    ['Passing (of assessed): 1200 pass', 'status=pass&view=table'],
    ['95.4% with waived gaps set aside', 'status=waived&view=gaps'],
    [
      'Open critical and high findings: 137',
      'order=desc&sort=findings&view=table',
    ],
    ['Entities with gaps: 34', 'status=fail&view=table'],
    ['of 412 entities', 'view=table'],
    ['Overdue: 19', 'overdue=1&view=gaps'],
    ['4 due soon', 'dueSoon=1&view=gaps'],
    [/^Up to 7 days: /, 'age=week&view=gaps'],
    [/^Over 90 days: /, 'age=older&view=gaps'],
    ['Nobody’s work: 1', 'queue=resources&view=unowned'],
    ['Owners that do not exist: 1', 'queue=owners&view=unowned'],
    [
      'Logging: Passing (of assessed) 93%',
      'order=asc&signal=logging&sort=passing&view=table',
    ],
    ['Logging: 30 gaps', 'signal=logging&view=gaps'],
    ['Alarms: 4 not assessed', 'signal=alarms&status=unknown&view=gaps'],
    [
      /^SEC04-BP01 .*: 1 stale$/,
      'bestPractice=SEC04-BP01&status=stale&view=gaps',
    ],
  ])('opens the rows behind “%s”', async (name, query) => {
    renderScorecard();
    expect(await leadsTo(name)).toBe(query);
  });

  it('keeps filters and period in the links', async () => {
    renderScorecard({ query: '?tag=pci&period=7' });
    expect(await leadsTo('Passing (of assessed): 57 gaps')).toBe(
      'period=7&tag=pci&view=gaps',
    );
  });

  it('asks for the filters and the period of the URL', async () => {
    const api = new FakeDetectiveControlsApi();
    const headline = jest.spyOn(api, 'getScorecardHeadline');
    const trend = jest.spyOn(api, 'getScorecardTrend');
    renderScorecard({ api, query: '?owner=mine&severity=high&period=90' });
    await screen.findByText('Assessed', { selector: 'h3' });
    const filter = { owner: ['mine'], severity: ['high'] };
    expect(headline).toHaveBeenCalledWith({ ...filter, period: 90 });
    expect(trend).toHaveBeenCalledWith({ ...filter, days: 90 });
  });

  it('says how each figure changed, and whether that is better or worse', async () => {
    renderScorecard();
    expect(
      (await part('Assessed')).getByText(/-0.7 points in 30 days/),
    ).toHaveTextContent('(worse)');
    expect(
      (await part('Passing (of assessed)')).getByText(/\+5 points in 30 days/),
    ).toHaveTextContent('(better)');
    expect(
      (await part('Open critical and high findings')).getByText(
        /\+12 in 30 days/,
      ),
    ).toHaveTextContent('(worse)');
    expect(
      (await part('Entities with gaps')).getByText(/-6 in 30 days/),
    ).toHaveTextContent('(better)');
  });

  it('invents no change where nothing was stored then', async () => {
    const { before: _, ...headline } = HEADLINE;
    renderScorecard({ api: organisation({ headline }) });
    expect(
      (await part('Assessed')).getByText('no figure of 30 days ago'),
    ).toBeVisible();
    expect(
      screen.getByText(/There are no figures of Oct 24, 2026/),
    ).toBeVisible();
  });

  it('changes the period in the URL', async () => {
    renderScorecard();
    await userEvent.selectOptions(
      await screen.findByLabelText('Change over'),
      '90 days',
    );
    expect(pageQuery()).toBe('?period=90');
  });

  it('names what was not assessed even where that is nothing', async () => {
    renderScorecard();
    expect(await leadsTo('Logging: 0 stale')).toBe(
      'signal=logging&status=stale&view=gaps',
    );
  });

  it('shows no share where nothing was judged', async () => {
    renderScorecard({
      api: organisation({
        headline: {
          ...HEADLINE,
          summary: { ...HEADLINE.summary, passing: undefined },
        },
      }),
    });
    expect(
      (await part('Passing (of assessed)')).getByText('Nothing to judge'),
    ).toBeVisible();
  });

  it('says that figures are late, and leads to the sweeps', async () => {
    renderScorecard({
      api: organisation({ headline: { ...HEADLINE, lateTargets: 2 } }),
    });
    const notice = await screen.findByText(
      /The figures of 2 accounts and regions are late/,
    );
    expect(
      within(notice).getByRole('link', { name: 'Accounts and sweeps' }),
    ).toHaveAttribute('href', '/sweeps');
  });

  it('says that nothing was assessed yet', async () => {
    renderScorecard({ api: organisation({ headline: EMPTY_HEADLINE }) });
    expect(
      await screen.findByText('Nothing has been assessed yet'),
    ).toBeVisible();
    expect(screen.queryByText(/%/)).toBeNull();
  });

  it('says that nothing matches the filters, and clears them', async () => {
    renderScorecard({
      api: organisation({ headline: EMPTY_HEADLINE }),
      query: '?tag=none-has-it&period=7',
    });
    const title = await screen.findByText('Nothing matches the filters');
    expect(title).toBeVisible();
    const [, inEmptyState] = screen.getAllByRole('button', {
      name: 'Clear filters',
    });
    await userEvent.click(inEmptyState);
    expect(pageQuery()).toBe('?period=7');
  });

  it('names the permission that is missing', async () => {
    const api = new FakeDetectiveControlsApi();
    jest
      .spyOn(api, 'getScorecardHeadline')
      .mockRejectedValue(new NotAllowedError('no'));
    renderScorecard({ api });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(
      screen.getByText(/awsDetectiveControls.scorecard.read/),
    ).toBeVisible();
  });

  it('says why it could not be loaded', async () => {
    const api = new FakeDetectiveControlsApi();
    jest
      .spyOn(api, 'getScorecardHeadline')
      .mockRejectedValue(new Error('is down'));
    renderScorecard({ api });
    expect(
      await screen.findByText('is down', { selector: 'p[lang]' }),
    ).toBeVisible();
  });

  it('shows no tile of what nobody owns to who may not read that', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getUnowned').mockRejectedValue(new NotAllowedError('no'));
    renderScorecard({ api });
    await part('Assessed');
    expect(screen.queryByRole('region', { name: 'Nobody’s work' })).toBeNull();
  });

  it('counts of what nobody owns what its links lead to', async () => {
    const api = new FakeDetectiveControlsApi();
    const getUnowned = jest.spyOn(api, 'getUnowned');
    renderScorecard({ api, query: '?account=111122223333&q=left&tag=pci' });
    await part('Nobody’s work');
    expect(getUnowned).toHaveBeenCalledWith({
      queue: 'resources',
      account: ['111122223333'],
      search: 'left',
      limit: 1,
    });
  });

  it('draws what was assessed in no colour of a pass, since gaps are among it', async () => {
    renderScorecard();
    const tile = await screen.findByRole('region', { name: 'Assessed' });
    expect(
      [...tile.querySelectorAll('[data-part]')].map(of =>
        of.getAttribute('data-part'),
      ),
    ).toEqual(['assessed', 'stale', 'unknown']);
  });

  it('has the days of the trend as a table, the newest first', async () => {
    renderScorecard();
    await userEvent.click(
      await screen.findByRole('button', { name: 'The same as a table' }),
    );
    const [, newest, before] = within(
      screen.getByRole('table', { name: 'By day' }),
    ).getAllByRole('row');
    expect(newest).toHaveTextContent(/Nov 24, 2026.*57/);
    expect(before).toHaveTextContent(/Nov 23, 2026.*60.*14/);
  });

  it('says in words what the chart of the trend shows', async () => {
    renderScorecard();
    const chart = await screen.findByRole('img', { name: /^States by day/ });
    expect(chart).toHaveAccessibleName(
      /from Nov 22, 2026 to Nov 24, 2026: 61 gaps, .* not assessed, .* stale, .* pass then, 57 gaps, .* not assessed, .* stale, .* pass now/,
    );
    expect(
      within(chart)
        .getAllByRole('listitem', { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual(['Gap', 'Not assessed', 'Stale', 'Waived', 'Pass']);
  });

  it.each([
    ['Overview', '概要'],
    ['Passing (of assessed)', '適合率(評価済みのうち)'],
    ['57 gaps', '不備 57 件'],
    ['Nobody’s work', '担当なし'],
  ])('says “%s” in Japanese as %s', async (_, text) => {
    renderScorecard({ language: 'ja' });
    expect((await screen.findAllByText(text))[0]).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderScorecard({ language });
    await screen.findByRole('img');
    await screen.findAllByRole('rowheader');
    expect(await axeViolations(container)).toEqual([]);
  });
});
