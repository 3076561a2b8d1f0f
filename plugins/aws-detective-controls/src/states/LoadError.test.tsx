import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axeViolations } from '../__testUtils__/axeViolations';
import { renderPlugin } from '../__testUtils__/renderPlugin';
import { LoadError } from './LoadError';

/** A 400 of the API. */
function badRequest(parameter: string, value?: string) {
  const message = `${parameter} is not what it should be`;
  const error = { name: 'InputError', message, parameter, value };
  return Object.assign(new Error(`Request failed with 400: ${message}`), {
    body: { error },
  });
}

const LINK = '?step=BP99-S9&step=BP01-S1&q=%20nul&view=table';

describe('LoadError', () => {
  it('says what of a link there is not, and shows it without', async () => {
    const onRetry = jest.fn();
    const { container } = renderPlugin(
      <LoadError error={badRequest('step', 'BP99-S9')} onRetry={onRetry} />,
      { query: LINK },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This link asks for step “BP99-S9”, and there is none such.',
    );
    expect(screen.queryByText(/Request failed/)).toBeNull();
    expect(await axeViolations(container)).toEqual([]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show it without step “BP99-S9”' }),
    );
    const query = new URLSearchParams(
      screen.getByTestId('query').textContent ?? '',
    );
    expect(query.getAll('step')).toEqual(['BP01-S1']);
    expect(query.get('view')).toBe('table');
    expect(onRetry).not.toHaveBeenCalled();
  });

  it('knows a search by the name that it has in links', async () => {
    renderPlugin(
      <LoadError error={badRequest('search', ' nul')} onRetry={jest.fn()} />,
      { query: LINK },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /Show it without q/ }),
    );
    expect(screen.getByTestId('query')).not.toHaveTextContent('q=');
  });

  it('says so in Japanese', async () => {
    renderPlugin(
      <LoadError error={badRequest('step', 'BP99-S9')} onRetry={jest.fn()} />,
      { query: LINK, language: 'ja' },
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'このリンクで指定された step「BP99-S9」は存在しません。',
    );
  });

  it.each([
    ['what is not in the link', badRequest('control', 'gone')],
    ['a place in a list', badRequest('cursor', 'abc')],
  ])('offers to try again for %s', async (_, error) => {
    const onRetry = jest.fn();
    renderPlugin(<LoadError error={error} onRetry={onRetry} />, {
      query: LINK,
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    await userEvent.click(again);
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['of another kind', new Error('The database is away')],
    ['that names no value', badRequest('reason')],
  ])('shows the message of an error %s', async (_, error) => {
    renderPlugin(<LoadError error={error} onRetry={jest.fn()} />);
    expect(
      await screen.findByText(/The detective controls could not be loaded/),
    ).toBeVisible();
    expect(screen.getAllByText(error.message)[0]).toBeInTheDocument();
  });
});
