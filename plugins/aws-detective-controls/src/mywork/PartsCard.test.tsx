import { screen, within } from '@testing-library/react';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { ScorecardRow } from 'backstage-plugin-aws-detective-controls-common';
import { axeViolations } from '../__testUtils__/axeViolations';
import { ORGANISATION } from '../__testUtils__/FakeOrganisation';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { scoreCounts, scoreSummary } from '../__testUtils__/scorecard';
import { workApi } from '../__testUtils__/work';
import { PartsCard } from './PartsCard';

const ROWS: ScorecardRow[] = [
  {
    key: 'component:default/payments-api',
    title: 'payments-api',
    summary: scoreSummary({
      counts: scoreCounts({ fail: 2, stale: 1, waived: 1, pass: 4 }),
      overdue: 1,
    }),
  },
  {
    key: 'component:default/loyalty',
    title: 'loyalty',
    summary: scoreSummary({ counts: scoreCounts({ notApplicable: 3 }) }),
  },
];

function renderCard(kind: 'System' | 'Domain', rows: ScorecardRow[]) {
  const api = workApi({ rows: { ...ORGANISATION.rows, entity: rows } });
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'payments' },
  };
  const getScorecard = jest.spyOn(api, 'getScorecard');
  const render = () =>
    renderPlugin(
      <EntityProvider entity={entity}>
        <PartsCard />
      </EntityProvider>,
      { api },
    );
  return { getScorecard, render };
}

describe('PartsCard', () => {
  it.each(['System', 'Domain'] as const)(
    'asks for the parts of a %s, most gaps first',
    async kind => {
      const { getScorecard, render } = renderCard(kind, ROWS);
      render();
      await screen.findByRole('table');
      const dimension = kind.toLowerCase();
      expect(getScorecard).toHaveBeenCalledWith(
        expect.objectContaining({
          [dimension]: [`${dimension}:default/payments`],
          groupBy: 'entity',
          sort: 'gaps',
        }),
      );
      expect(
        screen.getByRole('link', { name: 'Open in the scorecard' }),
      ).toHaveAttribute(
        'href',
        `/scorecard?view=table&${dimension}=${dimension}%3Adefault%2Fpayments`,
      );
    },
  );

  it('says how each part stands in words, what is not known and waived beside what passes', async () => {
    const { render } = renderCard('System', ROWS);
    const { container } = render();
    const table = within(await screen.findByRole('table'));
    expect(
      table.getByText('2 gaps · 1 stale · 1 waived · 4 pass'),
    ).toBeVisible();
    expect(table.getByText('1 overdue')).toBeVisible();
    expect(table.getByText('nothing to judge')).toBeVisible();
    expect(table.getByRole('link', { name: 'payments-api' })).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  it('calls it no pass where no part was assessed', async () => {
    const { render } = renderCard('Domain', []);
    render();
    expect(await screen.findByText(/this is not a pass/)).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    const { getScorecard, render } = renderCard('System', ROWS);
    getScorecard.mockRejectedValue(new NotAllowedError('no'));
    render();
    expect(
      await screen.findByText(/awsDetectiveControls\.scorecard\.read/),
    ).toBeVisible();
  });
});
