import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { axeViolations } from '../../__testUtils__/axeViolations';
import { watchClipboard } from '../../__testUtils__/clipboard';
import { FakeDetectiveControlsApi } from '../../__testUtils__/FakeDetectiveControlsApi';
import {
  pageQuery,
  renderScorecard,
} from '../../__testUtils__/renderScorecard';

describe('UnownedView', () => {
  it('starts with the resources that nobody claims', async () => {
    renderScorecard({ query: '?view=unowned' });
    const table = await screen.findByRole('table', {
      name: 'Resources that nobody claims',
    });
    const [, row] = within(table).getAllByRole('row');
    expect(row).toHaveTextContent(/left-behind.*AWS::S3::Bucket/);
    expect(row).toHaveTextContent(/Gaps2/);
  });

  it('has the claim ready to copy', async () => {
    const copied = watchClipboard();
    renderScorecard({ query: '?view=unowned' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show the YAML: left-behind' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Copy the YAML for left-behind' }),
    );
    expect(copied()).toBe(
      'metadata:\n  annotations:\n    aws.amazon.com/arn: arn:aws:s3:::left-behind\n',
    );
  });

  it.each([
    [
      'Findings that nobody has',
      'findings',
      /A weakness.*left-behind.*Critical/,
    ],
    ['Entities without an owner', 'entities', /orphan.*Gaps\d/],
    [
      'Owners that do not exist',
      'owners',
      /team-gone.*Entities concerned.*search-indexer/,
    ],
  ])('opens the queue “%s”', async (name, queue, text) => {
    renderScorecard({ query: '?view=unowned' });
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(pageQuery()).toBe(`?view=unowned&queue=${queue}`);
    const table = await screen.findByRole('table', { name });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(text);
  });

  it('asks for the account and the search of the URL', async () => {
    const api = new FakeDetectiveControlsApi();
    const asked = jest.spyOn(api, 'getUnowned');
    renderScorecard({
      api,
      query: '?view=unowned&account=111122223333&q=nothing-has-it',
    });
    expect(
      await screen.findByText('No row matches the filters.'),
    ).toBeVisible();
    expect(asked).toHaveBeenCalledWith(
      expect.objectContaining({
        queue: 'resources',
        account: ['111122223333'],
        search: 'nothing-has-it',
      }),
    );
  });

  it('names the permission that is missing', async () => {
    const api = new FakeDetectiveControlsApi();
    jest.spyOn(api, 'getUnowned').mockRejectedValue(new NotAllowedError('no'));
    renderScorecard({ api, query: '?view=unowned' });
    expect(
      await screen.findByText(/awsDetectiveControls.unowned.read/),
    ).toBeVisible();
  });

  it.each(['en', 'ja'] as const)('is accessible in %s', async language => {
    const { container } = renderScorecard({ query: '?view=unowned', language });
    await screen.findByRole('table');
    expect(await axeViolations(container)).toEqual([]);
  });
});
