import { screen } from '@testing-library/react';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { workApi } from '../__testUtils__/work';
import { HomeWorkCard } from './HomeWork';

describe('HomeWorkCard', () => {
  it('shows what the entities of the signed-in user lack', async () => {
    const api = workApi();
    const getGaps = jest.spyOn(api, 'getGaps').mockImplementation(async () => ({
      items: api.data.organisation.gaps,
      total: 3,
    }));
    renderPlugin(<HomeWorkCard />, { api });
    expect(
      await screen.findByRole('heading', { name: 'What your entities lack' }),
    ).toBeVisible();
    expect(await screen.findByText('Overdue by 3 days')).toBeVisible();
    expect(getGaps).toHaveBeenCalledWith(
      expect.objectContaining({ owner: ['mine'] }),
    );
    expect(screen.getByRole('link', { name: 'overdue: 1' })).toHaveAttribute(
      'href',
      '/scorecard?view=gaps&owner=mine&overdue=1',
    );
  });
});
